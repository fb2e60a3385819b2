import type {MultipartFile} from '@fastify/multipart';
import type {FastifyRequest} from 'fastify';
import {sha256} from '../../base/content-id.js';
import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {createSpeakerFields} from '../../chatterbox/wire.js';
import {type SpooledFile, spoolFile} from '../../io/spool-file.js';
import {shownName} from '../speaker-id.js';
import type {SpeakerConsent} from './speaker-note.js';
import type {NewRecording} from './stored-speakers.js';

/** How an upload is received. */
export type ReceiveOptions = {
  /** Where its bytes go while they come. */
  readonly folder: string;
  /** Whether one without consent is refused. */
  readonly requiresConsent: boolean;
  readonly now: () => Date;
};

/**
 * Receives the form of `POST /api/create_speaker`: a file under `audio_file` or `file`, written to the disk as it comes, a name under
 * `speaker_name` or `name`, and perhaps `temporary` and `consent` (`self`, or the words of the consent). The name of the file is
 * not looked at. Hands the recording on and deletes the file afterwards, unless it was kept. Throws INPUT_UNREADABLE (400) for a part
 * that is missing or empty and for a torn form, CONSENT_MISSING (400), REQUEST_TOO_LARGE (413) as soon as the file is over its limit:
 * the rest is not read.
 */
export async function receiveUpload<T>(
  request: FastifyRequest,
  options: ReceiveOptions,
  use: (recording: NewRecording) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw badForm('the body is not multipart/form-data', null);
  const fields = new Map<string, string>();
  const files: SpooledFile[] = [];
  try {
    await receiveParts(request, options.folder, fields, files);
    const [file] = files;
    return await use(toRecording(file, fields, options));
  } finally {
    for (const file of files) await file.discard();
  }
}

function toRecording(
  file: SpooledFile | undefined,
  fields: ReadonlyMap<string, string>,
  {requiresConsent, now}: ReceiveOptions,
): NewRecording {
  if (file === undefined) throw badForm('the recording is missing: send it as the file "audio_file"', 'audio_file');
  if (file.sizeBytes === 0) throw badForm('the recording is empty', 'audio_file');
  const name = shownName(
    createSpeakerFields.name.map(field => fields.get(field)).find(value => value !== undefined) ?? '',
  );
  if (name === '') throw badForm('the name is missing: send it as "speaker_name"', 'speaker_name');
  const consent = readConsent(fields.get('consent') ?? '', now);
  if (consent === null && requiresConsent) throw consentMissing();
  return {file, name, consent, isTemporary: /^(1|true|yes|on)$/i.test(fields.get('temporary') ?? '')};
}

async function receiveParts(
  request: FastifyRequest,
  folder: string,
  fields: Map<string, string>,
  files: SpooledFile[],
): Promise<void> {
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value));
      else if (createSpeakerFields.audio.some(field => field === part.fieldname)) {
        files.push(await receiveFile(part.file, folder));
      } else part.file.resume();
    }
  } catch (error) {
    const isKnown = isChatterpipeError(error) || (error as {statusCode?: number}).statusCode !== undefined;
    throw isKnown ? error : badForm('the form is torn or malformed', null);
  }
}

/** The plugin's own reader goes on to the end of a file that is too large, which may never come. */
function receiveFile(file: MultipartFile['file'], folder: string): Promise<SpooledFile> {
  file.once('limit', () =>
    file.destroy(new ChatterpipeError('REQUEST_TOO_LARGE', 'The recording is larger than this server takes.')),
  );
  return spoolFile(folder, file);
}

function readConsent(said: string, now: () => Date): SpeakerConsent | null {
  const text = said.trim();
  const at = now().toISOString();
  if (text === '') return null;
  if (text.toLowerCase() === 'self') return {statement: 'self', text: null, sha256: null, at};
  return {statement: 'text', text, sha256: sha256(said), at};
}

function consentMissing(): ChatterpipeError {
  return new ChatterpipeError(
    'CONSENT_MISSING',
    'The speaker was not made: this server wants to know that the person agreed to be cloned.',
    {
      hint: 'Send the field "consent": self for your own voice, else the words of the agreement.',
      details: {param: 'consent', wireCode: 'consent_required'},
    },
  );
}

function badForm(reason: string, param: string | null): ChatterpipeError {
  return new ChatterpipeError('INPUT_UNREADABLE', `The speaker was not made: ${reason}.`, {
    details: {param, wireCode: param === null ? 'invalid_form' : 'missing_parameter'},
  });
}
