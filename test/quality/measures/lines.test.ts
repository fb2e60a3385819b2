import {describe, expect, test} from 'vitest';
import {averageDown} from '../../../src/quality/measures/average-down.js';
import {humProminenceDb} from '../../../src/quality/measures/mains-hum.js';
import {makeSpectrogram} from '../../../src/quality/measures/spectrogram.js';
import {steadyTone} from '../../../src/quality/measures/steady-tone.js';
import {sine} from '../../audio/sines.js';
import {utterance} from '../../audio/voice-like.js';

const sampleRateHz = 22_050;
const noise = utterance([{kind: 'noise', seconds: 3, amplitude: 0.001}], sampleRateHz);

function inNoise(hz: number, amplitude: number): Float32Array {
  const tone = sine({hz, amplitude, seconds: 3, sampleRateHz}).samples;
  return noise.map((sample, index) => sample + (tone[index] as number));
}

describe('steadyTone', () => {
  test.each([1500, 4900, 9000])('a tone of %i Hz in noise, where it is', hz => {
    // −60 dBFS against noise of −64.8 dBFS over 512 bins of −91.9: a sine has A²/3, and the mean logarithm of noise is 2.5 dB low.
    const tone = steadyTone(makeSpectrogram({samples: inNoise(hz, 0.001), sampleRateHz}));
    expect(Math.abs((tone?.hz ?? 0) - hz)).toBeLessThan(11);
    expect(tone?.prominenceDb).toBeGreaterThan(26);
    expect(tone?.prominenceDb).toBeLessThan(32);
  });

  test('there is none in noise, in silence, below 1 kHz, and in a sound that glides', () => {
    const prominence = (samples: Float32Array) => steadyTone(makeSpectrogram({samples, sampleRateHz}))?.prominenceDb;
    expect(prominence(noise)).toBeLessThan(6);
    expect(prominence(new Float32Array(66_150))).toBe(0);
    expect(prominence(inNoise(500, 0.01))).toBeLessThan(6);
    const gliding = noise.map((sample, index) => sample + 0.01 * Math.sin(index * (0.6 + index / 300_000)));
    expect(prominence(gliding)).toBeLessThan(8);
  });

  test('cannot be told in less than half a second', () => {
    expect(steadyTone(makeSpectrogram({samples: noise.subarray(0, 9000), sampleRateHz}))).toBeUndefined();
  });
});

describe('humProminenceDb', () => {
  test.each([50, 60, 100, 180])('a line of %i Hz', hz => {
    expect(humProminenceDb({samples: inNoise(hz, 0.003), sampleRateHz})).toBeGreaterThan(15);
  });

  test('a stronger one stands out more, by as much', () => {
    const [weak = 0, strong = 0] = [0.003, 0.03].map(amplitude =>
      humProminenceDb({samples: inNoise(50, amplitude), sampleRateHz}),
    );
    expect(strong - weak).toBeGreaterThan(15);
    expect(strong - weak).toBeLessThan(21);
  });

  test('there is none in noise, in silence, between the lines, and in a line that comes and goes', () => {
    expect(humProminenceDb({samples: noise, sampleRateHz})).toBeLessThan(8);
    expect(humProminenceDb({samples: new Float32Array(66_150), sampleRateHz})).toBe(0);
    expect(humProminenceDb({samples: inNoise(75, 0.01), sampleRateHz})).toBeLessThan(8);
    const spoken = inNoise(150, 0.1).map((sample, index) => (index % 22_050 < 11_025 ? sample : (noise[index] ?? 0)));
    expect(humProminenceDb({samples: spoken, sampleRateHz})).toBeLessThan(8);
  });

  test('cannot be told in less than a second', () => {
    expect(humProminenceDb({samples: noise.subarray(0, 18_000), sampleRateHz})).toBeUndefined();
  });
});

describe('averageDown', () => {
  test('keeps what is low, at a whole part of the rate', () => {
    const reduced = averageDown(sine({hz: 60, amplitude: 0.5, seconds: 1, sampleRateHz}), 1500);
    expect(reduced.sampleRateHz).toBe(sampleRateHz / 14);
    expect(Math.max(...reduced.samples)).toBeCloseTo(0.5, 2);
  });

  test('a constant stays one, and what folds down to it goes', () => {
    const constant = averageDown({samples: new Float32Array(1400).fill(0.25), sampleRateHz}, 1500).samples;
    expect(constant.subarray(0, -1)).toEqual(new Float32Array(99).fill(0.25));
    const folding = averageDown(sine({hz: sampleRateHz / 14, amplitude: 1, seconds: 1, sampleRateHz}), 1500).samples;
    expect(Math.max(...folding.subarray(0, -1))).toBeLessThan(1e-6);
  });

  test('a rate that is low enough stays', () => {
    const sound = {samples: new Float32Array(9), sampleRateHz: 8000};
    expect(averageDown(sound, 7000)).toEqual(sound);
  });
});
