import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {defaultClipSettings} from '../../src/audio/clip-settings.js';
import {integratedLoudness} from '../../src/audio/loudness/integrated-loudness.js';
import {truePeakDbtp} from '../../src/audio/loudness/true-peak.js';
import {makeClip} from '../../src/audio/make-clip.js';
import {db, fitSine, sine} from './sines.js';
import {type UtterancePart, utterance} from './voice-like.js';

const target = {...defaultClipSettings, sampleRateHz: 22_050};
/** Nothing of the level is changed but by the ceiling. */
const levelKept = {...target, loudnessLufs: null};
const pause = (seconds: number): UtterancePart => ({kind: 'zero', seconds, amplitude: 0});
const speech = (seconds: number, amplitude = 0.3): UtterancePart => ({kind: 'tone', seconds, amplitude});

/** The samples of a clip, full scale ±1. */
function asPcm(samples: Int16Array): Float32Array {
  return Float32Array.from(samples, sample => sample / 32_768);
}

describe('makeClip', () => {
  test('a clean take at the right rate and level only gets its edges faded', () => {
    const samples = Float32Array.from(
      {length: 22_050},
      (_, index) => (Math.round(Math.sin(index / 10) * 10_000) + 0) / 32_768,
    );
    const clip = makeClip({channels: [samples], sampleRateHz: 22_050}, levelKept);
    expect(clip.edits).toEqual([{edit: 'edges-faded', fadeMs: 5}]);
    expect(asPcm(clip.samples).subarray(111, -111)).toEqual(samples.subarray(111, -111));
    expect([clip.samples[0], clip.samples.at(-1)]).toEqual([0, 0]);
  });

  test('everything that it does is written down, in order', () => {
    const spoken = utterance([pause(1), speech(1, 1.2), pause(1.5), speech(0.5, 1.2), pause(1)], 24_000);
    spoken[30_000] = Number.NaN;
    spoken[30_001] = Number.NEGATIVE_INFINITY;
    spoken[30_002] = 3e38;
    const left = spoken.map(sample => sample + 0.01);
    const {samples, sampleRateHz, edits} = makeClip(
      {channels: [left, left], sampleRateHz: 24_000},
      {
        ...target,
        notchHz: 4900,
      },
    );
    expect(edits).toEqual([
      {edit: 'non-finite-zeroed', sampleCount: 6},
      {edit: 'mixed-to-mono', channelCount: 2},
      {edit: 'offset-removed', offset: expect.closeTo(0.01, 4)},
      {edit: 'notched', hz: 4900},
      {edit: 'trimmed', headMs: 850, tailMs: expect.closeTo(800, -1.5)},
      {edit: 'pauses-shortened', count: 1, removedMs: expect.closeTo(1000, -1.5)},
      {edit: 'resampled', fromHz: 24_000, toHz: 22_050},
      {edit: 'edges-faded', fadeMs: 5},
      {edit: 'loudness-set', gainDb: expect.any(Number), fromLufs: expect.any(Number), toLufs: -23},
    ]);
    expect(sampleRateHz).toBe(22_050);
    expect(samples.length / 22_050).toBeCloseTo(1 + 0.5 + 0.5 + 0.35, 1);
    expect(integratedLoudness({samples: asPcm(samples), sampleRateHz})).toBeCloseTo(-23, 1);
  });

  test('where no loudness is asked for, only what is over the ceiling is turned down', () => {
    const take = {channels: [utterance([speech(1, 1.2)], 24_000)], sampleRateHz: 24_000};
    const {samples, edits} = makeClip(take, levelKept);
    expect(edits.map(({edit}) => edit)).toEqual(['resampled', 'edges-faded', 'turned-down']);
    expect(truePeakDbtp(asPcm(samples), 22_050)).toBeCloseTo(-1, 1);
  });

  test('where the ceiling comes before the loudness, the edit says what was reached', () => {
    const take = {channels: [utterance([speech(2)], 24_000)], sampleRateHz: 24_000};
    const {samples, edits} = makeClip(take, {...target, loudnessLufs: -3});
    const reached = integratedLoudness({samples: asPcm(samples), sampleRateHz: 22_050}) as number;
    expect(edits.at(-1)).toMatchObject({edit: 'loudness-set', toLufs: expect.closeTo(reached, 1)});
    expect(reached).toBeLessThan(-4);
    expect(truePeakDbtp(asPcm(samples), 22_050)).toBeCloseTo(-1, 1);
  });

  test('pauses stay where that is asked for', () => {
    const take = {channels: [utterance([speech(0.5), pause(2), speech(0.5)], 22_050)], sampleRateHz: 22_050};
    expect(makeClip(take, {...target, longestPauseMs: null}).samples.length).toBe(3 * 22_050);
    expect(makeClip(take, target).samples.length / 22_050).toBeCloseTo(1.5, 1);
  });

  test('a notch takes a tone out of the pauses too, so that they are found', () => {
    const parts = [pause(0.5), speech(0.5), pause(1.5), speech(0.5), pause(0.5)];
    const tone = sine({hz: 4900, amplitude: 0.02, seconds: 3.5, sampleRateHz: 24_000}).samples;
    const samples = utterance(parts, 24_000).map((sample, index) => sample + (tone[index] as number));
    const lengthWith = (notchHz: number | null): number =>
      makeClip({channels: [samples], sampleRateHz: 24_000}, {...target, notchHz}).samples.length / 22_050;
    expect(lengthWith(null)).toBeCloseTo(3.5, 2);
    expect(lengthWith(4900)).toBeCloseTo(0.15 + 0.5 + 0.5 + 0.5 + 0.2, 1);
  });

  test('a sine keeps its level and place on the way from 24 to 22.05 kHz', () => {
    const take = sine({hz: 1000, amplitude: 0.5, seconds: 1, sampleRateHz: 24_000});
    const clip = makeClip({channels: [take.samples], sampleRateHz: 24_000}, levelKept);
    const {amplitude, phase} = fitSine({samples: asPcm(clip.samples), sampleRateHz: 22_050}, 1000);
    expect(Math.abs(db(amplitude / 0.5))).toBeLessThan(0.001);
    expect(Math.abs(phase)).toBeLessThan(1e-4);
  });

  test('C8 a take of nothing but direct current becomes silence', () => {
    const clip = makeClip({channels: [new Float32Array(4800).fill(0.5)], sampleRateHz: 24_000}, target);
    expect(clip.edits[0]).toEqual({edit: 'offset-removed', offset: 0.5});
    expect(Math.max(...clip.samples.map(Math.abs))).toBe(0);
  });

  test("C8 the noise floor of ChatterBox alone is not blown up to a voice's level", () => {
    const take = utterance([pause(1)], 24_000, 0.0035);
    const clip = makeClip({channels: [take], sampleRateHz: 24_000}, target);
    expect(clip.edits.map(({edit}) => edit)).toEqual(['resampled', 'edges-faded']);
  });

  test('a take without samples becomes a clip without samples', () => {
    expect(makeClip({channels: [new Float32Array(0)], sampleRateHz: 22_050}, target)).toEqual({
      samples: new Int16Array(0),
      sampleRateHz: 22_050,
      edits: [],
    });
  });

  test('C5 floats at the scale of 16-bit integers come out at the level of the others, whole', () => {
    const take = sine({hz: 200, amplitude: 30_000, seconds: 0.5, sampleRateHz: 22_050});
    const clip = makeClip({channels: [take.samples], sampleRateHz: 22_050}, target);
    const sound = {samples: asPcm(clip.samples), sampleRateHz: 22_050};
    const {amplitude, residueRms} = fitSine(sound, 200);
    expect(integratedLoudness(sound)).toBeCloseTo(-23, 1);
    expect(db(residueRms / amplitude)).toBeLessThan(-70);
  });

  test.each([0, 0.000_1])('a final consonant 35 dB under the vowel survives, floor %f', floor => {
    const consonant: UtterancePart = {
      kind: 'noise',
      seconds: 0.3,
      amplitude: 0.3 * 0.44 * Math.sqrt(3) * 10 ** (-35 / 20),
    };
    const samples = utterance([pause(0.5), speech(1), consonant, pause(1)], 22_050, floor);
    const {samples: clip, edits} = makeClip({channels: [samples], sampleRateHz: 22_050}, levelKept);
    // The vowel's RMS is 0.44 of its amplitude, that of white noise 1/√3.
    const rms = (from: number, to: number): number =>
      Math.sqrt(
        samples.subarray(from * 22_050, to * 22_050).reduce((sum, sample) => sum + sample ** 2, 0) /
          ((to - from) * 22_050),
      );
    expect(db(rms(1.5, 1.8) / rms(0.5, 1.5))).toBeCloseTo(-35, 0);
    const {headMs} = edits.find(edit => edit.edit === 'trimmed') ?? {headMs: 0};
    const start = Math.round((headMs / 1000) * 22_050);
    const ending = samples.subarray(1.5 * 22_050, 1.8 * 22_050);
    const heard = asPcm(clip).subarray(1.5 * 22_050 - start, 1.8 * 22_050 - start);
    expect(heard.length).toBe(ending.length);
    const largestError = Math.max(...heard.map((sample, index) => Math.abs(sample - (ending[index] as number))));
    expect(largestError).toBeLessThanOrEqual(1 / 32_768);
  });

  test('leaves the take as it was', () => {
    const samples = utterance([speech(0.5, 2), pause(1), speech(0.5, 2)], 22_050);
    const before = samples.slice();
    for (const sampleRateHz of [22_050, 24_000])
      makeClip({channels: [samples], sampleRateHz}, {...target, notchHz: 4900});
    makeClip({channels: [samples], sampleRateHz: 22_050}, target);
    expect(samples).toEqual(before);
  });

  // The value was taken from this code on x86-64, Node 20.20; it is a guard that the bytes do not change, not that they are right.
  // The take is made of whole numbers only, so that nothing here hangs on Math.sin.
  test('the bytes of a clip do not change without a new version of the chain', () => {
    const saw = Float32Array.from({length: 48_000}, (_, index) => {
      const isPause = index > 12_000 && index < 36_000;
      return (((index * 37) % 160) - 80) / (isPause ? 2 ** 20 : 128);
    });
    const {samples, edits} = makeClip({channels: [saw], sampleRateHz: 24_000}, {...target, notchHz: 4900});
    expect(edits.map(({edit}) => edit)).toEqual([
      'offset-removed',
      'notched',
      'pauses-shortened',
      'resampled',
      'edges-faded',
      'loudness-set',
    ]);
    expect(createHash('sha256').update(samples).digest('hex')).toBe(
      '6ff8d0ee685decf621709c1bbc982f5ffe2b40d5baf9b996f52fb26697a1bdd8',
    );
  });
});
