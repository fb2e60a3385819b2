import type {ActiveFrames} from './active-frames.js';

const fewestFrames = 50;
const quietestShare = 0.1;
const quietestOfAllShare = 0.02;
/** The noise of rounding to 16 bits (a twelfth of a step, squared): less cannot be told from none. */
const leastNoise = 2 ** -30 / 12;
/**
 * Noise alone is even: the 10th percentile of its frames is at most 1.5 dB above the 2nd. Weak speech is not: 2 to 14 dB
 * in eSpeak NG's.
 */
const mostUneven = 10 ** 0.15;
/** Nor is speech as weak as that: −30 dB. */
const belowSpeech = 0.001;
const lowestDb = -20;

/**
 * Speech over noise in dB: the mean energy of the active frames without the noise in it, by that of the quietest tenth
 * of all frames. At least −20 (all noise), and about 80 at most (digital silence between words at −20 dBFS). Undefined
 * where nothing shows the noise by itself: without active frames, in less than 0.5 s, and where the quietest tenth is
 * speech, as loud and as uneven as that.
 */
export function snrDb({energies, activeEnergies, speechEnergy}: ActiveFrames): number | undefined {
  if (activeEnergies.length === 0 || energies.length < fewestFrames) return undefined;
  const sorted = energies.subarray(1, -1).toSorted();
  const at = (share: number): number => Math.max(leastNoise, sorted[Math.round((sorted.length - 1) * share)] as number);
  const isEven = at(quietestShare) <= at(quietestOfAllShare) * mostUneven;
  if (!isEven && at(quietestShare) > speechEnergy * belowSpeech) return undefined;
  const quietest = sorted.subarray(0, Math.ceil(sorted.length * quietestShare));
  const noise = Math.max(leastNoise, mean(quietest));
  return Math.max(lowestDb, 10 * Math.log10(Math.max(mean(activeEnergies) - noise, 0) / noise));
}

function mean(energies: Float64Array): number {
  return energies.reduce((sum, energy) => sum + energy, 0) / energies.length;
}
