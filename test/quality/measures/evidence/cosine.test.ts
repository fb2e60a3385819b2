import {expect, test} from 'vitest';
import {cosine} from '../../../../src/quality/measures/evidence/cosine.js';

test.each([
  [[3, 4], [3, 4], 1],
  [[3, 4], [-3, -4], -1],
  [[1, 0], [0, 2], 0],
  [[1, 0], [3, 4], 0.6],
  [[0, 0], [1, 0], undefined],
  [[1], [1, 0], undefined],
  [[], [], undefined],
  [[Number.NaN], [1], undefined],
])('the cosine of %j and %j is %s', (a, b, expected) => {
  const value = cosine(Float32Array.from(a), Float32Array.from(b));
  if (expected === undefined) expect(value).toBeUndefined();
  else expect(value).toBeCloseTo(expected, 6);
});
