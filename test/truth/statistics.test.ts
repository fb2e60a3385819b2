import {expect, test} from 'vitest';
// @ts-expect-error As above.
import {areaUnderCurve} from '../../bench/truth/evaluation/area-under-curve.mjs';
// @ts-expect-error Plain JavaScript, for the benches.
import {tailEnd} from '../../bench/truth/evaluation/calibrate.mjs';

test('an area under the curve: every defect above every clean clip is 1, below 0, alike 0.5', () => {
  expect(areaUnderCurve([1, 2, 3], [4, 5])).toBe(1);
  expect(areaUnderCurve([4, 5], [1, 2, 3])).toBe(0);
  expect(areaUnderCurve([1, 1], [1, 1, 1])).toBe(0.5);
  // Of the pairs (1,2) (1,4) (3,2) (3,4), three are in order.
  expect(areaUnderCurve([1, 3], [2, 4])).toBe(0.75);
  expect(areaUnderCurve([], [1])).toBeNaN();
});

test('a limit lies at or beyond the outermost clean value, and never far beyond', () => {
  const even = Array.from({length: 101}, (_none, at) => at);
  // Median 50, outermost 100: a quarter of the way further is 112.5. The exponential tail of 96 to 100 goes on to 95 + 3 ln 250.
  expect(tailEnd(even)).toBeCloseTo(95 + 3 * Math.log(250), 6);
  // One clip far out sets the limit by itself: the tail, 95 + (15 + 905) / 6 × ln 250 = 941, does not reach it.
  expect(tailEnd([...even, 1000])).toBe(1000);
  // A tail of a scale of 10 would go on to 55; a quarter of the way from the median is 12.5.
  expect(tailEnd([...Array(95).fill(0), ...Array(5).fill(10)])).toBe(12.5);
  expect(tailEnd([7, 7, 7])).toBe(7);
});
