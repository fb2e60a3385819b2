import {frameEnergies, quantile} from '../../../audio/frame-energies.js';
import type {DecodedClip, SampleCounts} from './decode-clip.js';
import {longestHoleMs} from './longest-hole.js';

/** What the samples of a clip say. Energies are mean squares; full scale is 1. */
export type SoundFacts = SampleCounts & {
  /** The 95th percentile of 10-ms frames. */
  readonly speechEnergy: number;
  /** Of the frames that are no silence. */
  readonly activeEnergy: number;
  readonly leadingSilenceS: number;
  readonly trailingSilenceS: number;
  readonly longestPauseS: number;
  /** From the first to the last frame that is no silence. */
  readonly activeS: number;
  /** Standard deviation of the frames' RMS by their mean, from the first to the last active frame. */
  readonly levelVariation: number;
  /** Energy of the first and the last 10 ms, as a share of the speech energy. */
  readonly startShare: number;
  readonly endShare: number;
  readonly longestHoleMs: number;
};

const frameS = 0.01;
/** Silence is 30 dB below the speech level, and whatever is below −60 dBFS: as in `quality/measures/silent-share.ts`. */
const belowSpeech = 0.001;
const faintest = 0.000_001;

/** Measures the samples of a clip. */
export function measureSound({samples, fullScale, sampleRateHz, counts}: DecodedClip): SoundFacts {
  const frameLength = Math.round(sampleRateHz * frameS);
  const energies = frameEnergies(samples, frameLength);
  const speechEnergy = quantile(energies, 0.95);
  const {activeEnergy, ...activity} = measureActivity(
    energies,
    Math.max(speechEnergy * belowSpeech, faintest * fullScale ** 2),
  );
  return {
    ...counts,
    ...activity,
    speechEnergy: speechEnergy / fullScale ** 2,
    activeEnergy: activeEnergy / fullScale ** 2,
    startShare: shareOf(samples.subarray(0, frameLength), speechEnergy),
    endShare: shareOf(samples.subarray(-frameLength), speechEnergy),
    longestHoleMs: longestHoleMs({samples, sampleRateHz}, speechEnergy),
  };
}

function measureActivity(energies: Float64Array, threshold: number) {
  const first = energies.findIndex(energy => energy >= threshold);
  const last = energies.findLastIndex(energy => energy >= threshold);
  const active = first < 0 ? energies.subarray(0, 0) : energies.subarray(first, last + 1);
  let pause = 0;
  let longestPause = 0;
  let activeSum = 0;
  let activeCount = 0;
  for (const energy of active) {
    pause = energy < threshold ? pause + 1 : 0;
    longestPause = Math.max(longestPause, pause);
    if (pause > 0) continue;
    activeSum += energy;
    activeCount += 1;
  }
  return {
    activeEnergy: activeCount === 0 ? 0 : activeSum / activeCount,
    leadingSilenceS: (first < 0 ? energies.length : first) * frameS,
    trailingSilenceS: (first < 0 ? 0 : energies.length - 1 - last) * frameS,
    longestPauseS: longestPause * frameS,
    activeS: active.length * frameS,
    levelVariation: variation(active),
  };
}

/** The standard deviation of the roots by their mean. */
function variation(energies: Float64Array): number {
  const levels = energies.map(Math.sqrt);
  const mean = sum(levels) / levels.length;
  const variance = sum(levels.map(level => (level - mean) ** 2)) / levels.length;
  return mean > 0 ? Math.sqrt(variance) / mean : 0;
}

function shareOf(samples: Float32Array, speechEnergy: number): number {
  const [energy = 0] = frameEnergies(samples, Math.max(1, samples.length));
  return speechEnergy > 0 ? energy / speechEnergy : 0;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
