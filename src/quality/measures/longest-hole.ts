import {frameEnergies} from '../../audio/frame-energies.js';
import type {MonoPcm} from '../../audio/pcm.js';
import type {ActiveFrames} from './active-frames.js';

const shortestSeconds = 0.0075;
const longestSeconds = 0.3;
const besideSeconds = 0.001;
/** Of the speech level's amplitude: −54 dB. */
const silentShare = 0.002;
/**
 * Of the speech energy: −12 dB in the millisecond on each side. In 48 clips of eSpeak NG, whose sounds end abruptly,
 * it is −14 dB at most.
 */
const loudShare = 0.063;

/**
 * The longest silence, in milliseconds, that loud sound falls into and comes out of at once: lost packets and bad
 * joins are such, stops are not, for their sound dies away. 7.5 to 300 ms; 0 for none.
 */
export function longestHoleMs({samples, sampleRateHz}: MonoPcm, {speechEnergy}: ActiveFrames): number {
  if (speechEnergy <= 0) return 0;
  const shortest = Math.max(2, Math.ceil(shortestSeconds * sampleRateHz));
  const beside = Math.max(1, Math.round(besideSeconds * sampleRateHz));
  const faintest = silentShare * Math.sqrt(speechEnergy);
  const isSilent = (index: number): boolean => Math.abs(samples[index] as number) <= faintest;
  let longest = 0;
  for (let index = shortest; index < samples.length; index += shortest) {
    // A run of that length covers a multiple of it, so only these samples need a look.
    if (!isSilent(index)) continue;
    let start = index;
    while (start > 0 && isSilent(start - 1)) start -= 1;
    let end = index;
    while (end < samples.length && isSilent(end)) end += 1;
    index = Math.max(index, end - shortest);
    const isHole =
      end - start >= shortest &&
      end - start <= longestSeconds * sampleRateHz &&
      isLoud(samples.subarray(Math.max(0, start - beside), start), speechEnergy) &&
      isLoud(samples.subarray(end, end + beside), speechEnergy);
    if (isHole) longest = Math.max(longest, end - start);
  }
  return (longest / sampleRateHz) * 1000;
}

function isLoud(samples: Float32Array, speechEnergy: number): boolean {
  const [energy = 0] = frameEnergies(samples, Math.max(1, samples.length));
  return energy > speechEnergy * loudShare;
}
