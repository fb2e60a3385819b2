import {expect, test} from 'vitest';
import {equalJitterMs, fullJitterMs} from '../../src/base/retry.js';
import {seededRandom} from '../../src/base/seeded-random.js';

test('the bound doubles from 0.5 s to 30 s and stays there', () => {
  const almostOne = () => 1 - 2 ** -20;
  const bounds = [1, 2, 3, 4, 5, 6, 7, 8, 1000].map(attempt => Math.round(fullJitterMs(attempt, almostOne)));
  expect(bounds).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

test('full jitter is even from 0 to the bound, equal jitter from half of it', () => {
  const random = seededRandom('jitter');
  const full = Array.from({length: 4_000}, () => fullJitterMs(3, random));
  const equal = Array.from({length: 4_000}, () => equalJitterMs(3, random));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.min(...full)).toBeLessThan(20);
  expect(Math.max(...full)).toBeLessThan(2_000);
  expect(mean(full)).toBeGreaterThan(960);
  expect(mean(full)).toBeLessThan(1_040);
  expect(Math.min(...equal)).toBeGreaterThanOrEqual(1_000);
  expect(Math.max(...equal)).toBeLessThan(2_000);
  expect(mean(equal)).toBeGreaterThan(1_470);
  expect(mean(equal)).toBeLessThan(1_530);
});

test('no failure yet is no longer a wait than one', () => {
  expect(fullJitterMs(0, () => 0.5)).toBe(250);
});
