import {inOrder, quantile} from '../../quality/quantile.js';

/** A value of a clip, by its number. */
export type NumberedValue = {readonly number: number; readonly value: number};

/** Clips in a row: the median and the middle 80 %. */
export type TrendPoint = {
  /** Of the clip in the middle. */
  readonly number: number;
  readonly low10: number;
  readonly median: number;
  readonly high10: number;
};

/** A beginning and an end that differ. */
export type Drift = {readonly first: number; readonly last: number; readonly hasDrifted: boolean};

/** A trend is drawn with at most so many points. */
const mostPoints = 80;

/** Fewer clips show no trend. */
export const fewestForTrend = 50;

/** The values in the order of their numbers, thinned to at most 80 points of as many clips each. */
export function trendOf(values: readonly NumberedValue[]): readonly TrendPoint[] {
  const size = Math.ceil(values.length / mostPoints);
  const points: TrendPoint[] = [];
  for (let at = 0; at < values.length; at += size) {
    const some = values.slice(at, at + size);
    const ordered = inOrder(some.map(({value}) => value));
    if (ordered.length === 0) continue;
    points.push({
      number: some[some.length >> 1]?.number ?? 0,
      low10: quantile(ordered, 0.1),
      median: quantile(ordered, 0.5),
      high10: quantile(ordered, 0.9),
    });
  }
  return points;
}

/**
 * Compares the medians of the first and the last fifth. They have drifted apart where they differ by more than an ear forgives (`heard`)
 * and by more than chance: three standard errors of the difference of two medians (1.253 × standard deviation / √n each, for normal
 * values), the deviations taken robustly inside each fifth. Undefined for fewer than 50 values.
 */
export function driftOf(values: readonly NumberedValue[], heard: (first: number) => number): Drift | undefined {
  if (values.length < fewestForTrend) return undefined;
  const size = Math.floor(values.length / 5);
  const fifth = (from: number) => inOrder(values.slice(from, from + size).map(({value}) => value));
  const [begin, end] = [fifth(0), fifth(values.length - size)];
  const [first, last] = [quantile(begin, 0.5), quantile(end, 0.5)];
  const error = 1.253 * Math.sqrt((robustVariance(begin) + robustVariance(end)) / size);
  return {first, last, hasDrifted: Math.abs(last - first) > Math.max(heard(first), 3 * error)};
}

function robustVariance(ordered: Float64Array): number {
  // The quartiles of a normal distribution are 1.349 standard deviations apart.
  return ((quantile(ordered, 0.75) - quantile(ordered, 0.25)) / 1.349) ** 2;
}
