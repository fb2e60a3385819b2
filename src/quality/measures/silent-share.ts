import type {ActiveFrames} from './active-frames.js';

/** Share of the 10-ms frames that are silence: see `active-frames.ts`; 1 for no samples. */
export function silentShare({energies, activeEnergies}: ActiveFrames): number {
  return energies.length === 0 ? 1 : 1 - activeEnergies.length / energies.length;
}
