import {expect, test} from 'vitest';
import {kaldiFbank} from '../../../src/engines/speaker/kaldi-fbank.js';
import {testSignal} from './test-signal.js';

// kaldi-native-fbank 1.23.0 on the same signal: dither 0, snip_edges, 80 bands from 20 Hz, each band's mean taken away.
test.each([
  {
    window: 'povey',
    scale: 1,
    rootMeanSquare: 1.681173,
    expected: [
      [0, 0, 0.774374],
      [0, 40, -2.240324],
      [10, 5, -0.447241],
      [50, 20, 0.026885],
      [50, 79, -0.70846],
      [97, 3, -3.028525],
      [97, 60, -1.198179],
    ],
  },
  {
    window: 'hamming',
    scale: 32_768,
    rootMeanSquare: 1.626836,
    expected: [
      [0, 0, 0.263474],
      [0, 40, -2.263145],
      [10, 5, -1.364904],
      [50, 20, 0.087498],
      [50, 79, -0.665426],
      [97, 3, -0.43319],
      [97, 60, -1.099104],
    ],
  },
] as const)('the $window window: as Kaldi makes it', ({window, scale, rootMeanSquare, expected}) => {
  const bands = kaldiFbank(testSignal(), {window, scale});
  expect(bands.length).toBe(98 * 80);
  for (const [frame, band, value] of expected) expect(bands[frame * 80 + band]).toBeCloseTo(value, 4);
  expect(Math.sqrt(bands.reduce((sum, value) => sum + value * value, 0) / bands.length)).toBeCloseTo(rootMeanSquare, 5);
});

test('the level is taken away', () => {
  const style = {window: 'povey', scale: 32_768} as const;
  const loud = kaldiFbank(testSignal(), style);
  const quiet = kaldiFbank(
    testSignal().map(sample => sample / 4),
    style,
  );
  for (const [at, value] of quiet.entries()) expect(value).toBeCloseTo(loud[at] as number, 3);
});

test('a tone stands in the band where the mel scale has it', () => {
  // 1127·ln(1 + 1000/700) is 1000 mel; bands are (2840.0 − 31.7) / 81 = 34.7 mel apart, from 31.7 on: the nearest centre is the 28th.
  const half = new Float32Array(16_000);
  for (let at = 0; at < 8000; at += 1) half[at] = 0.5 * Math.sin((2 * Math.PI * 1000 * at) / 16_000);
  const row = kaldiFbank(half, {window: 'povey', scale: 1}).slice(20 * 80, 21 * 80);
  expect(row.indexOf(Math.max(...row))).toBe(27);
});

test('what is quieter than the step from 1 to the next float32 is silence', () => {
  const faint = testSignal().map(sample => sample * 1e-7);
  expect(kaldiFbank(faint, {window: 'povey', scale: 1}).every(value => value === 0)).toBe(true);
  expect(kaldiFbank(faint, {window: 'povey', scale: 32_768}).some(value => value !== 0)).toBe(true);
});

test('silence is zeros; less than a frame is refused', () => {
  expect(kaldiFbank(new Float32Array(400), {window: 'povey', scale: 1}).every(value => value === 0)).toBe(true);
  expect(() => kaldiFbank(new Float32Array(399), {window: 'povey', scale: 1})).toThrow(
    new RangeError('399 samples are less than one frame'),
  );
});
