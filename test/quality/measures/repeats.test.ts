import {describe, expect, test} from 'vitest';
import {seededRandom} from '../../../src/base/seeded-random.js';
import {findBandLevels} from '../../../src/quality/measures/band-levels.js';
import {repeatedSound} from '../../../src/quality/measures/repeated-sound.js';
import {longestRepeatedLetters} from '../../../src/quality/measures/repeated-text.js';
import {makeSpectrogram} from '../../../src/quality/measures/spectrogram.js';
import {unexplainedRepeat} from '../../../src/quality/measures/unexplained-repeat.js';

const sampleRateHz = 22_050;

/** Syllables of 100 ms, each a chord of its own. */
function syllables(count: number, seed: string): Float32Array {
  const random = seededRandom(seed);
  const length = sampleRateHz / 10;
  const samples = new Float32Array(count * length);
  for (let syllable = 0; syllable < count; syllable += 1) {
    const chord = Array.from({length: 4}, () => 200 + 5000 * random() ** 2);
    for (let index = 0; index < length; index += 1) {
      const sum = chord.reduce((total, hz) => total + Math.sin((2 * Math.PI * hz * index) / sampleRateHz), 0);
      samples[syllable * length + index] = 0.1 * sum * Math.sin((Math.PI * index) / length);
    }
  }
  return samples;
}

function repeatOf(...parts: readonly Float32Array[]) {
  const samples = Float32Array.from(parts.flatMap(part => [...part]));
  return repeatedSound(findBandLevels(makeSpectrogram({samples, sampleRateHz})));
}

describe('repeatedSound', () => {
  const [one, two, three] = ['one', 'two', 'three'].map(seed => syllables(8, seed)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];

  test('a copy is alike, and as long as it is', () => {
    const repeat = repeatOf(one, two, one, three);
    expect(repeat?.similarity).toBeGreaterThan(0.95);
    expect(repeat?.seconds).toBeGreaterThan(0.6);
    expect(repeat?.seconds).toBeLessThan(0.95);
  });

  test('other sounds are not', () => expect(repeatOf(one, two, three)?.similarity).toBeLessThan(0.75));

  test('silence is not alike, and short sound says nothing', () => {
    expect(repeatOf(one.subarray(0, 4000), new Float32Array(66_150))?.similarity).toBe(0);
    expect(repeatOf(new Float32Array(66_150))?.similarity).toBe(0);
    expect(repeatOf(one.subarray(0, 13_000))).toBeUndefined();
  });
});

describe('longestRepeatedLetters', () => {
  test.each([
    ['', 0],
    ['Selamat pagi semua', 0],
    ['Kami sama-sama pergi, sama-sama pulang.', 8],
    ['No, no, no!', 4],
    ['The ferry to the island', 3],
    ['perlahan-lahan', 0],
    ['谢谢谢谢你', 3],
  ])('%s', (text, letters) => expect(longestRepeatedLetters(text)).toBe(letters));

  test('a text of a million words takes no time', () => {
    const began = performance.now();
    expect(longestRepeatedLetters('ya '.repeat(1_000_000))).toBe(2 * 599);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('unexplainedRepeat', () => {
  const repeated = {similarity: 0.99, seconds: 0.5};
  test('a text that comes again explains it', () => {
    // 8 letters of 27 in 2.7 s take 0.8 s.
    expect(unexplainedRepeat(repeated, 'sama-sama satu dua, sama-sama', 2.7)).toBeUndefined();
    expect(unexplainedRepeat({...repeated, seconds: 1.5}, 'sama-sama satu dua, sama-sama', 2.7)?.seconds).toBe(1.5);
  });
  test('another text does not', () => {
    expect(unexplainedRepeat(repeated, 'Selamat pagi semua', 1.5)).toBe(repeated);
    expect(unexplainedRepeat(repeated, '', 1.5)).toBe(repeated);
    expect(unexplainedRepeat(undefined, 'Selamat', 1.5)).toBeUndefined();
  });
});
