import {encodeWav} from '../../audio/encode-wav.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {toInt16} from '../../audio/to-int16.js';

/**
 * The WAV of a take that came as samples: of 16 bits, rounded as servers round what they send as WAV, so that the same speech makes the same
 * clip over every transport; of floats where a sample is beyond ±1 or no number, which 16 bits would hide from the judge.
 */
export function wavOfSamples({samples, sampleRateHz}: MonoPcm): Uint8Array {
  const fits = samples.every(sample => Math.abs(sample) <= 1);
  return encodeWav(fits ? toInt16(samples).samples : samples, sampleRateHz);
}
