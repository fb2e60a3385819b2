import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {type SpeechFormat, speechBodySchema} from '../../chatterbox/wire.js';
import {languageNotSpoken} from '../../engines/check-order.js';
import type {SpeechEngine, SpeechOrder} from '../../engines/speech-engine.js';
import {parseLanguage} from '../../text/language.js';
import type {SpeechRules} from './speech-rules.js';
import {findVoice} from './voices.js';

/** What is to be said, and in which form it is to be sent. */
export type SpeechCall = {
  readonly order: SpeechOrder;
  readonly format: SpeechFormat;
  readonly isEventStream: boolean;
};

/** What a call is read by; `names` are what its fields are called where it is not `POST /v1/audio/speech`. */
export type SpeechCallContext = {
  readonly engine: SpeechEngine;
  readonly rules: SpeechRules;
  readonly names?: Readonly<Record<string, string>>;
};

/**
 * Reads the body of `POST /v1/audio/speech`. Unknown fields are ignored, as ChatterBox and OpenAI clients expect; `model` and
 * `preset` change nothing here; `voice` may be `{"id": …}`; no `language` is the speaker's own, else the engine's first, no `seed` is 0. Throws
 * INPUT_UNREADABLE (400), SPEAKER_NOT_FOUND (404), LANGUAGE_UNKNOWN and TEXT_REFUSED (422), each naming the field.
 */
export function readSpeechCall(body: unknown, {engine, rules, names = {}}: SpeechCallContext): SpeechCall {
  const named = (field: string): string => names[field] ?? field;
  const parsed = speechBodySchema.safeParse(withPlainVoice(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const param = issue?.path.join('.') ?? '';
    throw badParameter(param === '' ? null : named(param), issue?.message ?? 'Invalid input');
  }
  const {input, voice, speed, temperature, exaggeration, cfg_weight: cfgWeight, seed = 0} = parsed.data;
  const {response_format: format = rules.defaultFormat, stream_format: streamFormat} = parsed.data;
  requireText(input, named('input'), rules.mostCharacters);
  const {id: speakerId} = naming(named('voice'), () => findVoice(voice, engine, rules.voiceMap));
  const language = naming('language', () => spokenLanguage(parsed.data.language, speakerId, engine));
  return {
    order: {text: input, speakerId, language, speed, temperature, exaggeration, cfgWeight, seed},
    format,
    isEventStream: streamFormat === 'sse',
  };
}

/** OpenAI's clients may send a voice as an object with its id. */
function withPlainVoice(body: unknown): unknown {
  const {voice} = (body ?? {}) as {voice?: unknown};
  const {id} = (voice ?? {}) as {id?: unknown};
  return typeof voice === 'object' && typeof id === 'string' ? {...(body as object), voice: id} : body;
}

function requireText(input: string, param: string, mostCharacters: number): void {
  if (input.trim() === '') throw badParameter(param, 'it is empty');
  const characters = [...input].length;
  if (characters > mostCharacters) {
    const reason = `it has ${characters} characters, this server takes ${mostCharacters}`;
    throw badParameter(param, reason, 'input_too_long');
  }
  if (/[\p{L}\p{N}]/u.test(input)) return;
  throw new ChatterpipeError('TEXT_REFUSED', 'The input holds no letter or digit: nothing would be spoken.', {
    hint: 'Send text with words in it.',
    details: {param, wireCode: 'empty_after_normalization'},
  });
}

function spokenLanguage(tag: string | undefined, speakerId: string, engine: SpeechEngine): string {
  const [first = ''] = engine.languages;
  if (tag === undefined) return engine.speakers().find(({id}) => id === speakerId)?.language ?? first;
  const {code} = parseLanguage(tag);
  if (!engine.languages.includes(code)) throw languageNotSpoken(engine, code);
  return code;
}

function badParameter(param: string | null, reason: string, wireCode = 'invalid_parameter'): ChatterpipeError {
  const place = param === null ? 'The body' : `The field "${param}"`;
  return new ChatterpipeError('INPUT_UNREADABLE', `${place} is wrong: ${reason}.`, {details: {param, wireCode}});
}

/** Runs something that may throw, so that its error names the field of the body it is about. */
function naming<T>(param: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isChatterpipeError(error)) throw error;
    const {code, message, hint, details} = error;
    throw new ChatterpipeError(code, message, {...(hint === undefined ? {} : {hint}), details: {...details, param}});
  }
}
