import type {MonoPcm} from '../../audio/pcm.js';
import {ChatterpipeError} from '../../base/error.js';
import type {ChatterboxModel} from './chatterbox-model.js';

/** Throws LANGUAGE_UNKNOWN for a language that the model does not speak, naming the model or engine that may. */
export function requireSpokenLanguage(language: string, model: ChatterboxModel, languages: readonly string[]): void {
  if (languages.includes(language)) return;
  const isEnglishOnly = model !== 'multilingual';
  const speaks = isEnglishOnly ? 'English only' : languages.join(', ');
  throw new ChatterpipeError(
    'LANGUAGE_UNKNOWN',
    `ChatterBox (${model}) does not speak "${language.slice(0, 80)}"; it speaks ${speaks}.`,
    {
      hint: isEnglishOnly
        ? 'Serve the model that speaks 23 languages, Malay among them: --chatterbox multilingual'
        : 'Ask for one of its languages, or serve an engine that speaks this one: --engine espeak',
      details: {language},
    },
  );
}

/** Throws TEXT_REFUSED for a text of which nothing can be said. */
export function requireWords(text: string): void {
  if (/[\p{L}\p{N}]/u.test(text)) return;
  throw new ChatterpipeError('TEXT_REFUSED', 'ChatterBox cannot speak this text: it holds no letter or digit.', {
    hint: 'Give a text with words in it.',
  });
}

/** Throws AUDIO_UNREADABLE for a recording that is silent, or too short for the model. */
export function requireReference(
  name: string,
  {samples, sampleRateHz}: MonoPcm,
  model: ChatterboxModel,
  leastSeconds: number,
): void {
  const seconds = samples.length / sampleRateHz;
  const why = samples.every(sample => Math.abs(sample) <= 0.001)
    ? 'is silent'
    : seconds <= leastSeconds
      ? `has ${seconds.toFixed(1)} s; ChatterBox (${model}) wants more than ${leastSeconds} s`
      : undefined;
  if (why === undefined) return;
  throw new ChatterpipeError('AUDIO_UNREADABLE', `The recording of "${name}" ${why}.`, {
    hint: 'Give 6 to 15 seconds of one person speaking, without music or noise.',
  });
}
