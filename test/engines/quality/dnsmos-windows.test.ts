import {expect, test} from 'vitest';
import {dnsmosWindowLength, dnsmosWindows} from '../../../src/engines/quality/dnsmos-windows.js';

// trunc(floor(seconds) − 9.01) + 1 by hand, after doubling. 9.5 s: trunc(−0.01) is 0, where a floor would leave no window.
test.each([
  [0.5, 7],
  [1.2, 1],
  [2.45, 1],
  [3.13, 3],
  [4, 7],
  [8.9, 8],
  [9.01, 1],
  [9.5, 1],
  [10.02, 1],
  [11, 2],
  [60, 51],
])('of %s s: %i', (seconds, count) => {
  const windows = dnsmosWindows(new Float32Array(Math.round(seconds * 16_000)));
  expect(windows.length).toBe(count);
  expect(new Set(windows.map(window => window.length))).toEqual(new Set([dnsmosWindowLength]));
});

test('a window begins a second after the one before, in the sound that was doubled', () => {
  const samples = Float32Array.from({length: 64_000}, (_, at) => at);
  const starts = dnsmosWindows(samples).map(window => window[0]);
  expect(starts).toEqual([0, 16_000, 32_000, 48_000, 0, 16_000, 32_000]);
});
