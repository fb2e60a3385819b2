import {expect, test} from 'vitest';
import {roundStep, roundTicks} from '../../../src/report/charts/round-steps.js';

test.each([
  [0.03, 0.05],
  [1, 1],
  [1.01, 2],
  [4.9, 5],
  [700, 1000],
])('the round step for %d is %d', (rough, step) => {
  expect(roundStep(rough)).toBeCloseTo(step, 12);
});

test('ticks are exact multiples between both ends', () => {
  expect(roundTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(roundTicks(-66.3, -55.2, 5)).toEqual([-65, -60]);
  expect(roundTicks(3, 3, 5)).toEqual([3]);
});
