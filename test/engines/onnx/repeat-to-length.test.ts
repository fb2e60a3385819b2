import {expect, test} from 'vitest';
import {repeatToLength} from '../../../src/engines/onnx/repeat-to-length.js';

test('a short sound is doubled until it is long enough, not cut', () => {
  expect([...repeatToLength(Float32Array.of(1, 2, 3), 7)]).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]);
  expect([...repeatToLength(Float32Array.of(1, 2, 3), 6)]).toEqual([1, 2, 3, 1, 2, 3]);
});

test('a long one is itself, no sound is zeros', () => {
  const long = Float32Array.of(1, 2, 3);
  expect(repeatToLength(long, 3)).toBe(long);
  expect([...repeatToLength(new Float32Array(0), 2)]).toEqual([0, 0]);
});
