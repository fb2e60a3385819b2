import {expect, test} from 'vitest';
import {atOneLevel} from '../../../src/engines/speaker/at-one-level.js';

test.each([1e-6, 0.01, 1, 1000])('a tone of amplitude %s comes to −24 dBFS', amplitude => {
  const tone = Float32Array.from({length: 16_000}, (_, at) => amplitude * Math.sin((2 * Math.PI * 1000 * at) / 16_000));
  // A sine of amplitude A has an RMS of A / √2.
  const peak = atOneLevel(tone).reduce((largest, sample) => Math.max(largest, sample), 0);
  expect(peak).toBeCloseTo(Math.SQRT2 * 10 ** (-24 / 20), 5);
  expect(tone[4]).toBeCloseTo(amplitude, 4);
});

test('silence and nothing stay as they are', () => {
  expect(atOneLevel(new Float32Array(3))).toEqual(new Float32Array(3));
  expect(atOneLevel(new Float32Array(0)).length).toBe(0);
});
