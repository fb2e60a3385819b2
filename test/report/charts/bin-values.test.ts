import fc from 'fast-check';
import {expect, test} from 'vitest';
import {binValues} from '../../../src/report/charts/bin-values.js';

test('values are counted in round steps', () => {
  const bins = binValues([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2.5], 1);
  expect(bins.low).toBe(0);
  expect(bins.high).toBe(10.5);
  expect(bins.kept.length).toBe(21);
  expect(bins.kept.filter((_count, place) => place % 2 === 0)).toEqual(Array(11).fill(1));
  expect(bins.rejected.indexOf(1)).toBe(5);
  expect(bins).toMatchObject({hasBelow: false, hasAbove: false});
});

test('one odd value does not press the others into one step: it is counted at the end', () => {
  const bins = binValues([...Array.from({length: 199}, (_none, place) => place / 20), 10_000], [], 1);
  expect(bins.high).toBeLessThan(20);
  expect(bins.kept.at(-1)).toBe(1);
  expect(bins.kept.filter(count => count > 0).length).toBeGreaterThanOrEqual(10);
  expect(bins).toMatchObject({hasBelow: false, hasAbove: true});
});

test('multiples of 0.1 fall into the step that begins with them', () => {
  const bins = binValues([0.1, 0.2, 0.3, 0.6, 0.7, 2.4], [], 1);
  expect(bins.kept[Math.round((0.7 - bins.low) / 0.1)]).toBe(1);
});

test('every value is counted once, whatever the values are', () => {
  const value = fc.double({min: -1e6, max: 1e6, noNaN: true});
  fc.assert(
    fc.property(fc.array(value, {minLength: 1, maxLength: 200}), fc.array(value, {maxLength: 20}), (kept, rejected) => {
      const bins = binValues(kept, rejected, 0.5);
      const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
      expect([sum(bins.kept), sum(bins.rejected)]).toEqual([kept.length, rejected.length]);
      expect(bins.high).toBeGreaterThan(bins.low);
      expect(bins.kept.length).toBeLessThanOrEqual(26);
      expect(bins.rejected.length).toBe(bins.kept.length);
    }),
  );
});

test('values that are all alike stand in the middle of the least width', () => {
  const bins = binValues([3, 3, 3], [], 6);
  expect([bins.low, bins.high]).toEqual([0, 6.5]);
  expect(bins.kept.indexOf(3)).toBe(6);
});

test('nothing cannot be counted', () => {
  expect(() => binValues([], [], 1)).toThrow(new RangeError('no 0 quantile of 0 values'));
});
