import {expect, test} from 'vitest';
import {slaneyMelFilters} from '../../../../src/audio/spectrum/mel-filters.js';
import {createLogMel, frameCount} from '../../../../src/engines/transcription/whisper/log-mel.js';

const logMel = createLogMel(80);
const sine = (hertz: number, amplitude: number, seconds: number): Float32Array =>
  Float32Array.from({length: seconds * 16_000}, (_, at) => amplitude * Math.sin((2 * Math.PI * hertz * at) / 16_000));

test('silence is (log10 of 1e-10, + 4) / 4 everywhere', () => {
  const picture = logMel(new Float32Array(16_000));
  expect(picture).toHaveLength(80 * frameCount);
  expect(new Set(picture)).toEqual(new Set([-1.5]));
});

test('a frame is the log10 of mel bands of the power of a Hann window, by a plain Fourier sum', () => {
  const samples = sine(1000, 0.5, 1).map((value, at) => value + 0.1 * Math.sin(at * at));
  const frame = 50;
  const power = Array.from({length: 201}, (_, bin) => {
    let re = 0;
    let im = 0;
    for (let at = 0; at < 400; at += 1) {
      const value = (samples[frame * 160 + at - 200] as number) * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / 400));
      re += value * Math.cos((2 * Math.PI * bin * at) / 400);
      im += value * Math.sin((2 * Math.PI * bin * at) / 400);
    }
    return re * re + im * im;
  });
  const picture = logMel(samples);
  for (const [band, {firstBin, weights}] of slaneyMelFilters(80, 400, 16_000).entries()) {
    const sum = weights.reduce((total, weight, at) => total + weight * (power[firstBin + at] as number), 0);
    expect(picture[band * frameCount + frame]).toBeCloseTo((Math.log10(sum) + 4) / 4, 4);
  }
});

test('nothing lies more than 8 powers of ten below the loudest point, and ten times the amplitude is two powers', () => {
  const quiet = logMel(sine(1000, 0.05, 1));
  const loud = logMel(sine(1000, 0.5, 1));
  const highest = (picture: Float32Array): number => picture.reduce((most, value) => Math.max(most, value));
  const lowest = (picture: Float32Array): number => picture.reduce((least, value) => Math.min(least, value));
  expect(highest(loud) - highest(quiet)).toBeCloseTo(2 / 4, 5);
  expect(highest(loud) - lowest(loud)).toBeCloseTo(8 / 4, 5);
});

test('the sound is mirrored before its beginning: the first frame of a cosine is as loud as a later one', () => {
  const cosine = Float32Array.from({length: 16_000}, (_, at) => 0.5 * Math.cos((2 * Math.PI * 1000 * at) / 16_000));
  const picture = logMel(cosine);
  const loudest = (frame: number): number =>
    Math.max(...Array.from({length: 80}, (_, band) => picture[band * frameCount + frame] as number));
  expect(loudest(0)).toBeCloseTo(loudest(50), 4);
});

test('what lies beyond 30 s is left out', () => {
  const long = sine(440, 0.5, 31);
  expect(logMel(long)).toEqual(logMel(long.slice(0, 480_000)));
});
