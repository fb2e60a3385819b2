import {expect, test} from 'vitest';
import {makeKWeighting} from '../../../src/audio/loudness/k-weighting.js';

// ITU-R BS.1770-5, annex 1, tables 1 and 2: the coefficients for 48 kHz.
test('at 48 kHz the coefficients are those of the standard', () => {
  const {shelf, highPass} = makeKWeighting(48_000);
  expect(shelf.b0).toBeCloseTo(1.535_124_859_586_97, 9);
  expect(shelf.b1).toBeCloseTo(-2.691_696_189_406_38, 9);
  expect(shelf.b2).toBeCloseTo(1.198_392_810_852_85, 9);
  expect(shelf.a1).toBeCloseTo(-1.690_659_293_182_41, 9);
  expect(shelf.a2).toBeCloseTo(0.732_480_774_215_85, 9);
  expect([highPass.b0, highPass.b1, highPass.b2]).toEqual([1, -2, 1]);
  expect(highPass.a1).toBeCloseTo(-1.990_047_454_833_98, 9);
  expect(highPass.a2).toBeCloseTo(0.990_072_250_366_21, 9);
});
