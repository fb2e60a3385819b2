import {expect, test} from 'vitest';
import {findActiveFrames} from '../../../src/quality/measures/active-frames.js';
import {findBandLevels} from '../../../src/quality/measures/band-levels.js';
import {burstDb} from '../../../src/quality/measures/burst.js';
import {makeSpectrogram} from '../../../src/quality/measures/spectrogram.js';
import {utterance} from '../../audio/voice-like.js';

const sampleRateHz = 22_050;

function burstOf(samples: Float32Array): number | undefined {
  const spectrogram = makeSpectrogram({samples, sampleRateHz});
  return burstDb(findBandLevels(spectrogram), spectrogram, findActiveFrames({samples, sampleRateHz}));
}

const voice = [{kind: 'tone', seconds: 2, amplitude: 0.3}] as const;
const buzz = utterance(voice, sampleRateHz, 0.0001);

test('nothing but white noise is a burst at its own level', () => {
  // The weakest of four parts of the spectrum, and of many frames the loudest: within 2 dB.
  const level = burstOf(utterance([{kind: 'noise', seconds: 2, amplitude: 0.3}], sampleRateHz)) as number;
  expect(Math.abs(level)).toBeLessThan(2);
});

test.each([0, -10])('100 ms of white noise over a buzz, at %i dB of its level', db => {
  const amplitude = Math.sqrt(3) * 10 ** (db / 20) * rms(buzz);
  const noise = utterance([{kind: 'noise', seconds: 2, amplitude}], sampleRateHz);
  const planted = buzz.map((sample, index) =>
    Math.abs(index - 22_050) < 1102 ? sample + (noise[index] ?? 0) : sample,
  );
  expect(Math.abs((burstOf(planted) as number) - db)).toBeLessThan(4);
});

test('a buzz has none, and silence says nothing', () => {
  expect(burstOf(buzz)).toBeLessThan(-25);
  expect(burstOf(new Float32Array(22_050))).toBeUndefined();
  expect(burstOf(new Float32Array(100).fill(0.1))).toBeUndefined();
});

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
