import {frameEnergies, quantile} from '../../audio/frame-energies.js';
import type {MonoPcm} from '../../audio/pcm.js';

const belowSpeech = 0.001; // −30 dB
const faintest = 0.000_001; // −60 dBFS

/** Share of 10-ms frames more than 30 dB below the speech level (95th percentile of the frames), or below −60 dBFS; 1 for no samples. */
export function silentShare({samples, sampleRateHz}: MonoPcm): number {
  const energies = frameEnergies(samples, Math.round(sampleRateHz / 100));
  if (energies.length === 0) return 1;
  const threshold = Math.max(quantile(energies, 0.95) * belowSpeech, faintest);
  return energies.filter(energy => energy < threshold).length / energies.length;
}
