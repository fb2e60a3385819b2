import {peakOf} from '../../audio/decibels.js';
import type {ActiveFrames} from './active-frames.js';

const fewestFrames = 10;

/**
 * The peak of a sound by the RMS of its active frames, linear: √2 for a sine, 4 to 10 for speech. Undefined for fewer
 * than ten active frames.
 */
export function crestFactor(samples: Float32Array, {activeEnergies}: ActiveFrames): number | undefined {
  if (activeEnergies.length < fewestFrames) return undefined;
  const energy = activeEnergies.reduce((sum, value) => sum + value, 0) / activeEnergies.length;
  return peakOf(samples) / Math.sqrt(energy);
}
