import {peakOf} from '../../audio/decibels.js';

/** Where a recording was cut off at full scale. */
export type FlatTops = {
  /** Samples in runs of three or more. */
  readonly sampleCount: number;
  readonly longestRunSamples: number;
};

const fullScale = 0.9999;
/** One step of 16 bits: samples of a flat top are equal, those of a loud but whole wave are not. */
const mostDifference = 1 / 32_768;
const leastRun = 3;
/** −40 dBFS. */
const leastPeak = 0.01;

/**
 * Runs of three or more neighbours at or beyond full scale (0.9999) that are equal within one step of 16 bits. A float recording
 * beyond ±1 that keeps its shape has none; one that was clamped to ±1 has. NaN breaks a run.
 */
export function flatTops(samples: Float32Array): FlatTops {
  return flatTopsFrom(samples, fullScale);
}

/**
 * Share of the samples, 0 to 1, in such runs at the sound's own peak (within one and a half steps of 16 bits), wherever that is: what was
 * clipped and then turned down. A whole wave touches its peak once. 0 for silence. Samples must be finite.
 */
export function flatPeakShare(samples: Float32Array): number {
  const level = peakOf(samples) - 1.5 * mostDifference;
  // The tops of a sound of a few steps are flat by themselves.
  return level <= leastPeak ? 0 : flatTopsFrom(samples, level).sampleCount / samples.length;
}

function flatTopsFrom(samples: Float32Array, level: number): FlatTops {
  let sampleCount = 0;
  let longestRunSamples = 0;
  for (let start = 0; start < samples.length; ) {
    const end = endOfRun(samples, start, level);
    if (end - start >= leastRun) {
      sampleCount += end - start;
      longestRunSamples = Math.max(longestRunSamples, end - start);
    }
    start = Math.max(end, start + 1);
  }
  return {sampleCount, longestRunSamples};
}

/** Where the run of tops that begins at `start` ends; `start` itself where none begins. */
function endOfRun(samples: Float32Array, start: number, level: number): number {
  let sample = samples[start] as number;
  if (!(Math.abs(sample) >= level)) return start;
  let end = start + 1;
  for (; end < samples.length; end += 1) {
    const next = samples[end] as number;
    if (!(Math.abs(next) >= level && Math.abs(next - sample) <= mostDifference)) break;
    sample = next;
  }
  return end;
}
