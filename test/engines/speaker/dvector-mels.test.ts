import {expect, test} from 'vitest';
import {dvectorMels} from '../../../src/engines/speaker/dvector-mels.js';
import {testSignal} from './test-signal.js';

const windowSize = 80 * 40;

test('the bands are those of librosa', () => {
  // librosa 0.11: log10(melspectrogram(n_fft=512, win_length=400, hop_length=160, n_mels=40, window="hamming", center=False) + 1e-10).
  const mels = dvectorMels(testSignal());
  const expected = [
    [0, 0, -2.506219],
    [0, 10, -2.849385],
    [3, 4, 1.1974],
    [50, 5, -1.932572],
    [50, 20, 0.627077],
    [79, 39, -2.397518],
  ] as const;
  for (const [frame, band, value] of expected) expect(mels[frame * 40 + band]).toBeCloseTo(value, 5);
});

test('windows of 80 frames begin every 40 frames, inside the sound', () => {
  expect(dvectorMels(new Float32Array(512 + 79 * 160)).length / windowSize).toBe(1);
  expect(dvectorMels(new Float32Array(512 + 118 * 160)).length / windowSize).toBe(1);
  const samples = new Float32Array(512 + 119 * 160);
  samples.set(testSignal());
  const mels = dvectorMels(samples);
  expect(mels.length / windowSize).toBe(2);
  expect(mels.slice(40 * 40, windowSize)).toEqual(mels.slice(windowSize, windowSize + 40 * 40));
});

test('silence is ten zeros behind the point; less than a window is refused', () => {
  expect(dvectorMels(new Float32Array(13_152)).every(value => value === -10)).toBe(true);
  expect(() => dvectorMels(new Float32Array(13_151))).toThrow(new RangeError('13151 samples are less than one window'));
});
