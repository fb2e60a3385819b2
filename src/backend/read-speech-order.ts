import {ChatterpipeError, isChatterpipeError} from '../base/error.js';
import {speechBodySchema} from '../chatterbox/wire.js';
import {languageNotSpoken, speakerNotFound} from '../engines/check-order.js';
import type {SpeechEngine, SpeechOrder} from '../engines/speech-engine.js';
import {parseLanguage} from '../text/language.js';

/**
 * What the engine is to say, from the body of `POST /v1/audio/speech`. Unknown fields are ignored, as ChatterBox and OpenAI
 * clients expect; `model` and `preset` change nothing here; no `language` is the engine's first, no `seed` is 0. Throws
 * INPUT_UNREADABLE (400), SPEAKER_NOT_FOUND (404), LANGUAGE_UNKNOWN and TEXT_REFUSED (422), each naming the field.
 */
export function readSpeechOrder(body: unknown, engine: SpeechEngine): SpeechOrder {
  const parsed = speechBodySchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const param = issue?.path.join('.') ?? '';
    throw badParameter(param === '' ? null : param, issue?.message ?? 'Invalid input');
  }
  const {
    input,
    voice,
    speed,
    temperature,
    exaggeration,
    cfg_weight: cfgWeight,
    seed = 0,
    response_format: format,
  } = parsed.data;
  if (format !== 'wav') throw badParameter('response_format', `"${format}" is not made here, ask for "wav"`);
  if (input.trim() === '') throw badParameter('input', 'it is empty');
  if (!/[\p{L}\p{N}]/u.test(input)) throw nothingToSay();
  naming('voice', () => requireSpeaker(voice, engine));
  const language = naming('language', () => spokenLanguage(parsed.data.language, voice, engine));
  return {text: input, speakerId: voice, language, speed, temperature, exaggeration, cfgWeight, seed};
}

function requireSpeaker(voice: string, engine: SpeechEngine): void {
  const speakers = engine.speakers();
  if (!speakers.some(({id}) => id === voice)) throw speakerNotFound(voice, speakers);
}

function spokenLanguage(tag: string | undefined, voice: string, engine: SpeechEngine): string {
  const [first = ''] = engine.languages;
  if (tag === undefined) return engine.speakers().find(({id}) => id === voice)?.language ?? first;
  const {code} = parseLanguage(tag);
  if (!engine.languages.includes(code)) throw languageNotSpoken(engine, code);
  return code;
}

function badParameter(param: string | null, reason: string): ChatterpipeError {
  const place = param === null ? 'The body' : `The field "${param}"`;
  return new ChatterpipeError('INPUT_UNREADABLE', `${place} is wrong: ${reason}.`, {
    details: {param, wireCode: 'invalid_parameter'},
  });
}

function nothingToSay(): ChatterpipeError {
  return new ChatterpipeError('TEXT_REFUSED', 'The input holds no letter or digit: nothing would be spoken.', {
    hint: 'Send text with words in it.',
    details: {param: 'input', wireCode: 'empty_after_normalization'},
  });
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
