import {describe, expect, test} from 'vitest';
import {countNonFinite} from '../../../src/quality/measures/count-non-finite.js';
import {countOverRange} from '../../../src/quality/measures/count-over-range.js';
import {flatPeakShare, flatTops} from '../../../src/quality/measures/flat-tops.js';
import {sine} from '../../audio/sines.js';

const top = 32_767 / 32_768;

describe('flatTops', () => {
  test.each([
    ['two in a row are none', [0, top, top, 0], {sampleCount: 0, longestRunSamples: 0}],
    ['three are', [0, top, top, top, 0], {sampleCount: 3, longestRunSamples: 3}],
    ['at either end, up and down', [-1, -1, -1, 0, 1, 1, 1, 1], {sampleCount: 7, longestRunSamples: 4}],
    ['up next to down are two runs', [1, 1, 1, -1, -1, -1, -1], {sampleCount: 7, longestRunSamples: 4}],
    ['NaN breaks a run', [1, 1, Number.NaN, 1, 1], {sampleCount: 0, longestRunSamples: 0}],
    ['flat below full scale is none', [0.9, 0.9, 0.9, 0.9], {sampleCount: 0, longestRunSamples: 0}],
    ['nothing', [], {sampleCount: 0, longestRunSamples: 0}],
  ])('%s', (_name, samples, expected) => {
    expect(flatTops(Float32Array.from(samples))).toEqual(expected);
  });

  test('a sine driven by 6 dB is flat for two thirds of its time', () => {
    const driven = sine({hz: 101.3, amplitude: 2, seconds: 1, sampleRateHz: 24_000}).samples.map(sample =>
      Math.max(-1, Math.min(1, sample)),
    );
    // |2·sin| ≥ 1 for 120° of 180°.
    expect(flatTops(driven).sampleCount / driven.length).toBeCloseTo(2 / 3, 2);
  });

  test.each([1, 1.5])('a whole sine of amplitude %f has none', amplitude => {
    expect(flatTops(sine({hz: 100, amplitude, seconds: 1, sampleRateHz: 24_000}).samples).sampleCount).toBe(0);
  });
});

test('non-finite and over-range samples are counted', () => {
  const samples = Float32Array.of(0, 1, -1, 1.0001, -2, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  expect(countNonFinite(samples)).toBe(3);
  expect(countOverRange(samples)).toBe(4);
});

describe('flatPeakShare', () => {
  const driven = (factor: number, ceiling: number): Float32Array =>
    sine({hz: 101.3, amplitude: factor * ceiling, seconds: 1, sampleRateHz: 24_000}).samples.map(sample =>
      Math.max(-ceiling, Math.min(ceiling, sample)),
    );

  test.each([1, 0.5, 0.05])(
    'a sine driven by 6 dB and turned down to %f is flat for two thirds of its time',
    ceiling => {
      expect(flatPeakShare(driven(2, ceiling))).toBeCloseTo(2 / 3, 2);
    },
  );

  test('a whole wave, a faint one and silence have none', () => {
    const whole = sine({hz: 1234.5, amplitude: 0.5, seconds: 1, sampleRateHz: 24_000}).samples;
    expect(flatPeakShare(whole)).toBe(0);
    expect(flatPeakShare(driven(2, 0.001))).toBe(0);
    expect(flatPeakShare(new Float32Array(100))).toBe(0);
    expect(flatPeakShare(new Float32Array(0))).toBe(0);
  });
});
