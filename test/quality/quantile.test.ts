import {expect, test} from 'vitest';
import {deviation, inOrder, quantile} from '../../src/quality/quantile.js';

test('quantiles are drawn straight between two values', () => {
  const ordered = inOrder([4, 1, 3, 2]);
  expect([0, 0.5, 1].map(share => quantile(ordered, share))).toEqual([1, 2.5, 4]);
  // R: quantile(1:4, 0.05) is 1.15.
  expect(quantile(ordered, 0.05)).toBeCloseTo(1.15, 12);
});

test('what is no number is left out', () => {
  expect([...inOrder([2, Number.NaN, -1, Number.POSITIVE_INFINITY])]).toEqual([-1, 2]);
});

test('the deviation of evenly spread values is 1.4826 times a quarter of their width, and one wild value changes nothing', () => {
  const even = Array.from({length: 101}, (_none, place) => place);
  expect(deviation(inOrder(even))).toBeCloseTo(1.4826 * 25, 10);
  expect(deviation(inOrder([...even.slice(0, 100), 1e9]))).toBeCloseTo(1.4826 * 25, 10);
});

test('no values have no quantile', () => {
  expect(() => quantile(inOrder([]), 0.5)).toThrow(new RangeError('no 0.5 quantile of 0 values'));
});
