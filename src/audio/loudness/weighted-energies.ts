import {makeKWeighting} from './k-weighting.js';

/** Below this a filter's memory is nothing; left to fade it would reach numbers that processors are slow with. */
const nothing = 1e-30;

/**
 * The mean square of each whole step of `stepLength` samples after K-weighting; a part of a step at the end is left out. The
 * filters begin at rest. Samples must be finite.
 */
export function weightedEnergies(samples: Float32Array, sampleRateHz: number, stepLength: number): Float64Array {
  const {shelf, highPass} = makeKWeighting(sampleRateHz);
  const {b0, b1, b2, a1, a2} = shelf;
  const {a1: c1, a2: c2} = highPass;
  const energies = new Float64Array(Math.floor(samples.length / stepLength));
  // Both in transposed direct form II.
  let shelf1 = 0;
  let shelf2 = 0;
  let pass1 = 0;
  let pass2 = 0;
  for (let step = 0; step < energies.length; step += 1) {
    const end = (step + 1) * stepLength;
    let sum = 0;
    for (let index = step * stepLength; index < end; index += 1) {
      const x = samples[index] as number;
      const y = b0 * x + shelf1;
      shelf1 = b1 * x - a1 * y + shelf2;
      shelf2 = b2 * x - a2 * y;
      const z = y + pass1;
      pass1 = pass2 - 2 * y - c1 * z;
      pass2 = y - c2 * z;
      sum += z * z;
    }
    energies[step] = sum / stepLength;
    if (Math.abs(shelf1) + Math.abs(shelf2) < nothing) shelf1 = shelf2 = 0;
    if (Math.abs(pass1) + Math.abs(pass2) < nothing) pass1 = pass2 = 0;
  }
  return energies;
}
