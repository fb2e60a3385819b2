import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {peakOf} from '../../../src/audio/decibels.js';
import {truePeakDbtp} from '../../../src/audio/loudness/true-peak.js';
import {resample} from '../../../src/audio/resample/resample.js';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {seededRandom} from '../../../src/base/seeded-random.js';
import {db} from '../sines.js';

/** A sine of `cycles` per sample that rises and falls slowly, so that nothing is measured but itself. */
function steadySine(cycles: number, degrees: number, amplitude: number): Float32Array {
  const length = 4800;
  return Float32Array.from({length}, (_, index) => {
    const edge = Math.min(1, index / 600, (length - 1 - index) / 600);
    return amplitude * edge * Math.sin(2 * Math.PI * cycles * index + (degrees * Math.PI) / 180);
  });
}

// EBU Tech 3341 (2023), table 1, cases 15 to 19: +0.2 and −0.4 dB.
describe('EBU Tech 3341', () => {
  test.each([
    ['15', 1 / 4, 0, 0.5, -6],
    ['16', 1 / 4, 45, 0.5, -6],
    ['17', 1 / 6, 60, 0.5, -6],
    ['18', 1 / 8, 67.5, 0.5, -6],
    ['19', 1 / 4, 45, 1.41, 3],
  ])('case %s', (_name, cycles, degrees, amplitude, expected) => {
    const error = truePeakDbtp(steadySine(cycles, degrees, amplitude), 48_000) - expected;
    expect(error).toBeLessThanOrEqual(0.2);
    expect(error).toBeGreaterThanOrEqual(-0.4);
  });
});

describe('truePeakDbtp', () => {
  test('a quarter of the sample rate, sampled beside its tops: the samples are 3 dB too low', () => {
    const samples = steadySine(1 / 4, 45, 1);
    expect(db(peakOf(samples))).toBeCloseTo(-3.01, 2);
    expect(truePeakDbtp(samples, 22_050)).toBeCloseTo(0, 2);
  });

  test('every frequency and phase, as far as the documentation promises', () => {
    for (let cycles = 0.02; cycles < 0.43; cycles += 0.0137) {
      for (let degrees = 0; degrees < 180; degrees += 15) {
        const read = truePeakDbtp(steadySine(cycles, degrees, 1), 22_050);
        expect(read, `${cycles} at ${degrees}°`).toBeLessThan(0.07);
        expect(read, `${cycles} at ${degrees}°`).toBeGreaterThan(cycles <= 0.25 ? -0.17 : -0.5);
      }
    }
  });

  test.each([1, 2, 3])('agrees within 0.1 dB with a sum over all samples, nothing left out: noise %i', number => {
    const random = seededRandom(number);
    // Loud for a moment, so that most blocks cannot matter; band-limited, as everything is that comes out of the resampler.
    const noise = Float32Array.from({length: 1500}, (_, index) => (index % 500 < 60 ? 0.9 : 0.1) * (random() * 2 - 1));
    const {samples} = resample({samples: noise, sampleRateHz: 16_000}, 22_050);
    expect(Math.abs(truePeakDbtp(samples, 22_050) - db(slowTruePeak(samples)))).toBeLessThan(0.1);
  });

  test('one sample alone reads itself; an overshoot before the first and behind the last is seen', () => {
    expect(truePeakDbtp(Float32Array.of(0.5), 22_050)).toBeCloseTo(db(0.5), 6);
    const step = [Float32Array.of(1, 1, 1, 1), Float32Array.of(0, 0, 1, 1, 1, 1, 0, 0)];
    const [bare, padded] = step.map(samples => truePeakDbtp(samples, 22_050));
    expect(bare).toBe(padded);
    expect(bare).toBeGreaterThan(0.5);
  });

  test('never below the samples; −144 dB for silence and for nothing', () => {
    expect(truePeakDbtp(Float32Array.of(0, -1, 0), 22_050)).toBeGreaterThanOrEqual(0);
    expect(truePeakDbtp(new Float32Array(1000), 22_050)).toBe(-144);
    expect(truePeakDbtp(new Float32Array(0), 22_050)).toBe(-144);
  });

  test.each([96_000, 192_000])('reads a sine of 10 kHz at %i Hz, where the samples lie close', rate => {
    const read = truePeakDbtp(steadySine(10_000 / rate, 45, 1), rate);
    expect(Math.abs(read)).toBeLessThan(0.15);
  });
});

const data = process.env['CHATTERPIPE_SHARED_DATA'];
const speech = data === undefined ? undefined : join(data, 'audio/silero_test.wav');

test.skipIf(speech === undefined || !existsSync(speech))('speech reads −3.5 dBTP, as in ffmpeg 5.1.9 (ebur128)', () => {
  const {channels, sampleRateHz} = decodeWav(readFileSync(speech ?? '')).pcm;
  expect(truePeakDbtp(channels[0] as Float32Array, sampleRateHz)).toBeCloseTo(-3.5, 1);
});

/** The largest value at quarters of a sample by the cardinal series over the whole sound (Whittaker, Shannon). */
function slowTruePeak(samples: Float32Array): number {
  let peak = 0;
  for (let quarter = 0; quarter < 4 * samples.length; quarter += 1) {
    const value = samples.reduce((sum, sample, index) => {
      const angle = Math.PI * (quarter / 4 - index);
      return sum + sample * (angle === 0 ? 1 : Math.sin(angle) / angle);
    }, 0);
    peak = Math.max(peak, Math.abs(value));
  }
  return peak;
}
