import type {MelFilter} from '../../audio/spectrum/mel-filters.js';

/** Writes the energy that each filter lets through of a power spectrum into `bands`. */
export function melBands(filters: readonly MelFilter[], power: Float64Array, bands: Float32Array): void {
  for (const [band, {firstBin, weights}] of filters.entries()) {
    let sum = 0;
    for (let index = 0; index < weights.length; index += 1) {
      sum += (weights[index] as number) * (power[firstBin + index] as number);
    }
    bands[band] = sum;
  }
}
