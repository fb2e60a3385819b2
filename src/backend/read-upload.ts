import {buffer} from 'node:stream/consumers';
import type {MultipartFile} from '@fastify/multipart';
import type {FastifyRequest} from 'fastify';
import {ChatterpipeError, isChatterpipeError} from '../base/error.js';
import {createSpeakerFields} from '../chatterbox/wire.js';
import {shownName} from './speaker-id.js';

/** The form of `POST /api/create_speaker`, read whole. */
export type Upload = {
  readonly recording: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly temporary: boolean;
};

/**
 * Reads the form: a file under `audio_file` or `file`, a name under `speaker_name` or `name`, and perhaps `temporary`. The
 * name of the file is not looked at. Throws INPUT_UNREADABLE (400) for a part that is missing or empty and for a torn form,
 * REQUEST_TOO_LARGE (413) as soon as the file is over its limit: the rest is not read.
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw badForm('the body is not multipart/form-data', null);
  const {fields, recording} = await readParts(request);
  if (recording === undefined)
    throw badForm('the recording is missing: send it as the file "audio_file"', 'audio_file');
  if (recording.length === 0) throw badForm('the recording is empty', 'audio_file');
  const name = shownName(
    createSpeakerFields.name.map(field => fields.get(field)).find(value => value !== undefined) ?? '',
  );
  if (name === '') throw badForm('the name is missing: send it as "speaker_name"', 'speaker_name');
  return {recording, name, temporary: /^(1|true|yes|on)$/i.test(fields.get('temporary') ?? '')};
}

type Parts = {readonly fields: ReadonlyMap<string, string>; readonly recording: Uint8Array<ArrayBuffer> | undefined};

async function readParts(request: FastifyRequest): Promise<Parts> {
  const fields = new Map<string, string>();
  let recording: Uint8Array<ArrayBuffer> | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value));
      else if (createSpeakerFields.audio.some(field => field === part.fieldname)) recording = await readFile(part.file);
      else part.file.resume();
    }
  } catch (error) {
    const isKnown = isChatterpipeError(error) || (error as {statusCode?: number}).statusCode !== undefined;
    throw isKnown ? error : badForm('the form is torn or malformed', null);
  }
  return {fields, recording};
}

/** The plugin's own reader goes on to the end of a file that is too large, which may never come. */
async function readFile(file: MultipartFile['file']): Promise<Uint8Array<ArrayBuffer>> {
  file.once('limit', () =>
    file.destroy(new ChatterpipeError('REQUEST_TOO_LARGE', 'The recording is larger than this server takes.')),
  );
  return new Uint8Array(await buffer(file));
}

function badForm(reason: string, param: string | null): ChatterpipeError {
  return new ChatterpipeError('INPUT_UNREADABLE', `The speaker was not made: ${reason}.`, {
    details: {param, wireCode: param === null ? 'invalid_form' : 'missing_parameter'},
  });
}
