import {silenceDb} from '../../audio/decibels.js';
import {frameEnergies} from '../../audio/frame-energies.js';
import type {MonoPcm} from '../../audio/pcm.js';
import type {ActiveFrames} from './active-frames.js';

const shortestSeconds = 0.0075;
const longestSeconds = 0.3;
const besideSeconds = 0.001;
/** A millisecond may be a crossing of zero; in three there is a wave. */
const edgeSeconds = 0.003;
/** Of the speech level's amplitude: −54 dB. */
const silentShare = 0.002;
/**
 * Of the speech energy: −12 dB in the millisecond on each side. In 48 clips of eSpeak NG, whose sounds end abruptly,
 * it is −14 dB at most.
 */
const loudShare = 0.063;

/** Silences of 7.5 to 300 ms inside a sound. */
export type Holes = {
  /**
   * The longest, in milliseconds, that loud sound falls into and comes out of at once: lost packets and bad joins are such, stops are
   * not, for their sound dies away. 0 for none.
   */
  readonly longestMs: number;
  /**
   * The loudest edge of one: the level of the 3 ms on its softer side by the speech level, in dB; −144 for none. Neural voices stay below
   * −40, eSpeak NG's sounds end abruptly and reach −12.
   */
  readonly edgeDb: number;
};

/** Finds pieces of the sound that are missing. Samples must be finite. */
export function findHoles({samples, sampleRateHz}: MonoPcm, {speechEnergy}: ActiveFrames): Holes {
  if (speechEnergy <= 0) return {longestMs: 0, edgeDb: silenceDb};
  const shortest = Math.max(2, Math.ceil(shortestSeconds * sampleRateHz));
  const faintest = silentShare * Math.sqrt(speechEnergy);
  const isSilent = (index: number): boolean => Math.abs(samples[index] as number) <= faintest;
  let longest = 0;
  let edge = 0;
  for (let index = shortest; index < samples.length; index += shortest) {
    // A run of that length covers a multiple of it, so only these samples need a look.
    if (!isSilent(index)) continue;
    let start = index;
    while (start > 0 && isSilent(start - 1)) start -= 1;
    let end = index;
    while (end < samples.length && isSilent(end)) end += 1;
    index = Math.max(index, end - shortest);
    if (end - start < shortest || end - start > longestSeconds * sampleRateHz) continue;
    const beside = (seconds: number): number => softerSide(samples, start, end, Math.ceil(seconds * sampleRateHz));
    edge = Math.max(edge, beside(edgeSeconds));
    if (beside(besideSeconds) > speechEnergy * loudShare) longest = Math.max(longest, end - start);
  }
  return {
    longestMs: (longest / sampleRateHz) * 1000,
    edgeDb: edge > 0 ? Math.max(silenceDb, 10 * Math.log10(edge / speechEnergy)) : silenceDb,
  };
}

/** The lesser energy of the two stretches of `length` samples beside one. */
function softerSide(samples: Float32Array, start: number, end: number, length: number): number {
  const energyOf = (stretch: Float32Array): number => frameEnergies(stretch, Math.max(1, stretch.length))[0] ?? 0;
  return Math.min(
    energyOf(samples.subarray(Math.max(0, start - length), start)),
    energyOf(samples.subarray(end, end + length)),
  );
}
