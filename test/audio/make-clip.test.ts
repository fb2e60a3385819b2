import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {makeClip} from '../../src/audio/make-clip.js';
import {db, fitSine, sine} from './sines.js';
import {utterance} from './voice-like.js';

const target = {sampleRateHz: 22_050};

/** The samples of a clip, full scale ±1. */
function asPcm(samples: Int16Array): Float32Array {
  return Float32Array.from(samples, sample => sample / 32_768);
}

describe('makeClip', () => {
  test('a clean take at the right rate only gets its edges faded', () => {
    const samples = Float32Array.from(
      {length: 22_050},
      (_, index) => (Math.round(Math.sin(index / 10) * 10_000) + 0) / 32_768,
    );
    const clip = makeClip({channels: [samples], sampleRateHz: 22_050}, target);
    expect(clip.edits).toEqual([{edit: 'edges-faded', fadeMs: 5}]);
    expect(asPcm(clip.samples).subarray(111, -111)).toEqual(samples.subarray(111, -111));
    expect([clip.samples[0], clip.samples.at(-1)]).toEqual([0, 0]);
  });

  test('everything that it does is written down, in order', () => {
    const speech = utterance(
      [
        {kind: 'zero', seconds: 1, amplitude: 0},
        {kind: 'tone', seconds: 1, amplitude: 1.2},
        {kind: 'zero', seconds: 1, amplitude: 0},
      ],
      24_000,
    );
    const peak = Math.max(...speech.map(Math.abs));
    speech[30_000] = Number.NaN;
    speech[30_001] = Number.NEGATIVE_INFINITY;
    const left = speech.map(sample => sample + 0.01);
    const {samples, sampleRateHz, edits} = makeClip({channels: [left, left], sampleRateHz: 24_000}, target);
    expect(edits).toEqual([
      {edit: 'non-finite-zeroed', sampleCount: 4},
      {edit: 'mixed-to-mono', channelCount: 2},
      {edit: 'offset-removed', offset: expect.closeTo(0.01, 4)},
      {edit: 'trimmed', headMs: 850, tailMs: 800},
      {edit: 'resampled', fromHz: 24_000, toHz: 22_050},
      {edit: 'edges-faded', fadeMs: 5},
      {edit: 'turned-down', gainDb: expect.closeTo(db(0.891_25 / peak), 1)},
    ]);
    expect({length: samples.length, sampleRateHz}).toEqual({length: Math.ceil(1.35 * 22_050), sampleRateHz: 22_050});
    expect(db(Math.max(...asPcm(samples).map(Math.abs)))).toBeCloseTo(-1, 3);
  });

  test('a sine keeps its level and place on the way from 24 to 22.05 kHz', () => {
    const take = sine({hz: 1000, amplitude: 0.5, seconds: 1, sampleRateHz: 24_000});
    const clip = makeClip({channels: [take.samples], sampleRateHz: 24_000}, target);
    const {amplitude, phase} = fitSine({samples: asPcm(clip.samples), sampleRateHz: 22_050}, 1000);
    expect(Math.abs(db(amplitude / 0.5))).toBeLessThan(0.001);
    expect(Math.abs(phase)).toBeLessThan(1e-4);
  });

  test('C8 a take of nothing but direct current becomes silence', () => {
    const clip = makeClip({channels: [new Float32Array(4800).fill(0.5)], sampleRateHz: 24_000}, target);
    expect(clip.edits[0]).toEqual({edit: 'offset-removed', offset: 0.5});
    expect(Math.max(...clip.samples.map(Math.abs))).toBe(0);
  });

  test('a take without samples becomes a clip without samples', () => {
    expect(makeClip({channels: [new Float32Array(0)], sampleRateHz: 22_050}, target)).toEqual({
      samples: new Int16Array(0),
      sampleRateHz: 22_050,
      edits: [],
    });
  });

  test('C5 floats at the scale of 16-bit integers come out at full scale, whole', () => {
    const take = sine({hz: 200, amplitude: 30_000, seconds: 0.2, sampleRateHz: 22_050});
    const clip = makeClip({channels: [take.samples], sampleRateHz: 22_050}, target);
    const {amplitude, residueRms} = fitSine({samples: asPcm(clip.samples), sampleRateHz: 22_050}, 200);
    expect(db(amplitude)).toBeCloseTo(-1, 2);
    expect(db(residueRms)).toBeLessThan(-90);
  });

  test('leaves the take as it was', () => {
    const samples = utterance([{kind: 'tone', seconds: 0.2, amplitude: 2}], 24_000);
    const before = samples.slice();
    makeClip({channels: [samples], sampleRateHz: 24_000}, target);
    expect(samples).toEqual(before);
  });

  // The value was taken from this code on x86-64, Node 20.20; it is a guard that the bytes do not change, not that they are right.
  // The take is made of whole numbers only, so that nothing here hangs on Math.sin.
  test('the bytes of a clip do not change without a new version of the chain', () => {
    const saw = Float32Array.from({length: 24_000}, (_, index) => (((index * 37) % 160) - 80) / 128);
    const {samples} = makeClip({channels: [saw], sampleRateHz: 24_000}, target);
    expect(createHash('sha256').update(samples).digest('hex')).toBe(
      'b949cb5336d39ccf2dc6f7ec498ade21890fd3321c037550c7bb8718b38243a2',
    );
  });
});
