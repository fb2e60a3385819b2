import {describe, expect, test} from 'vitest';
import {estimateSyllableRate} from '../../../src/engines/espeak/estimate-syllable-rate.js';

const sampleRateHz = 24_000;

/** A tone that swells and fades so often a second, for four seconds, with two seconds of silence behind it. */
function swelling(timesPerSecond: number): Float32Array {
  const samples = new Float32Array(6 * sampleRateHz);
  for (let at = 0; at < 4 * sampleRateHz; at += 1) {
    const seconds = at / sampleRateHz;
    samples[at] = 0.4 * Math.sin(2 * Math.PI * 150 * seconds) * Math.sin(Math.PI * timesPerSecond * seconds) ** 2;
  }
  return samples;
}

describe('estimateSyllableRate', () => {
  test('counts how often a tone swells, a second of sound; silence behind it does not count', () => {
    for (const rate of [3, 5, 7]) {
      const found = estimateSyllableRate({samples: swelling(rate), sampleRateHz}) ?? 0;
      expect(found, `${rate} a second`).toBeGreaterThan(rate * 0.9);
      expect(found, `${rate} a second`).toBeLessThan(rate * 1.2);
    }
  });

  test('loudness does not matter', () => {
    const samples = swelling(5);
    const quiet = samples.map(sample => sample / 20);
    expect(estimateSyllableRate({samples: quiet, sampleRateHz})).toBeCloseTo(
      estimateSyllableRate({samples, sampleRateHz}) ?? 0,
      6,
    );
  });

  test('finds nothing in silence, nothing at all or too little', () => {
    expect(estimateSyllableRate({samples: new Float32Array(sampleRateHz), sampleRateHz})).toBeUndefined();
    expect(estimateSyllableRate({samples: new Float32Array(0), sampleRateHz})).toBeUndefined();
    expect(estimateSyllableRate({samples: swelling(5).subarray(0, sampleRateHz / 4), sampleRateHz})).toBeUndefined();
  });
});
