import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {shortenPauses} from '../../src/audio/shorten-pauses.js';
import {type UtterancePart, utterance} from './voice-like.js';

const sampleRateHz = 24_000;
const speechThreshold = 1e-6;
const floor = 0.000_5;
const speech: UtterancePart = {kind: 'tone', seconds: 0.5, amplitude: 0.3};
const click: UtterancePart = {kind: 'noise', seconds: 0.01, amplitude: 0.3};
const pause = (seconds: number): UtterancePart => ({kind: 'zero', seconds, amplitude: 0});

function shorten(parts: readonly UtterancePart[], longestMs = 700) {
  const samples = utterance(parts, sampleRateHz, floor);
  const {sound, count, removedMs} = shortenPauses({samples, sampleRateHz}, {longestMs, speechThreshold});
  expect(samples.length - sound.samples.length).toBe(Math.round((removedMs / 1000) * sampleRateHz));
  return {before: samples, after: sound.samples, count, removedMs: Math.round(removedMs)};
}

describe('shortenPauses', () => {
  test('a long pause becomes half a second', () => {
    expect(shorten([speech, pause(1.2), speech])).toMatchObject({count: 1, removedMs: 700});
  });

  test('each of several', () => {
    expect(shorten([speech, pause(0.8), speech, pause(0.6), speech, pause(2), speech])).toMatchObject({
      count: 2,
      removedMs: 300 + 1500,
    });
  });

  test.each([
    ['no pause', [speech]],
    ['a usual one', [speech, pause(0.7), speech]],
    ['silence at the ends', [pause(2), speech, pause(2)]],
    ['nothing', []],
    ['silence', [pause(3)]],
    ['a click in the middle makes two of it', [speech, pause(0.6), click, pause(0.6), speech]],
  ])('the same sound comes back: %s', (_name, parts) => {
    const samples = utterance(parts, sampleRateHz, floor);
    const sound = {samples, sampleRateHz};
    expect(shortenPauses(sound, {longestMs: 700, speechThreshold}).sound).toBe(sound);
  });

  test('where less is asked for, pauses become as long as that, but never shorter than 0.21 s', () => {
    expect(shorten([speech, pause(1), speech], 300).removedMs).toBe(700);
    expect(shorten([speech, pause(1), speech], 100).removedMs).toBe(790);
    expect(shorten([speech, pause(0.2), speech], 100).removedMs).toBe(0);
  });

  test('the cut is in the middle and does not click: what is heard there is the noise of the pause', () => {
    const {before, after} = shorten([speech, pause(1.5), speech]);
    const cut = 0.75 * sampleRateHz;
    const loudest = Math.max(...before.subarray(0.6 * sampleRateHz, 1.9 * sampleRateHz).map(Math.abs));
    expect(Math.max(...after.subarray(cut - 240, cut + 240).map(Math.abs))).toBeLessThanOrEqual(loudest * Math.SQRT2);
    expect(after.subarray(0, cut - 120)).toEqual(before.subarray(0, cut - 120));
    expect(after.subarray(cut + 120)).toEqual(before.subarray(cut + 120 + sampleRateHz));
  });

  test('noise keeps its level through the fade', () => {
    // Sixty pauses of one sound after the other, so that chance averages out.
    const parts = Array.from({length: 60}, () => [click, pause(0.8)]).flat();
    const {after, count} = shorten([...parts, click]);
    expect(count).toBe(60);
    let [inside, beside] = [0, 0];
    for (let repeat = 0; repeat < 60; repeat += 1) {
      const cut = Math.round((0.01 + 0.25 + repeat * 0.51) * sampleRateHz);
      for (let index = -120; index < 120; index += 1) {
        inside += (after[cut + index] as number) ** 2;
        beside += (after[cut + 1000 + index] as number) ** 2;
      }
    }
    expect(Math.abs(10 * Math.log10(inside / beside))).toBeLessThan(0.3);
  });

  test('speech and 100 ms on either side of it are never touched', () => {
    const part = fc.record({
      kind: fc.constantFrom('tone', 'noise', 'zero', 'zero'),
      seconds: fc.integer({min: 1, max: 120}).map(hundredths => hundredths / 100),
      amplitude: fc.constantFrom(0.3, 0.01, 0.003),
    }) as fc.Arbitrary<UtterancePart>;
    const rates = fc.constantFrom(8000, 16_000, 22_050, 24_000, 44_100);
    const longest = fc.integer({min: 0, max: 1000});
    fc.assert(
      fc.property(fc.array(part, {maxLength: 8}), rates, longest, (parts, rate, longestMs) => {
        const samples = utterance(parts, rate, floor);
        const {sound} = shortenPauses({samples, sampleRateHz: rate}, {longestMs, speechThreshold});
        let from = 0;
        for (const stretch of guardedStretches(samples, rate)) {
          from = placeOf(stretch, sound.samples, from);
          expect(from).toBeGreaterThanOrEqual(0);
          from += stretch.length;
        }
      }),
      {numRuns: 50},
    );
  });
});

/** The stretches of a sound that are speech or within 100 ms of it, overlapping ones as one; by arithmetic of its own. */
function guardedStretches(samples: Float32Array, rate: number): readonly Float32Array[] {
  const frameLength = Math.round(rate / 100);
  const guard = Math.round(rate / 10);
  const stretches: {start: number; end: number}[] = [];
  for (let start = 0; start < samples.length; start += frameLength) {
    const frame = samples.subarray(start, start + frameLength);
    if (frame.reduce((sum, sample) => sum + sample ** 2, 0) / frame.length <= speechThreshold) continue;
    const before = Math.max(0, start - guard);
    const end = Math.min(samples.length, start + frame.length + guard);
    const last = stretches.at(-1);
    if (last !== undefined && before <= last.end) last.end = end;
    else stretches.push({start: before, end});
  }
  return stretches.map(({start, end}) => samples.subarray(start, end));
}

/** Where a stretch lies whole in other samples, from a place on; −1 where it does not. */
function placeOf(stretch: Float32Array, samples: Float32Array, from: number): number {
  for (let start = from; start + stretch.length <= samples.length; start += 1) {
    let index = 0;
    while (index < stretch.length && stretch[index] === samples[start + index]) index += 1;
    if (index === stretch.length) return start;
  }
  return -1;
}
