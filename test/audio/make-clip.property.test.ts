import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type ClipSettings, defaultClipSettings} from '../../src/audio/clip-settings.js';
import {integratedLoudness} from '../../src/audio/loudness/integrated-loudness.js';
import {truePeakDbtp} from '../../src/audio/loudness/true-peak.js';
import {weightedEnergies} from '../../src/audio/loudness/weighted-energies.js';
import {makeClip} from '../../src/audio/make-clip.js';
import type {MonoPcm, Pcm} from '../../src/audio/pcm.js';
import {type UtterancePart, utterance} from './voice-like.js';

const decibels = (lowest: number, highest: number) => fc.integer({min: lowest, max: highest});
const settings: fc.Arbitrary<ClipSettings> = fc.record({
  sampleRateHz: fc.constantFrom(16_000, 22_050),
  loudnessLufs: fc.option(decibels(-30, -12), {freq: 4}),
  truePeakCeilingDbtp: decibels(-6, 0),
  longestPauseMs: fc.option(fc.integer({min: 300, max: 1000})),
  notchHz: fc.option(fc.constantFrom(50, 4900, 11_500)),
});
const rates = fc.constantFrom(8000, 16_000, 22_050, 24_000, 44_100, 48_000);

/** How a sound is made: what fails is told by this, not by its samples. */
type Recipe = {
  readonly parts: readonly UtterancePart[];
  readonly levelDb: number;
  readonly floorDb: number;
  readonly sampleRateHz: number;
};

const part: fc.Arbitrary<UtterancePart> = fc.record({
  kind: fc.constantFrom('tone', 'noise', 'zero') as fc.Arbitrary<UtterancePart['kind']>,
  seconds: fc.integer({min: 1, max: 50}).map(hundredths => hundredths / 100),
  // None is near 10 LU below the loudest: that is in or out of the relative gate by the rounding to 16 bits.
  amplitude: fc.constantFrom(1, 0.8, 0.05, 0.01),
});
const recipe: fc.Arbitrary<Recipe> = fc.record({
  parts: fc.array(part, {maxLength: 5}),
  // From what is hardly there to 20 dB over full scale.
  levelDb: decibels(-70, 20),
  floorDb: decibels(-100, -40),
  sampleRateHz: rates,
});

/** Numbers without sense: NaN, infinities, the largest and the smallest, in one to three channels. */
const senseless: fc.Arbitrary<readonly (readonly number[])[]> = fc
  .integer({min: 0, max: 3000})
  .chain(length =>
    fc.array(fc.array(fc.float(), {minLength: length, maxLength: length}), {minLength: 1, maxLength: 3}),
  );

const voice: UtterancePart = {kind: 'tone', seconds: 1, amplitude: 1};
const silence: UtterancePart = {kind: 'zero', seconds: 0.3, amplitude: 0};

const atGate: readonly UtterancePart[] = [
  {kind: 'tone', seconds: 0.37, amplitude: 0.01},
  {kind: 'tone', seconds: 0.14, amplitude: 0.01},
  {kind: 'zero', seconds: 0.27, amplitude: 1},
  {kind: 'tone', seconds: 0.04, amplitude: 0.8},
  {kind: 'zero', seconds: 0.27, amplitude: 1},
];

function cooked({parts, levelDb, floorDb, sampleRateHz}: Recipe): Pcm {
  const gain = 10 ** (levelDb / 20);
  const samples = utterance(parts, sampleRateHz, 10 ** (floorDb / 20)).map(sample => sample * gain);
  return {channels: [samples], sampleRateHz};
}

function heard(samples: Int16Array, sampleRateHz: number): MonoPcm {
  return {samples: Float32Array.from(samples, sample => sample / 32_768), sampleRateHz};
}

function expectOrderly(take: Pcm, wish: ClipSettings): void {
  const clip = makeClip(take, wish);
  expect(makeClip(take, wish)).toEqual(clip);
  const sound = heard(clip.samples, clip.sampleRateHz);
  const peakDbtp = truePeakDbtp(sound.samples, sound.sampleRateHz);
  expect(peakDbtp).toBeLessThanOrEqual(wish.truePeakCeilingDbtp + 0.2);
  expect(clip.edits.some(({edit}) => edit === 'clamped')).toBe(false);
}

