import type {Spectrogram} from './spectrogram.js';

/** A line of the spectrum that stands still. */
export type SteadyTone = {readonly hz: number; readonly prominenceDb: number};

const lowestHz = 1000;
const quietestShare = 0.2;
const fewestQuietFrames = 8;
/** The neighbourhood: from 3 bins (beside the main lobe of a Hann window) to 24 bins away, on both sides. */
const nearest = 3;
const farthest = 24;
/** A line is held against no less than this, power of a bin: what is 20 dB above it, −80 dBFS, nobody hears. */
const leastNeighbourhood = 1e-10;

/**
 * The line between 1 kHz and the Nyquist frequency that stands farthest above its neighbourhood, looked for where it
 * cannot hide: in the quietest fifth of the frames. Each bin counts by the geometric mean over those frames, so that
 * what moves (harmonics of a voice that dies away, clicks) is no line; the neighbourhood is the median of the bins
 * around. Where nothing stands above its neighbourhood both numbers are 0. Undefined for fewer than eight quiet
 * frames, some 0.5 s.
 */
export function steadyTone({power, frameCount, binCount, binHz}: Spectrogram): SteadyTone | undefined {
  const lowest = Math.ceil(lowestHz / binHz);
  const quiet = quietestFrames(power, frameCount, binCount, lowest);
  if (quiet.length < fewestQuietFrames || lowest >= binCount - 1) return undefined;
  const levels = new Float64Array(binCount);
  for (const frame of quiet) {
    for (let bin = 0; bin < binCount; bin += 1) {
      levels[bin] =
        (levels[bin] as number) + Math.log((power[frame * binCount + bin] as number) + 1e-20) / quiet.length;
    }
  }
  let best: SteadyTone = {hz: 0, prominenceDb: 0};
  for (let bin = lowest; bin < binCount - 1; bin += 1) {
    const level = levels[bin] as number;
    // Only the top of a line counts, and few bins are tops.
    if (level < (levels[bin - 1] as number) || level < (levels[bin + 1] as number)) continue;
    const prominenceDb = ((level - neighbourhood(levels, bin)) * 10) / Math.LN10;
    if (prominenceDb > best.prominenceDb) best = {hz: bin * binHz, prominenceDb};
  }
  return best;
}

function quietestFrames(power: Float32Array, frameCount: number, binCount: number, lowest: number): readonly number[] {
  const energies = Array.from({length: frameCount}, (_, frame) => {
    let energy = 0;
    for (let bin = lowest; bin < binCount; bin += 1) energy += power[frame * binCount + bin] as number;
    return {frame, energy};
  });
  energies.sort((one, other) => one.energy - other.energy);
  return energies.slice(0, Math.ceil(frameCount * quietestShare)).map(({frame}) => frame);
}

function neighbourhood(levels: Float64Array, bin: number): number {
  const around = [
    ...levels.subarray(Math.max(0, bin - farthest), bin - nearest + 1),
    ...levels.subarray(bin + nearest, bin + farthest + 1),
  ].sort((one, other) => one - other);
  return Math.max(around[around.length >> 1] as number, Math.log(leastNeighbourhood));
}
