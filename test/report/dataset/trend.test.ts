import {expect, test} from 'vitest';
import {driftOf, trendOf} from '../../../src/report/dataset/trend.js';
import {chance} from '../kit/made-report.js';

const numbered = (values: readonly number[]) => values.map((value, place) => ({number: place + 1, value}));

test('a long trend has at most 80 points, each the median of as many clips', () => {
  const points = trendOf(numbered(Array.from({length: 8000}, (_none, place) => place)));
  expect(points.length).toBe(80);
  expect(points[0]).toMatchObject({number: 51, low10: 9.9, median: 49.5});
  expect(points[0]?.high10).toBeCloseTo(89.1, 10);
  expect(trendOf(numbered([5]))).toEqual([{number: 1, low10: 5, median: 5, high10: 5}]);
  expect(trendOf([])).toEqual([]);
});

test('a change is a drift where it can be heard and is no chance', () => {
  const random = chance(3);
  const noisy = (drift: number) =>
    numbered(Array.from({length: 500}, (_none, place) => random() + (drift * place) / 500));
  expect(driftOf(noisy(0), () => 0.1)?.hasDrifted).toBe(false);
  expect(driftOf(noisy(3), () => 0.1)?.hasDrifted).toBe(true);
  expect(driftOf(noisy(3), () => 4)?.hasDrifted).toBe(false);
});

test('what scatters widely has to change more', () => {
  const random = chance(5);
  const wild = numbered(Array.from({length: 60}, (_none, place) => 100 * random() + (place < 30 ? 0 : 10)));
  expect(driftOf(wild, () => 2)?.hasDrifted).toBe(false);
});

test('fewer than 50 clips show no drift', () => {
  expect(driftOf(numbered(Array(49).fill(1)), () => 0)).toBeUndefined();
  expect(driftOf(numbered(Array(50).fill(1)), () => 0)).toEqual({first: 1, last: 1, hasDrifted: false});
});
