import {describe, expect, test} from 'vitest';
import {findBandLevels} from '../../../src/quality/measures/band-levels.js';
import {makeSpectrogram} from '../../../src/quality/measures/spectrogram.js';
import {sine} from '../../audio/sines.js';
import {utterance} from '../../audio/voice-like.js';

describe('makeSpectrogram', () => {
  test.each([
    [8000, 384],
    [16_000, 768],
    [22_050, 1024],
    [24_000, 1024],
    [44_100, 2048],
    [48_000, 2048],
  ])('at %i Hz it has frames of %i samples, a quarter apart, and whole ones only', (sampleRateHz, frameLength) => {
    const one = makeSpectrogram({samples: new Float32Array(frameLength), sampleRateHz});
    expect([one.frameCount, one.binCount, one.binHz]).toEqual([1, frameLength / 2 + 1, sampleRateHz / frameLength]);
    expect(one.hopSeconds * sampleRateHz).toBe(frameLength / 4);
    expect(makeSpectrogram({samples: new Float32Array(frameLength - 1), sampleRateHz}).frameCount).toBe(0);
    expect(makeSpectrogram({samples: new Float32Array(2 * frameLength), sampleRateHz}).frameCount).toBe(5);
  });

  test('a sine of amplitude A in the middle of a bin has A²/3 there, and A²/2 in all', () => {
    const hz = (100 * 24_000) / 1024;
    const {power, binCount} = makeSpectrogram(sine({hz, amplitude: 0.5, seconds: 0.2, sampleRateHz: 24_000}));
    const frame = power.subarray(binCount, 2 * binCount);
    expect(frame[100]).toBeCloseTo(0.25 / 3, 5);
    expect(frame.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0.125, 5);
  });

  test('the bins of white noise add up to its mean square', () => {
    const samples = utterance([{kind: 'noise', seconds: 4, amplitude: 0.3}], 22_050);
    const {power, frameCount} = makeSpectrogram({samples, sampleRateHz: 22_050});
    const sum = power.reduce((total, value) => total + value, 0) / frameCount;
    expect(sum / 0.03).toBeCloseTo(1, 1);
  });
});

test.each([2, 10, 22])('a sine in the middle of band %i of 28 equal steps on the mel scale is loudest there', band => {
  const mel = (hz: number): number => Math.log(1 + hz / 700);
  const hz = 700 * (Math.exp(mel(150) + ((band + 0.5) / 28) * (mel(8000) - mel(150))) - 1);
  const spectrogram = makeSpectrogram(sine({hz, amplitude: 0.5, seconds: 0.2, sampleRateHz: 22_050}));
  const {logPower, bandCount} = findBandLevels(spectrogram);
  const bands = [...logPower.subarray(0, bandCount)];
  expect(bands.indexOf(Math.max(...bands))).toBe(band);
});

test('digital silence has the least level of a band', () => {
  const silent = findBandLevels(makeSpectrogram({samples: new Float32Array(2048), sampleRateHz: 22_050}));
  expect(silent.logPower[0]).toBeCloseTo(Math.log(1e-13), 4);
});
