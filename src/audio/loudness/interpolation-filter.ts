import {besselI0} from '../resample/bessel-i0.js';

/**
 * Gives the values a quarter, a half and three quarters of the way from one sample to the next. Tap t of `pairCount` weighs the pair
 * of samples that are t + ½ away from the middle between the two. The filter for the half is symmetric, that for three quarters is
 * that for a quarter the other way round; so three weights do for the six of a pair.
 */
export type InterpolationFilter = {
  /** Of the sum of the pair, for the half. */
  readonly half: Float64Array;
  /** Of the sum and of the difference (earlier − later) of the pair. A quarter is their sum, three quarters their difference. */
  readonly quarterEven: Float64Array;
  readonly quarterOdd: Float64Array;
  readonly pairCount: number;
  /** The most that the filter can make of samples up to 1. */
  readonly greatestGain: number;
};

/** Twice as many taps as the example of ITU-R BS.1770-5, annex 2, has. */
const pairCount = 12;
const attenuationDb = 50;
/** See `resample/filter-bank.ts`: takes away the last bits of `Math.sin`. */
const coefficientSteps = 2 ** 32;

let known: InterpolationFilter | undefined;

/** The filter for four times the samples: a Kaiser-windowed sinc (Kaiser 1974) that keeps the samples themselves. */
export function interpolationFilter(): InterpolationFilter {
  known ??= makeFilter();
  return known;
}

function makeFilter(): InterpolationFilter {
  const half = tapsAt(0.5);
  const quarter = tapsAt(0.25);
  const pairs = Array.from({length: pairCount}, (_, pair) => pair);
  const earlier = (taps: Float64Array, pair: number): number => taps[pairCount - 1 - pair] as number;
  const later = (taps: Float64Array, pair: number): number => taps[pairCount + pair] as number;
  const size = (taps: Float64Array): number => taps.reduce((sum, weight) => sum + Math.abs(weight), 0);
  return {
    half: Float64Array.from(pairs, pair => earlier(half, pair)),
    quarterEven: Float64Array.from(pairs, pair => (earlier(quarter, pair) + later(quarter, pair)) / 2),
    quarterOdd: Float64Array.from(pairs, pair => (earlier(quarter, pair) - later(quarter, pair)) / 2),
    pairCount,
    greatestGain: Math.max(size(half), size(quarter)),
  };
}

/** All taps for the value `share` of the way from tap `pairCount` − 1 to the next; their sum is 1. */
function tapsAt(share: number): Float64Array {
  // Kaiser's formula for 21 to 50 dB.
  const beta = 0.5842 * (attenuationDb - 21) ** 0.4 + 0.078_86 * (attenuationDb - 21);
  const taps = Float64Array.from({length: 2 * pairCount}, (_, tap) => {
    const distance = tap - (pairCount - 1) - share;
    const edge = distance / pairCount;
    const window = besselI0(beta * Math.sqrt(1 - edge * edge)) / besselI0(beta);
    return (window * Math.sin(Math.PI * distance)) / (Math.PI * distance);
  });
  const sum = taps.reduce((total, weight) => total + weight, 0);
  return taps.map(weight => Math.round((weight / sum) * coefficientSteps) / coefficientSteps);
}
