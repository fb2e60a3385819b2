import {describe, expect, test} from 'vitest';
import {estimatePitch} from '../../../src/audio/estimate-pitch.js';
import {stretch} from '../../../src/audio/stretch/stretch.js';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';

const rateHz = 24_000;
const speeds = [0.25, 0.5, 0.8, 1.1, 1.5, 2, 3, 4];

/** One second and a half of a voice-like sound: harmonics of a pitch, the higher the weaker. */
function voice(pitchHz: number): Float32Array {
  return Float32Array.from({length: rateHz}, (_, at) => {
    let sum = 0;
    for (let harmonic = 1; harmonic <= 12; harmonic += 1) {
      sum += Math.sin((2 * Math.PI * pitchHz * harmonic * at) / rateHz) / harmonic;
    }
    return sum * 0.2;
  });
}

/** Rising zero crossings a second, between the first and the last of them. */
function crossingsHz(samples: Float32Array): number {
  const places: number[] = [];
  for (let at = 1; at < samples.length; at += 1) {
    const [before, now] = [samples[at - 1] as number, samples[at] as number];
    if (before < 0 && now >= 0) places.push(at - 1 + before / (before - now));
  }
  return ((places.length - 1) * rateHz) / ((places.at(-1) as number) - (places[0] as number));
}

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

describe.each(speeds)('speed %d', speed => {
  test.each([80, 220, 1000])('a sine of %d Hz keeps its pitch within 1 %%, and its level', hz => {
    const sine = Float32Array.from({length: rateHz}, (_, at) => 0.5 * Math.sin((2 * Math.PI * hz * at) / rateHz));
    const stretched = stretch(sine, rateHz, speed);
    expect(stretched.length).toBe(Math.round(sine.length / speed));
    const inside = stretched.subarray(0.02 * rateHz, stretched.length - 0.05 * rateHz);
    expect(crossingsHz(inside) / hz).toBeGreaterThan(0.99);
    expect(crossingsHz(inside) / hz).toBeLessThan(1.01);
    expect(rms(inside) / (0.5 / Math.SQRT2)).toBeGreaterThan(0.9);
    expect(rms(inside) / (0.5 / Math.SQRT2)).toBeLessThan(1.05);
  });

  test.each([90, 210])('a voice of %d Hz keeps its pitch within 1 %%, by the measure of pitch', hz => {
    const pitchOf = (samples: Float32Array) => estimatePitch({samples, sampleRateHz: rateHz}) as number;
    const ratio = pitchOf(stretch(voice(hz), rateHz, speed)) / pitchOf(voice(hz));
    expect(ratio).toBeGreaterThan(0.99);
    expect(ratio).toBeLessThan(1.01);
  });
});

test('speed 1 is a copy, nothing stays nothing, silence stays silence', () => {
  const sound = voice(100);
  expect(stretch(sound, rateHz, 1)).toEqual(sound);
  expect(stretch(sound, rateHz, 1)).not.toBe(sound);
  expect(stretch(new Float32Array(0), rateHz, 2)).toEqual(new Float32Array(0));
  expect(stretch(new Float32Array(1000), rateHz, 0.5)).toEqual(new Float32Array(2000));
});

test('what is said keeps its order: the words of a hummed sentence lie where the speed puts them, within 30 ms', async () => {
  const engine = createToneEngine();
  const order = {speakerId: 'tone-low.wav', language: 'ms', temperature: 0, exaggeration: 0.5, cfgWeight: 0.5, seed: 0};
  const {samples} = await engine.speak({...order, text: 'satu, dua, tiga, empat.', speed: 1});
  const begins = (sound: Float32Array): number[] => {
    const places: number[] = [];
    let quiet = 1e9;
    for (let at = 0; at < sound.length; at += 1) {
      if (Math.abs(sound[at] as number) < 0.01) quiet += 1;
      else {
        if (quiet > 0.04 * rateHz) places.push(at / rateHz);
        quiet = 0;
      }
    }
    return places;
  };
  const spoken = begins(samples);
  expect(spoken.length).toBeGreaterThanOrEqual(4);
  const slower = begins(stretch(samples, rateHz, 0.5));
  expect(slower.length).toBe(spoken.length);
  for (const [at, seconds] of slower.entries())
    expect(Math.abs(seconds / 2 - (spoken[at] as number))).toBeLessThan(0.03);
});
