import {quantile} from '../../audio/frame-energies.js';
import type {BandLevels} from './band-levels.js';

/** The two stretches of a clip that are most alike. */
export type RepeatedSound = {
  /** Their correlation: 1 for a copy; 0 where no two stretches are alike. */
  readonly similarity: number;
  /** How long they stay that much alike. */
  readonly seconds: number;
};

const shortestSeconds = 0.35;
/**
 * From the beginning of a stretch to that of the other: a loop comes at once. Without an end, the time grows with its
 * square.
 */
const farthestSeconds = 10;
const belowSpeech = 0.001; // −30 dB
/** Nothing counts that is further below the speech: natural log of −45 dB. */
const depth = Math.log(10 ** -4.5);
const leastActiveShare = 0.8;
/** Of a stretch that has no shape at all. */
const leastNorm = 1e-6;
/** A stretch goes on for as long as it is alike within this. */
const tolerance = 0.03;

/**
 * Looks for a stretch of sound that comes again, as in speech whose generator fell into a loop: the best correlation
 * between the band levels (mean spectrum of the clip removed, so that one speaker is not alike by itself) of two
 * stretches of 0.35 s or more that do not overlap, are at most 10 s apart and are speech for the most part. Undefined
 * for a clip with less than 0.7 s of frames.
 */
export function repeatedSound(levels: BandLevels): RepeatedSound | undefined {
  const window = Math.round(shortestSeconds / levels.hopSeconds);
  if (levels.frameCount < 2 * window) return undefined;
  const stretches = findStretches(levels, window);
  let best = {similarity: 0, lag: 0};
  const longestLag = Math.min(levels.frameCount - window, Math.round(farthestSeconds / levels.hopSeconds));
  for (let lag = window; lag <= longestLag; lag += 1) {
    const similarities = compareAt(stretches, lag);
    for (let start = 0; start < similarities.length; start += 1) {
      const similarity = similarities[start] as number;
      if (similarity > best.similarity) best = {similarity, lag};
    }
  }
  if (best.lag === 0) return {similarity: 0, seconds: 0};
  const alike = longestRun(compareAt(stretches, best.lag), best.similarity - tolerance);
  return {similarity: best.similarity, seconds: (alike - 1 + window) * levels.hopSeconds};
}

/** Every stretch of `window` frames, by the frame where it begins. */
type Stretches = {
  readonly vectors: Float32Array;
  readonly size: number;
  readonly window: number;
  /** One by the length of the stretch as one long vector; 0 for what is not speech for the most part. */
  readonly scales: Float64Array;
  /** Room for what is computed for each lag. */
  readonly products: Float64Array;
  readonly similarities: Float64Array;
};

function findStretches(levels: BandLevels, window: number): Stretches {
  const {vectors, isActive} = centredLevels(levels);
  const size = levels.bandCount;
  const norms = Float64Array.from({length: levels.frameCount}, (_, frame) => dot(vectors, size, frame, frame));
  const scales = Float64Array.from({length: levels.frameCount - window + 1}, (_, start) => {
    const sum = (values: Float64Array | Uint8Array): number => {
      let total = 0;
      for (let frame = start; frame < start + window; frame += 1) total += values[frame] as number;
      return total;
    };
    return sum(isActive) >= window * leastActiveShare ? 1 / Math.sqrt(Math.max(sum(norms), leastNorm)) : 0;
  });
  const products = new Float64Array(levels.frameCount);
  return {vectors, size, window, scales, products, similarities: new Float64Array(scales.length)};
}

/**
 * Correlates each stretch with the one that begins `lag` frames later. What it gives is overwritten by the next call.
 */
function compareAt(stretches: Stretches, lag: number): Float64Array {
  const {vectors, size, window, scales, products, similarities} = stretches;
  const count = scales.length - lag;
  let sum = 0;
  for (let frame = 0; frame < count + window - 1; frame += 1) {
    const product = dot(vectors, size, frame, frame + lag);
    products[frame] = product;
    sum += product;
    const start = frame - window + 1;
    if (start < 0) continue;
    similarities[start] = sum * (scales[start] as number) * (scales[start + lag] as number);
    sum -= products[start] as number;
  }
  return similarities.subarray(0, count);
}

function longestRun(values: Float64Array, least: number): number {
  let longest = 0;
  let run = 0;
  for (const value of values) {
    run = value >= least ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/**
 * Levels less their mean over the active frames, with nothing deeper than {@link depth} below the loudest of its band.
 */
function centredLevels({logPower, frameCount, bandCount, energies}: BandLevels) {
  const threshold = quantile(energies, 0.95) * belowSpeech;
  const isActive = Uint8Array.from(energies, energy => (energy > threshold ? 1 : 0));
  const activeCount = Math.max(
    1,
    isActive.reduce((sum, value) => sum + value, 0),
  );
  const vectors = new Float32Array(logPower.length);
  for (let band = 0; band < bandCount; band += 1) {
    let loudest = Number.NEGATIVE_INFINITY;
    for (let frame = 0; frame < frameCount; frame += 1) {
      loudest = Math.max(loudest, logPower[frame * bandCount + band] as number);
    }
    const floor = loudest + depth;
    let sum = 0;
    for (let frame = 0; frame < frameCount; frame += 1) {
      const level = Math.max(floor, logPower[frame * bandCount + band] as number);
      vectors[frame * bandCount + band] = level;
      if (isActive[frame] === 1) sum += level;
    }
    const mean = sum / activeCount;
    for (let frame = 0; frame < frameCount; frame += 1) {
      vectors[frame * bandCount + band] = (vectors[frame * bandCount + band] as number) - mean;
    }
  }
  return {vectors, isActive};
}

/** `size` is a multiple of 4. */
function dot(vectors: Float32Array, size: number, one: number, other: number): number {
  // Four sums, because one would wait for its own addition.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const apart = (other - one) * size;
  for (let from = one * size; from < (one + 1) * size; from += 4) {
    a += (vectors[from] as number) * (vectors[from + apart] as number);
    b += (vectors[from + 1] as number) * (vectors[from + apart + 1] as number);
    c += (vectors[from + 2] as number) * (vectors[from + apart + 2] as number);
    d += (vectors[from + 3] as number) * (vectors[from + apart + 3] as number);
  }
  return a + b + (c + d);
}
