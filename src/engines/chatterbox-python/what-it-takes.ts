import type {MonoPcm} from '../../audio/pcm.js';
import {ChatterpipeError} from '../../base/error.js';
import type {ChatterboxModel} from './chatterbox-model.js';

/** Which model or engine may speak a language that this one does not. */
export function languageHint(model: ChatterboxModel): string {
  return model === 'multilingual'
    ? 'Ask for one of its languages, or serve an engine that speaks this one: --engine espeak'
    : `ChatterBox (${model}) speaks English only. Serve the model that speaks 23 languages, Malay among them: --chatterbox multilingual`;
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
