import {expect, test} from 'vitest';
import {wilsonInterval} from '../../src/quality/wilson-interval.js';

// Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3 (the score interval of Wilson).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d lie between %f and %f', (found, looked, low, high) => {
  const interval = wilsonInterval(found, looked);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('what holds of the found holds of the others', () => {
  const found = wilsonInterval(3, 50);
  const others = wilsonInterval(47, 50);
  expect(others.low).toBeCloseTo(1 - found.high, 12);
  expect(others.high).toBeCloseTo(1 - found.low, 12);
});

test('the ends solve the equation that the interval is made of: |p̂ − p| = z √(p (1 − p) / n)', () => {
  for (const end of Object.values(wilsonInterval(7, 40))) {
    expect(Math.abs(7 / 40 - end)).toBeCloseTo(1.959964 * Math.sqrt((end * (1 - end)) / 40), 10);
  }
});

test('all and none end where shares end, and nothing seen is nothing known', () => {
  expect(wilsonInterval(0, 10).low).toBe(0);
  expect(wilsonInterval(10, 10).high).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual({low: 0, high: 1});
});

test.each([
  [3, 2],
  [-1, 2],
  [Number.NaN, 2],
])('%d of %d is refused', (found, looked) => {
  expect(() => wilsonInterval(found, looked)).toThrow(new RangeError(`${found} of ${looked} is no share`));
});
