import {afterAll, beforeAll, expect, test} from 'vitest';
import {splitMorae} from '../../../src/engines/phonemes/kana/split-morae.js';
import {openPhonemizer} from '../../../src/engines/phonemes/open-phonemizer.js';
import type {Phonemizer} from '../../../src/engines/phonemes/phonemizer.js';

let japanese: Phonemizer;
beforeAll(async () => {
  japanese = await openPhonemizer({language: 'ja', espeakVoice: 'ja'});
});
afterAll(() => japanese.close());

const read = async (text: string): Promise<string> => (await japanese.phonemize(text)).units.join(' ');

test('small kana belong to the kana before, ッ and ン stand alone, a long vowel is the vowel again', () => {
  expect(splitMorae('トーキョー')).toEqual(['ト', 'オ', 'キョ', 'オ']);
  expect(splitMorae('ガッコー')).toEqual(['ガ', 'ッ', 'コ', 'オ']);
  expect(splitMorae('シンカンセン')).toEqual(['シ', 'ン', 'カ', 'ン', 'セ', 'ン']);
  expect(splitMorae('ヴァイオリン')).toEqual(['ヴァ', 'イ', 'オ', 'リ', 'ン']);
  expect(splitMorae('ファー')).toEqual(['ファ', 'ア']);
});

test('hiragana and half-width kana are katakana; kana of one sound are one; the rest is left out', () => {
  expect(splitMorae('きゃっ')).toEqual(['キャ', 'ッ']);
  expect(splitMorae('ｶﾞｷﾞ')).toEqual(['ガ', 'ギ']);
  expect(splitMorae('ヲヂヅ')).toEqual(['オ', 'ジ', 'ズ']);
  expect(splitMorae('ーabcー')).toEqual([]);
});

test('kanji are read, and は へ を as they are said', async () => {
  expect(await read('私は学校へ行きます。')).toBe('ワ タ シ ワ ガ ッ コ オ エ イ キ マ ス .');
  expect(await read('東京で本を読む。')).toBe('ト オ キョ オ デ ホ ン オ ヨ ム .');
});

test('marks are as in Piper: , . ?', async () => {
  expect(await read('はい、いいえ！なに？')).toBe('ハ イ , イ イ エ . ナ ニ ?');
});
