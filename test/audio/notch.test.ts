import {expect, test} from 'vitest';
import {notch} from '../../src/audio/notch.js';
import {db, fitSine, sine} from './sines.js';

/** What is left of a sine of `hz` where 4,900 Hz is taken out, in dB. */
function leftOf(hz: number, sampleRateHz = 24_000): number {
  const sound = sine({hz, amplitude: 0.5, seconds: 1, sampleRateHz});
  expect(notch(sound.samples, sampleRateHz, 4900)).toBe(true);
  return db(fitSine(sound, hz).amplitude / 0.5);
}

test.each([16_000, 22_050, 24_000, 48_000])('takes the tone out at %i Hz', rate => {
  expect(leftOf(4900, rate)).toBeLessThan(-100);
});

test('a tone that is a little beside it is still taken down', () => {
  expect(leftOf(4905)).toBeLessThan(-23);
  expect(leftOf(4895)).toBeLessThan(-23);
});

test('leaves the rest alone: 3 dB at the edges of 163 Hz, 0.1 dB a third of an octave away', () => {
  expect(leftOf(4900 * (1 + 1 / 60))).toBeCloseTo(-3, 0);
  for (const hz of [100, 1000, 3000, 4900 * 2 ** (-1 / 3), 4900 * 2 ** (1 / 3), 8000]) {
    expect(Math.abs(leftOf(hz)), `${hz} Hz`).toBeLessThan(0.1);
  }
});

test('rings for milliseconds only', () => {
  const samples = new Float32Array(2400);
  samples[0] = 1;
  notch(samples, 24_000, 4900);
  expect(Math.max(...samples.subarray(480).map(Math.abs))).toBeLessThan(10 ** (-100 / 20));
});

test.each([0, -1, 12_000, 20_000, Number.NaN])('does nothing where there cannot be such a tone: %f Hz', hz => {
  const samples = Float32Array.of(0.1, -0.2, 0.3);
  expect(notch(samples, 24_000, hz)).toBe(false);
  expect(samples).toEqual(Float32Array.of(0.1, -0.2, 0.3));
});
