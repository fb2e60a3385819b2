import {describe, expect, test} from 'vitest';
import {createPowerSpectrum} from '../../../src/audio/spectrum/power-spectrum.js';

/** The definition, term by term. */
function slowPower(frame: Float64Array, bin: number): number {
  let re = 0;
  let im = 0;
  for (const [index, sample] of frame.entries()) {
    re += sample * Math.cos((2 * Math.PI * bin * index) / frame.length);
    im -= sample * Math.sin((2 * Math.PI * bin * index) / frame.length);
  }
  return re * re + im * im;
}

describe('power spectrum', () => {
  test.each([2, 4, 6, 8, 10, 30, 64, 400, 480, 512, 1024])('%i samples: as the definition says', frameLength => {
    let seed = 7;
    const frame = Float64Array.from({length: frameLength}, () => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return seed / 2 ** 31 - 1;
    });
    const spectrum = createPowerSpectrum(frameLength);
    const power = new Float64Array(spectrum.binCount);
    spectrum.of(frame, power);
    for (const [bin, value] of power.entries()) {
      expect(Math.abs(value - slowPower(frame, bin))).toBeLessThan(1e-8 * frameLength);
    }
  });

  test('a sine of amplitude A in the middle of a bin has (A × N / 2)²', () => {
    const frame = Float32Array.from({length: 512}, (_, index) => 0.5 * Math.sin((2 * Math.PI * 40 * index) / 512));
    const power = new Float64Array(257);
    createPowerSpectrum(512).of(frame, power);
    expect(power[40]).toBeCloseTo((0.5 * 256) ** 2, 2);
  });

  test('refuses what it cannot transform', () => {
    expect(() => createPowerSpectrum(15)).toThrow(RangeError);
    expect(() => createPowerSpectrum(14)).toThrow(RangeError);
  });
});
