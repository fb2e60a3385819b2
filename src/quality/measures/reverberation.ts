import type {ActiveFrames} from './active-frames.js';
import {frameSeconds} from './active-frames.js';

const loud = 0.1; // −10 dB of the speech level
const faded = 0.001; // −30 dB
/** A syllable that begins in the middle of a decay ends it: 6 dB. */
const rise = 4;
const fewestDecays = 4;
/** Words end as slowly as their last sound; a room lets none end faster than it rings. */
const fastestShare = 0.25;

/**
 * How long a sound rings on, as the seconds in which it would fall by 60 dB (RT60): three times the time in which the fastest quarter
 * of its word ends falls by 20 dB, from 10 to 30 dB below the speech level. Speech in a dry room has 0.1 to 0.3 s, for sounds end no
 * faster; 0.6 s and more is a room that one hears. Undefined with fewer than four such ends: without pauses, or in noise that hides them.
 */
export function reverberationSeconds({energies, speechEnergy}: ActiveFrames): number | undefined {
  const decays: number[] = [];
  for (let frame = 0; frame < energies.length; frame += 1) {
    const next = energies[frame + 1];
    if ((energies[frame] as number) < speechEnergy * loud || next === undefined || next >= speechEnergy * loud)
      continue;
    const length = decayLength(energies, frame, speechEnergy * faded);
    if (length !== undefined) decays.push(length);
  }
  if (decays.length < fewestDecays) return undefined;
  decays.sort((a, b) => a - b);
  return 3 * frameSeconds * (decays[Math.floor(decays.length * fastestShare)] as number);
}

/** In frames, between them by their levels; undefined where something begins before it has faded. */
function decayLength(energies: Float64Array, from: number, level: number): number | undefined {
  let lowest = energies[from] as number;
  for (let frame = from + 1; frame < energies.length; frame += 1) {
    const energy = energies[frame] as number;
    if (energy > lowest * rise) return undefined;
    if (energy <= level) {
      const before = Math.max(level, energies[frame - 1] as number);
      const step = Math.log(before / Math.max(energy, level * 1e-3));
      return frame - from - 1 + (step > 0 ? Math.log(before / level) / step : 0);
    }
    lowest = Math.min(lowest, energy);
  }
  return undefined;
}
