import {FormData} from 'undici';
import {sha256} from '../base/content-id.js';
import {oneLine} from '../base/one-line.js';
import type {ServerWords} from './answers/read-error-body.js';
import {readJsonAnswer} from './answers/read-json.js';
import type {Speaker} from './answers/read-speakers.js';
import {statusFailure, wordsOf} from './answers/status-failure.js';
import {BackendError, isBackendError} from './backend-error.js';
import type {Answer} from './http/answer.js';
import type {Ask} from './http/exchange.js';
import {createSpeakerAnswerSchema, createSpeakerFields, routes} from './wire.js';

/** A recording from which a backend is to clone a speaker. */
export type NewSpeaker = {
  /** The bytes of a WAV, MP3 or FLAC file. */
  readonly recording: Uint8Array;
  /** `me.wav`; only its ending matters to servers. */
  readonly fileName: string;
  /** What a person calls the speaker; the backend gets it with the recording's hash. */
  readonly name: string;
  /** Whether the backend may forget the speaker (`temp_audios/`). */
  readonly temporary: boolean;
  /** `self`, or the words of the consent: sent only to a backend that says that it wants one. */
  readonly consent?: string | undefined;
};

/** A speaker that is now at the backend. */
export type CreatedSpeaker = Speaker & {
  /** Whether it had been there before, so that nothing was sent. */
  readonly wasThere: boolean;
};

/**
 * The name under which a recording is stored: `NAME-xxxxxxxx`, with eight digits of the recording's SHA-256, in the letters
 * that every server takes. The same recording so always has the same name, and another one never has it.
 */
export function contentName(name: string, recording: Uint8Array): string {
  return contentNameOf(name, sha256(recording));
}

/** The same, by the SHA-256 of a recording that is not at hand. */
export function contentNameOf(name: string, recordingSha256: string): string {
  const hash = recordingSha256.slice(0, 8);
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
  const stem = plain === '' ? 'speaker' : plain;
  return stem.endsWith(`-${hash}`) ? stem : `${stem}-${hash}`;
}

type Means = {
  readonly list: () => Promise<readonly Speaker[]>;
  readonly exchange: (ask: Ask) => Promise<Answer>;
  readonly secret: string | undefined;
};

/**
 * Makes sure that a recording is a speaker of the backend. It looks first; it sends once; and where no answer came it looks
 * again rather than sending twice, for the server may have stored what it could not confirm.
 */
export async function ensureSpeaker(speaker: NewSpeaker, means: Means): Promise<CreatedSpeaker> {
  const name = contentName(speaker.name, speaker.recording);
  const before = findByName(await means.list(), name);
  if (before !== undefined) return {...before, wasThere: true};
  try {
    const created = await send(speaker, name, means);
    if (created !== undefined) return {...created, wasThere: false};
  } catch (error) {
    const mayBeStored = isBackendError(error) && (error.retry !== 'never' || error.status === 409);
    const stored = mayBeStored ? findByName(await means.list().catch(() => []), name) : undefined;
    if (stored === undefined) throw error;
    return {...stored, wasThere: false};
  }
  const listed = findByName(await means.list(), name);
  if (listed !== undefined) return {...listed, wasThere: false};
  throw new BackendError(
    'BACKEND_NOT_CHATTERBOX',
    `The backend took the recording of "${name}" but gave it no id and does not list it.`,
    {
      retry: 'never',
      scope: 'run',
      phase: 'answer',
      hint: 'Put the recording by hand where the server keeps its speakers, and name it with --voice.',
    },
  );
}

/** By the hash, which survives whatever a server makes of the name (`[TEMP] me-1a2b3c4d`, `me_1a2b3c4d.wav`). */
function findByName(speakers: readonly Speaker[], name: string): Speaker | undefined {
  const hash = name.slice(-8);
  return speakers.find(({id, name: shown}) => id.toLowerCase().includes(hash) || shown.toLowerCase().includes(hash));
}

async function send(speaker: NewSpeaker, name: string, means: Means): Promise<Speaker | undefined> {
  let fields: {audio: string; name: string} = {audio: createSpeakerFields.audio[0], name: createSpeakerFields.name[0]};
  let answer = await means.exchange(asForm(speaker, name, fields));
  const words = wordsOf(answer);
  const other = otherFieldNames(answer, words, fields);
  if (other !== undefined) {
    fields = other;
    answer = await means.exchange(asForm(speaker, name, fields));
  }
  if (wantsConsent(answer) && speaker.consent !== undefined) {
    answer = await means.exchange(asForm(speaker, name, {...fields, consent: speaker.consent}));
  }
  if (wantsConsent(answer)) throw consentWanted(answer);
  if (answer.status !== 200 && answer.status !== 201) throw refusal(answer, means.secret);
  const created = createSpeakerAnswerSchema.safeParse(readJsonAnswer(answer, means.secret));
  return created.success ? {id: created.data.id, name: created.data.name ?? name} : undefined;
}

function asForm(
  {recording, fileName, temporary}: NewSpeaker,
  name: string,
  fields: {audio: string; name: string; consent?: string},
): Ask {
  const form = new FormData();
  const ending = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? '.wav';
  form.append(fields.name, name);
  form.append('temporary', String(temporary));
  if (fields.consent !== undefined) form.append('consent', fields.consent);
  form.append(fields.audio, new Blob([new Uint8Array(recording)]), `${name}${ending.toLowerCase()}`);
  const plan = {isWanted: () => true, limitBytes: 1024 * 1024};
  return {method: 'POST', route: routes.createSpeaker, body: form, plan, isRepeatable: false};
}

/** The names that FastAPI misses, where it misses one of ours under its other name: then nothing was stored. */
function otherFieldNames(answer: Answer, words: ServerWords, sent: {audio: string; name: string}) {
  if (answer.status !== 422 && answer.status !== 400) return undefined;
  const [, otherAudio] = createSpeakerFields.audio;
  const [, otherName] = createSpeakerFields.name;
  const misses = (field: string) => words.missingFields.includes(field);
  if (!misses(otherAudio) && !misses(otherName)) return undefined;
  return {audio: misses(otherAudio) ? otherAudio : sent.audio, name: misses(otherName) ? otherName : sent.name};
}

/** As our own server says it (`serve --require-consent`). */
function wantsConsent(answer: Answer): boolean {
  return answer.status === 400 && wordsOf(answer).code === 'consent_required';
}

function consentWanted(answer: Answer): BackendError {
  return new BackendError(
    'CONSENT_MISSING',
    `The backend takes a recording only with a consent (${answer.asked} was answered ${answer.status}).`,
    {
      retry: 'never',
      scope: 'run',
      phase: 'answer',
      status: answer.status,
      hint: 'Add --consent self if it is your own voice, or --consent FILE with what the speaker agreed to.',
    },
  );
}

function refusal(answer: Answer, secret: string | undefined): BackendError {
  const words = wordsOf(answer);
  const error = statusFailure(answer, words, secret);
  if (error.code !== 'TEXT_REFUSED') return error;
  const said = words.message === undefined ? ' without a reason' : `: "${oneLine(words.message, {secret})}"`;
  return new BackendError(
    'INPUT_UNREADABLE',
    `The backend refused the recording (${answer.asked} was answered ${answer.status})${said}.`,
    {
      retry: 'never',
      scope: 'run',
      phase: 'answer',
      status: answer.status,
      said: error.said,
      hint: 'Give a WAV of 6 to 15 seconds of one person speaking.',
    },
  );
}
