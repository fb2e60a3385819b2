import {silenceDb} from '../../audio/decibels.js';
import {frameEnergies, frameLengthAt} from '../../audio/frame-energies.js';
import type {MonoPcm} from '../../audio/pcm.js';
import type {ActiveFrames} from './active-frames.js';

/** The levels at both ends, in dB relative to the speech level. */
export type EdgeLevels = {readonly startDb: number; readonly endDb: number};

/**
 * The levels of the first and the last 10 ms of a sound relative to its speech level (the 95th percentile of the
 * frames). A take that begins before its speech and ends after it is at −40 dB and less; one that is cut in a vowel is
 * at 0. Silence that was put behind a cut hides it. Undefined where there is no speech level, or less than 0.1 s.
 */
export function edgeLevels({samples, sampleRateHz}: MonoPcm, {speechEnergy}: ActiveFrames): EdgeLevels | undefined {
  if (speechEnergy <= 0 || samples.length < sampleRateHz * 0.1) return undefined;
  const length = frameLengthAt(sampleRateHz);
  return {
    startDb: relativeDb(samples.subarray(0, length), speechEnergy),
    endDb: relativeDb(samples.subarray(-length), speechEnergy),
  };
}

function relativeDb(samples: Float32Array, speechEnergy: number): number {
  const [energy = 0] = frameEnergies(samples, Math.max(1, samples.length));
  return energy > 0 ? Math.max(silenceDb, 10 * Math.log10(energy / speechEnergy)) : silenceDb;
}
