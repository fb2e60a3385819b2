import {ChatterpipeError} from '../base/error.js';
import {nearest} from '../base/nearest.js';
import type {EngineSpeaker, SpeechEngine, SpeechOrder} from './speech-engine.js';

/** The speaker of an order. Throws STOPPED, SPEAKER_NOT_FOUND (naming the nearest ids) or LANGUAGE_UNKNOWN where it cannot be carried out. */
export function checkOrder(engine: SpeechEngine, order: SpeechOrder, signal?: AbortSignal): EngineSpeaker {
  if (signal?.aborted) throw new ChatterpipeError('STOPPED', `Speaking with the engine ${engine.name} was stopped.`);
  const speaker = engine.speakers().find(({id}) => id === order.speakerId);
  if (speaker === undefined) throw speakerNotFound(order.speakerId, engine.speakers());
  if (!engine.languages.includes(order.language)) throw languageNotSpoken(engine, order.language);
  return speaker;
}

/** SPEAKER_NOT_FOUND, with the ids most like the one asked for. */
export function speakerNotFound(speakerId: string, speakers: readonly EngineSpeaker[]): ChatterpipeError {
  const ids = speakers.map(({id}) => id);
  const like = nearest(speakerId, ids);
  const offered = like.length > 0 ? `Did you mean ${like.join(' or ')}?` : `There are: ${ids.slice(0, 8).join(', ')}.`;
  return new ChatterpipeError(
    'SPEAKER_NOT_FOUND',
    `There is no speaker "${shortened(speakerId)}"; ids must match exactly.`,
    {
      hint: offered,
      details: {nearest: like},
    },
  );
}

/** LANGUAGE_UNKNOWN for a language that the engine does not speak. */
export function languageNotSpoken(engine: SpeechEngine, language: string): ChatterpipeError {
  const spoken = engine.languages.length > 8 ? `${engine.languages.length} others` : engine.languages.join(', ');
  return new ChatterpipeError(
    'LANGUAGE_UNKNOWN',
    `The engine ${engine.name} does not speak "${shortened(language)}"; it speaks ${spoken}.`,
    {
      hint: engine.languageHint ?? 'Ask for one of its languages, or serve an engine that speaks this one.',
      details: {language},
    },
  );
}

function shortened(word: string): string {
  return word.length > 80 ? `${word.slice(0, 79)}…` : word;
}
