import type {MonoPcm} from '../../audio/pcm.js';
import {resample} from '../../audio/resample/resample.js';

/** The sample rate of all models that judge clips. */
export const modelRateHz = 16_000;

/** Samples at {@link modelRateHz}. What is no number becomes 0: one NaN would spoil a recurrent model for the rest of the clip. */
export function soundForModels(sound: MonoPcm): Float32Array {
  const isSound = sound.samples.every(Number.isFinite);
  const samples = isSound ? sound.samples : sound.samples.map(sample => (Number.isFinite(sample) ? sample : 0));
  return resample({samples, sampleRateHz: sound.sampleRateHz}, modelRateHz).samples;
}