function expectLoudness(take: Pcm, wish: ClipSettings): void {
  const clip = makeClip(take, wish);
  const sound = heard(clip.samples, clip.sampleRateHz);
  const set = clip.edits.find(edit => edit.edit === 'loudness-set');
  if (set === undefined) return;
  expect(Math.abs((integratedLoudness(sound) as number) - set.toLufs)).toBeLessThan(0.3);
  const isAtCeiling = truePeakDbtp(sound.samples, sound.sampleRateHz) > wish.truePeakCeilingDbtp - 0.1;
  if (!isAtCeiling && set.gainDb < 20) expect(set.toLufs).toBe(wish.loudnessLufs);
}

/**
 * Whether a block of 400 ms lies within 1 % of the relative gate of BS.1770, 10 LU below the mean: the rounding to 16 bits moves it in or
 * out, and the loudness jumps by what it holds.
 */
function hasBlockAtGate({samples, sampleRateHz}: MonoPcm): boolean {
  const steps = weightedEnergies(samples, sampleRateHz, Math.round(sampleRateHz / 10));
  const blocks = [...steps.keys()].slice(3).map(end => steps.subarray(end - 3, end + 1).reduce((a, b) => a + b, 0));
  const heardBlocks = blocks.filter(energy => energy > 4e-7);
  const gate = (0.1 * heardBlocks.reduce((a, b) => a + b, 0)) / heardBlocks.length;
  return heardBlocks.some(energy => Math.abs(energy / gate - 1) < 0.01);
}

describe('any sound', () => {
  test('becomes a clip under the ceiling, the same twice', () => {
    fc.assert(fc.property(recipe, settings, (made, wish) => expectOrderly(cooked(made), wish)));
  });

  test('even one that makes no sense', () => {
    fc.assert(
      fc.property(senseless, rates, settings, (channels, sampleRateHz, wish) => {
        expectOrderly({channels: channels.map(channel => Float32Array.from(channel)), sampleRateHz}, wish);
      }),
    );
  });

  test('of two seconds comes to its loudness where neither the ceiling nor the greatest gain stands in the way', () => {
    fc.assert(
      fc.property(recipe, settings, ({parts, ...made}, wish) => {
        expectLoudness(cooked({...made, parts: [voice, ...parts, voice]}), wish);
      }),
      {numRuns: 60},
    );
  });

  test('with silence around it is not changed by a second time: level within 0.1 dB, length within three frames', () => {
    fc.assert(
      // Speech that is fainter is at the edge of what the trim takes for speech.
      fc.property(recipe, decibels(-40, 20), settings, ({parts, ...made}, levelDb, asked) => {
        const wish = {...asked, notchHz: null, longestPauseMs: asked.longestPauseMs === null ? null : 700};
        const first = makeClip(cooked({...made, levelDb, parts: [silence, voice, ...parts, voice, silence]}), wish);
        // What was short of 20 dB would get 20 more.
        if (first.edits.some(edit => edit.edit === 'loudness-set' && edit.gainDb === 20)) return;
        const sound = heard(first.samples, first.sampleRateHz);
        fc.pre(!hasBlockAtGate(sound));
        const second = makeClip({channels: [sound.samples], sampleRateHz: sound.sampleRateHz}, wish);
        const again = second.edits.find(({edit}) => edit === 'loudness-set' || edit === 'turned-down');
        const gainDb = again !== undefined && 'gainDb' in again ? again.gainDb : 0;
        expect(Math.abs(gainDb)).toBeLessThan(0.1);
        expect((first.samples.length - second.samples.length) / sound.sampleRateHz).toBeLessThan(0.03);
      }),
      {
        numRuns: 60,
        // Found once: a tone of 40 ms whose block stood at the gate.
        examples: [
          [
            {parts: atGate, levelDb: 0, floorDb: -49, sampleRateHz: 24_000},
            0,
            {sampleRateHz: 16_000, loudnessLufs: -30, truePeakCeilingDbtp: 0, longestPauseMs: null, notchHz: null},
          ],
        ],
      },
    );
  });

  test('is made no louder than 20 dB', () => {
    const parts: readonly UtterancePart[] = [{kind: 'tone', seconds: 1, amplitude: 1}];
    const take = cooked({parts, levelDb: -40, floorDb: -60, sampleRateHz: 24_000});
    const before = integratedLoudness({samples: take.channels[0] as Float32Array, sampleRateHz: 24_000}) as number;
    const clip = makeClip(take, {...defaultClipSettings, sampleRateHz: 22_050, loudnessLufs: -16});
    const after = integratedLoudness(heard(clip.samples, 22_050)) as number;
    expect(after - before).toBeCloseTo(20, 1);
  });
});
