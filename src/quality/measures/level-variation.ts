import type {ActiveFrames} from './active-frames.js';

/** 0.6 s: a word of one vowel is steady, and no drone. */
const fewestFrames = 60;

/**
 * How much the level of the speech varies: the standard deviation of the active frames' RMS by their mean. A drone has
 * little (a sine 0), speech 0.5 and more. Undefined for less than 0.6 s of active frames.
 */
export function levelVariation({activeEnergies}: ActiveFrames): number | undefined {
  if (activeEnergies.length < fewestFrames) return undefined;
  const levels = activeEnergies.map(Math.sqrt);
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const variance = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / levels.length;
  return Math.sqrt(variance) / mean;
}
