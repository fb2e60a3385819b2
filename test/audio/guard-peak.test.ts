import {expect, test} from 'vitest';
import {defaultCeiling, guardPeak} from '../../src/audio/guard-peak.js';

test('leaves what is under the ceiling alone', () => {
  const samples = Float32Array.of(0.5, -0.8);
  expect(guardPeak(samples)).toEqual({samples, gain: 1});
  expect(guardPeak(samples).samples).toBe(samples);
});

test('turns all of it down by one factor', () => {
  const {samples, gain} = guardPeak(Float32Array.of(2, -1, 0.5), 0.5);
  expect({samples, gain}).toEqual({samples: Float32Array.of(0.5, -0.25, 0.125), gain: 0.25});
});

test('the ceiling is −1 dB', () => expect(20 * Math.log10(defaultCeiling)).toBeCloseTo(-1, 12));
