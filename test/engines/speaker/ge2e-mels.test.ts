import {expect, test} from 'vitest';
import {ge2eMels} from '../../../src/engines/speaker/ge2e-mels.js';
import {testSignal} from './test-signal.js';

const windowSize = 160 * 40;

test('the bands are those of librosa', () => {
  // librosa 0.11: melspectrogram(n_fft=400, hop_length=160, n_mels=40).
  const mels = ge2eMels(testSignal());
  const expected = [
    [0, 0, 0.593767],
    [0, 10, 0.00060059],
    [3, 4, 2.974288],
    [50, 5, 0.00377554],
    [50, 20, 6.684435],
    [99, 39, 0.00478696],
    [100, 8, 0.00167306],
  ] as const;
  for (const [frame, band, value] of expected) {
    expect(Math.abs((mels[frame * 40 + band] as number) / value - 1)).toBeLessThan(1e-5);
  }
  expect(mels.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1148.142, 1);
});

test('a short sound is one window, filled up with zeros', () => {
  const mels = ge2eMels(testSignal());
  expect(mels.length).toBe(windowSize);
  expect(mels.subarray(102 * 40).every(value => value === 0)).toBe(true);
  expect(ge2eMels(new Float32Array(0)).length).toBe(windowSize);
});

// Windows begin every 77 frames (0.77 s) and last 1.6 s; a last one needs 1.2 s of sound.
test.each([
  [1.6, 1],
  [1.96, 1],
  [1.98, 2],
  [2.37, 2],
  [2.73, 2],
  [2.75, 3],
  [10, 12],
])('%s s are %i windows', (seconds, count) => {
  expect(ge2eMels(new Float32Array(Math.round(seconds * 16_000))).length / windowSize).toBe(count);
});

test('windows overlap by 83 frames', () => {
  const long = new Float32Array(40_000);
  long.set(testSignal(), 10_000);
  const mels = ge2eMels(long);
  expect(mels.slice(77 * 40, windowSize)).toEqual(mels.slice(windowSize, windowSize + 83 * 40));
});
