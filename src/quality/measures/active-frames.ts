import {frameEnergies, frameLengthAt, quantile} from '../../audio/frame-energies.js';
import type {MonoPcm} from '../../audio/pcm.js';

/** Sound in frames of 10 ms, and which of them are no silence. */
export type ActiveFrames = {
  /** Mean squares; full scale is 1. The last frame may be a part of one. */
  readonly energies: Float64Array;
  /** 1 for a frame that is no silence, else 0. */
  readonly isActive: Uint8Array;
  /** The energies of the active frames, in their order. */
  readonly activeEnergies: Float64Array;
  /** The 95th percentile of the energies; 0 for no samples. */
  readonly speechEnergy: number;
  /** Of the first and the last active frame; −1 where there is none. */
  readonly first: number;
  readonly last: number;
};

/** The length of a frame. */
export const frameSeconds = 0.01;

const belowSpeech = 0.001; // −30 dB
const faintest = 0.000_001; // −60 dBFS

/**
 * Finds the frames that are no silence: at most 30 dB below the speech level (the 95th percentile), and not below −60
 * dBFS. Samples must be finite.
 */
export function findActiveFrames({samples, sampleRateHz}: MonoPcm): ActiveFrames {
  const energies = frameEnergies(samples, frameLengthAt(sampleRateHz));
  const speechEnergy = quantile(energies, 0.95);
  const threshold = Math.max(speechEnergy * belowSpeech, faintest);
  const isActive = Uint8Array.from(energies, energy => (energy >= threshold ? 1 : 0));
  return {
    energies,
    isActive,
    activeEnergies: energies.filter((_energy, frame) => isActive[frame] === 1),
    speechEnergy,
    first: isActive.indexOf(1),
    last: isActive.lastIndexOf(1),
  };
}
