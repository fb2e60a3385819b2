import {peakOf} from './decibels.js';

/** Samples under a ceiling, and the one factor that brought them there (1 = untouched). */
export type GuardedSound = {readonly samples: Float32Array; readonly gain: number};

/** −1 dB below full scale: what EBU R 128 leaves for peaks between samples. */
export const defaultCeiling = 0.891_250_938_133_745_5;

/**
 * Turns the whole sound down by one factor where its peak is above `ceiling` (an amplitude, 0 to 1). Never turns up, and is no
 * limiter: the shape of the waveform stays, which a trainer could otherwise learn as distortion. Samples must be finite.
 */
export function guardPeak(samples: Float32Array, ceiling: number = defaultCeiling): GuardedSound {
  const peak = peakOf(samples);
  if (peak <= ceiling) return {samples, gain: 1};
  const gain = ceiling / peak;
  return {samples: samples.map(sample => sample * gain), gain};
}
