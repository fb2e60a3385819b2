import {expect, test} from 'vitest';
import {integratedLoudness} from '../../../src/audio/loudness/integrated-loudness.js';
import {setLevel} from '../../../src/audio/loudness/set-level.js';
import {truePeakDbtp} from '../../../src/audio/loudness/true-peak.js';
import {sine} from '../sines.js';

const target = {loudnessLufs: -23, truePeakCeilingDbtp: -1};
const tone = (amplitude: number, seconds = 1) => sine({hz: 1000, amplitude, seconds, sampleRateHz: 22_050});

test('brings a sound to its loudness, in place, and says by how much', () => {
  const sound = tone(0.5);
  // A full sine is −3.01 LUFS, half of it 6.02 less; see `integrated-loudness.test.ts` for the hundredths.
  expect(setLevel(sound, target)).toEqual({
    edit: 'loudness-set',
    gainDb: expect.closeTo(-13.97, 1),
    fromLufs: expect.closeTo(-9.03, 1),
    toLufs: -23,
  });
  expect(integratedLoudness(sound)).toBeCloseTo(-23, 1);
});

test('the ceiling comes first', () => {
  const sound = tone(0.1);
  const click = 10_000;
  sound.samples[click] = 0.9;
  expect(setLevel(sound, {...target, loudnessLufs: -10})).toMatchObject({edit: 'loudness-set'});
  expect(truePeakDbtp(sound.samples, 22_050)).toBeLessThanOrEqual(-1);
  expect(truePeakDbtp(sound.samples, 22_050)).toBeGreaterThan(-1.02);
});

test('leaves alone what is at its level', () => {
  const sound = tone(0.5);
  setLevel(sound, target);
  const before = sound.samples.slice();
  expect(setLevel(sound, target)).toBeUndefined();
  expect(sound.samples).toEqual(before);
});

test.each([
  ['softer than −50 LUFS', tone(10 ** (-47.5 / 20))],
  ['shorter than 0.4 s', tone(0.05, 0.35)],
  ['silence', tone(0)],
  ['nothing', tone(0.5, 0)],
])('is not turned up: %s', (_name, sound) => expect(setLevel(sound, target)).toBeUndefined());

test.each([
  ['no loudness was asked for', tone(1.5), {...target, loudnessLufs: null}],
  ['there is none', tone(1.5, 0.3), target],
])('is turned down to the ceiling where %s', (_name, sound, wish) => {
  // 1.5 is 3.52 dB over full scale; the reading may be 0.07 dB too high.
  expect(setLevel(sound, wish)).toEqual({edit: 'turned-down', gainDb: expect.closeTo(-4.56, 1)});
  expect(truePeakDbtp(sound.samples, 22_050)).toBeLessThanOrEqual(-1);
  expect(truePeakDbtp(sound.samples, 22_050)).toBeGreaterThan(-1.02);
});
