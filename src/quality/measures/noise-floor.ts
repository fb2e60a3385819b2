import type {ActiveFrames} from './active-frames.js';

const quietestShare = 0.1;
const fewestFrames = 10;
/** One step of 16 bits, −90 dBFS: what is not above it is digital silence, which says nothing of a recording. */
const digitalSilence = 2 ** -30;

/**
 * The level of a clip's quietest frames in dBFS: the mean of the lowest tenth of its 10-ms frames, digital silence
 * left out. The first and the last frame do not count, for a clip is faded. Undefined where fewer than ten frames are
 * left.
 */
export function noiseFloorDbfs({energies}: Pick<ActiveFrames, 'energies'>): number | undefined {
  const heard = energies.subarray(1, -1).filter(energy => energy > digitalSilence);
  if (heard.length < fewestFrames) return undefined;
  const quietest = heard.toSorted().subarray(0, Math.ceil(heard.length * quietestShare));
  return 10 * Math.log10(quietest.reduce((sum, energy) => sum + energy, 0) / quietest.length);
}
