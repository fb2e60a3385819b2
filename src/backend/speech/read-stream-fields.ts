import type {FastifyRequest} from 'fastify';
import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';

/** The fields of a streaming call by the names of `POST /v1/audio/speech`, each with those that callers use, the usual first. */
const fieldNames = {
  input: ['text', 'input'],
  voice: ['speaker_name', 'voice', 'speaker'],
  preset: ['preset_name', 'preset'],
} as const;

/** What the fields are called in messages. */
export const streamFieldNames = {input: 'text', voice: 'speaker_name', preset: 'preset_name'} as const;

const numbers: ReadonlySet<string> = new Set(['speed', 'temperature', 'exaggeration', 'cfg_weight', 'seed']);

/**
 * The fields of `POST /api/generate_tts_stream` as the body of `POST /v1/audio/speech`: from JSON, a form or a form with parts. A form has
 * no numbers, so texts that are one become one. Throws INPUT_UNREADABLE for a form that is torn or holds a file.
 */
export async function readStreamFields(request: FastifyRequest): Promise<Readonly<Record<string, unknown>>> {
  if (!request.isMultipart()) return toSpeechBody(request.body);
  const fields: [string, unknown][] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') throw badForm('it holds a file, and this call takes fields alone');
      fields.push([part.fieldname, part.value]);
    }
  } catch (error) {
    const isKnown = isChatterpipeError(error) || (error as {statusCode?: number}).statusCode !== undefined;
    throw isKnown ? error : badForm('it is torn or malformed');
  }
  return toSpeechBody(formFields(fields));
}

/** The fields of a form, with numbers where numbers belong. */
export function formFields(entries: Iterable<readonly [string, unknown]>): Readonly<Record<string, unknown>> {
  const fields = [...entries].map(([name, value]) => {
    const isNumber = numbers.has(name) && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
    return [name, isNumber ? Number(value) : value];
  });
  return Object.fromEntries(fields);
}

/** Anything else than an object is left to whoever checks bodies. */
export function toSpeechBody(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return {};
  const body: Record<string, unknown> = {...given};
  for (const [field, names] of Object.entries(fieldNames)) {
    const name = names.find(known => Object.hasOwn(given, known));
    if (name !== undefined) body[field] = (given as Record<string, unknown>)[name];
  }
  return body;
}

function badForm(reason: string): ChatterpipeError {
  return new ChatterpipeError('INPUT_UNREADABLE', `The form cannot be read: ${reason}.`, {
    details: {param: null, wireCode: 'invalid_form'},
  });
}
