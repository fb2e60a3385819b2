import {amplitudeDb} from '../../audio/decibels.js';

/** Root mean square in decibels below full scale (a sine of amplitude A: 20·log10(A/√2)); −144 for none or only zeros. */
export function rmsDbfs(samples: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) sum += (samples[index] as number) ** 2;
  return amplitudeDb(Math.sqrt(sum / samples.length));
}
