import {describe, expect, test} from 'vitest';
import {estimatePitch} from '../../src/audio/estimate-pitch.js';
import {sine} from './sines.js';
import {utterance} from './voice-like.js';

/** Harmonics 1 to 12 that fall by 6 dB an octave: the spectrum of a voice without its formants. */
function buzz(hz: number, sampleRateHz: number): Float32Array {
  return Float32Array.from({length: sampleRateHz}, (_, index) => {
    let sum = 0;
    for (let harmonic = 1; harmonic <= 12; harmonic += 1)
      sum += Math.sin((2 * Math.PI * hz * harmonic * index) / sampleRateHz) / harmonic;
    return sum * 0.2;
  });
}

describe('estimatePitch', () => {
  test.each([75, 110, 147.3, 220, 311, 440])('a buzz of %f Hz at any usual rate, within 1 %', hz => {
    for (const sampleRateHz of [16_000, 22_050, 24_000, 48_000]) {
      const pitchHz = estimatePitch({samples: buzz(hz, sampleRateHz), sampleRateHz}) ?? 0;
      expect(Math.abs(pitchHz / hz - 1)).toBeLessThan(0.01);
    }
  });

  test('a sine', () => {
    const pitchHz = estimatePitch(sine({hz: 200, amplitude: 0.1, seconds: 1, sampleRateHz: 24_000})) ?? 0;
    expect(Math.abs(pitchHz / 200 - 1)).toBeLessThan(0.01);
  });

  test('speech with pauses and noise', () => {
    const parts = [
      {kind: 'zero', seconds: 0.5, amplitude: 0},
      {kind: 'noise', seconds: 0.3, amplitude: 0.1},
      {kind: 'tone', seconds: 0.6, amplitude: 0.3},
      {kind: 'noise', seconds: 0.3, amplitude: 0.1},
    ] as const;
    const pitchHz = estimatePitch({samples: utterance(parts, 24_000, 0.003), sampleRateHz: 24_000}) ?? 0;
    expect(Math.abs(pitchHz / 150 - 1)).toBeLessThan(0.01);
  });

  test.each([
    ['nothing', new Float32Array(0)],
    ['zeros', new Float32Array(24_000)],
    ['noise', utterance([{kind: 'noise', seconds: 1, amplitude: 0.3}], 24_000)],
    ['60 ms', buzz(200, 24_000).subarray(0, 1440)],
  ])('undefined for %s', (_name, samples) => {
    expect(estimatePitch({samples, sampleRateHz: 24_000})).toBeUndefined();
  });
});
