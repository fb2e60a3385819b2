import {expect, test} from 'vitest';
import {toInt16} from '../../src/audio/to-int16.js';

test('every 16-bit sample survives the way to floats and back', () => {
  const all = Int16Array.from({length: 65_536}, (_, index) => index - 32_768);
  const {samples, clampedCount} = toInt16(Float32Array.from(all, sample => sample / 32_768));
  expect(samples).toEqual(all);
  expect(clampedCount).toBe(0);
});

test('rounds to the nearest', () => {
  const steps = [0.4, 0.6, -0.4, -0.6, 1.5, -1.5];
  expect([...toInt16(Float32Array.from(steps, step => step / 32_768)).samples]).toEqual([0, 1, 0, -1, 2, -1]);
});

test('clamps and counts', () => {
  expect(toInt16(Float32Array.of(1, -1, 1.5, -1.5, Number.POSITIVE_INFINITY, Number.NaN))).toEqual({
    samples: Int16Array.of(32_767, -32_768, 32_767, -32_768, 32_767, 0),
    clampedCount: 4,
  });
});
