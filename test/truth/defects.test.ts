import {describe, expect, test} from 'vitest';
// @ts-expect-error Plain JavaScript, for the benches.
import {clip, jump, offset, silence} from '../../bench/truth/defects/level.mjs';
// @ts-expect-error As above.
import {burst, hiss, hum, tone} from '../../bench/truth/defects/noise.mjs';
// @ts-expect-error As above.
import {joinWords, splitWords} from '../../bench/truth/defects/split-words.mjs';
// @ts-expect-error As above.
import {holes, longPause, loopEnd, speedUp, truncateEnd} from '../../bench/truth/defects/time.mjs';
// @ts-expect-error As above.
import {rmsOf} from '../../bench/truth/sound/noise.mjs';
import {seededRandom} from '../../src/base/seeded-random.js';

const sampleRateHz = 24_000;

/** Half a second of silence, two seconds of a tone of RMS 0.1 that swells four times a second, and silence again. */
function source() {
  const samples = new Float32Array(3 * sampleRateHz);
  for (let index = 0.5 * sampleRateHz; index < 2.5 * sampleRateHz; index += 1) {
    const swell = 0.6 + 0.4 * Math.sin((2 * Math.PI * 4 * index) / sampleRateHz);
    samples[index] = 0.2 * swell * Math.sin((2 * Math.PI * 150 * index) / sampleRateHz);
  }
  return {take: {samples, sampleRateHz}, random: seededRandom('a test')};
}

const decibels = (ratio: number): number => 20 * Math.log10(ratio);
const differenceOf = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, at) => value - (b[at] ?? 0));

describe('what is added has the level that is asked for', () => {
  const {samples} = source().take;

  test('a tone of −40 dBFS', () => {
    const added = differenceOf(tone(source(), {dbfs: -40}).samples, samples);
    expect(decibels(rmsOf(added))).toBeCloseTo(-40, 2);
  });

  test('hum of −35 dBFS with all its overtones', () => {
    const added = differenceOf(hum(source(), {dbfs: -35}).samples, samples);
    expect(decibels(rmsOf(added))).toBeCloseTo(-35, 1);
  });

  test('hiss 17 dB below the speech', () => {
    const added = differenceOf(hiss(source(), {snrDb: 17}).samples, samples);
    const speech = samples.subarray(0.5 * sampleRateHz, 2.5 * sampleRateHz);
    expect(decibels(rmsOf(speech) / rmsOf(added))).toBeCloseTo(17, 0);
  });

  test('a burst of 150 ms, and nothing beside it', () => {
    const added = differenceOf(burst(source(), {seconds: 0.15, db: -10}).samples, samples);
    const first = added.findIndex(value => value !== 0);
    const last = added.findLastIndex(value => value !== 0);
    expect((last - first + 1) / sampleRateHz).toBeCloseTo(0.15, 3);
  });
});

describe('levels', () => {
  test('clipping by 6 dB: half of the peak is full scale, and lowered it is lower', () => {
    const hard: Float32Array = clip(source(), {db: 6}).samples;
    expect(Math.max(...hard)).toBe(1);
    expect(Math.max(...(clip(source(), {db: 6, lowerDb: 6}).samples as Float32Array))).toBeCloseTo(0.501, 3);
  });

  test('an offset of 0.07, either way', () => {
    const {samples} = source().take;
    const shifted: Float32Array = offset(source(), {amount: 0.07}).samples;
    expect(Math.abs(differenceOf(shifted, samples)[100] as number)).toBeCloseTo(0.07, 6);
  });

  test('a jump of 10 dB between the halves', () => {
    const jumped: Float32Array = jump(source(), {db: 10}).samples;
    const early = rmsOf(jumped.subarray(0.5 * sampleRateHz, 1.0 * sampleRateHz));
    const late = rmsOf(jumped.subarray(2.0 * sampleRateHz, 2.5 * sampleRateHz));
    expect(Math.abs(decibels(late / early))).toBeCloseTo(10, 1);
  });

  test('silence is zeros, or noise of its level', () => {
    expect(rmsOf(silence(source(), {}).samples)).toBe(0);
    expect(decibels(rmsOf(silence(source(), {dbfs: -60}).samples))).toBeCloseTo(-60, 1);
  });
});

describe('time', () => {
  const seconds = ({samples}: {samples: Float32Array}): number => samples.length / sampleRateHz;

  test('a cut end leaves what was before it', () => {
    expect(seconds(truncateEnd(source(), {seconds: 0.4}))).toBeGreaterThan(1.8);
    expect(seconds(truncateEnd(source(), {seconds: 0.4}))).toBeLessThanOrEqual(2.11);
  });

  test('a pause makes the take longer by itself', () => {
    expect(seconds(longPause(source(), {seconds: 1.8}))).toBeCloseTo(4.8, 3);
  });

  test('a loop adds whole phrases', () => {
    const [twice, thrice] = [seconds(loopEnd(source(), {times: 2})), seconds(loopEnd(source(), {times: 3}))];
    expect(twice).toBeGreaterThan(3.4);
    expect(thrice - twice).toBeGreaterThan(0.4);
  });

  test('pace: a quarter faster takes four fifths of the time', () => {
    expect(seconds(speedUp(source(), {factor: 1.25}))).toBeCloseTo(2.4, 1);
  });

  test('holes are zeros inside the speech, as many and as long as asked', () => {
    const clean = source().take.samples;
    const {samples} = holes(source(), {count: 3, seconds: 0.04});
    const lost = samples.reduce(
      (count: number, value: number, at: number) => count + (value === 0 && clean[at] !== 0 ? 1 : 0),
      0,
    );
    expect(lost / sampleRateHz).toBeCloseTo(0.12, 2);
  });
});

describe('words', () => {
  test('are found by language, and marks stay where a word goes', () => {
    const text = 'Selamat pagi, apa khabar semua?';
    const words = splitWords(text, 'ms');
    expect(words.map((word: {text: string}) => word.text)).toEqual(['Selamat', 'pagi', 'apa', 'khabar', 'semua']);
    const dropped = (word: {text: string}): string => (word.text === 'pagi' ? '' : word.text);
    expect(joinWords(text, words, dropped)).toBe('Selamat, apa khabar semua?');
    expect(splitWords('モシモシ。', 'ja').map((word: {text: string}) => word.text)).toEqual(['モシモ', 'シ']);
    expect(
      splitWords('我想家。', 'zh')
        .map((word: {text: string}) => word.text)
        .join(''),
    ).toBe('我想家');
  });
});
