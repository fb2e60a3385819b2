import {beforeAll, describe, expect, test} from 'vitest';
import {openEspeakPhonemizer} from '../../../src/engines/phonemes/espeak/espeak-phonemizer.js';
import {openKanaPhonemizer} from '../../../src/engines/phonemes/kana/kana-phonemizer.js';
import type {Phonemes} from '../../../src/engines/phonemes/phonemizer.js';
import {openPinyinPhonemizer} from '../../../src/engines/phonemes/pinyin/pinyin-phonemizer.js';
import {compareByPhonemes} from './by-phonemes.js';

const phonemizers = new Map<string, (text: string) => Phonemes>();

beforeAll(async () => {
  phonemizers.set('ms', await openEspeakPhonemizer('ms'));
  phonemizers.set('en', await openEspeakPhonemizer('en-us'));
  phonemizers.set('zh', await openPinyinPhonemizer());
  phonemizers.set('ja', await openKanaPhonemizer());
}, 60_000);

const compare = (language: string, expected: string, heard: string) =>
  compareByPhonemes(phonemizers, language, expected, heard);

describe('by the phonemes of eSpeak NG', () => {
  test.each([
    ['ms', 'Doktor Ali bayar lima belas ringgit lima puluh sen.', 'Dr. Ali bayar RM15.50'],
    ['ms', 'Sama-sama, terima kasih.', 'sama sama terima kasih'],
    ['ms', 'Mesyuarat pukul tujuh tiga puluh malam.', 'Mesyuarat pukul 7.30 malam'],
    ['ms', 'Kerana puteri raja ada wang.', 'Karena putri raja ada uang.'],
    ['ms', 'Sama-sama, semua.', 'Samasama semua'],
    ['en', 'The meeting starts at seven thirty.', 'The meeting starts at 7.30'],
    ['en', 'I like the colour.', 'I like the color.'],
    // Not in the list of words that sound alike: the phonemes say so.
    ['en', 'The mustard was hot.', 'The mustered was hot.'],
  ])('%s: "%s" is "%s"', (language, expected, heard) => {
    const compared = compare(language, expected, heard);
    expect(compared).toMatchObject({phonemeErrorRate: 0, characterErrorRate: 0, longestWrongRun: 0});
  });

  test('a word that sounds otherwise is counted by its phonemes', () => {
    // m a k a n | n a s i | g o r e ŋ: one of 14 is another.
    const {phonemeErrorRate, wrongWords} = compare('ms', 'Makan nasi goreng.', 'Makan nasi gorek.');
    expect(phonemeErrorRate).toBeCloseTo(1 / 14, 4);
    expect(wrongWords).toEqual([{expected: 'goreng', heard: 'gorek'}]);
  });
});

describe('by readings', () => {
  test.each([
    ['zh', '他在银行工作。', '她在银行工作'],
    ['zh', '现在两点三十分。', '现在2点30分'],
    ['ja', '私は学生です。', 'わたしわ学生です'],
    ['ja', '二時三十分です。', '2時30分です'],
    ['ja', '今日は東京へ行きます。', 'きょうは東京へ行きます'],
  ])('%s: "%s" is "%s"', (language, expected, heard) => {
    expect(compare(language, expected, heard)).toMatchObject({
      characterErrorRate: 0,
      phonemeErrorRate: 0,
      longestWrongRun: 0,
      firstWordRight: 1,
      lastWordRight: 1,
    });
  });

  test('Traditional characters are no other syllables', () => {
    // The dictionary gives 学习 a light tone and 學習 a full one: the phonemes differ by that tone.
    const compared = compare('zh', '我们学习汉语。', '我們學習漢語');
    expect(compared).toMatchObject({characterErrorRate: 0, longestWrongRun: 0});
    expect(compared.phonemeErrorRate).toBeCloseTo(1 / 18, 4);
  });

  test('a wrong tone is an error of the phonemes and none of the characters', () => {
    const {characterErrorRate, phonemeErrorRate} = compare('zh', '我买书。', '我卖书');
    expect(characterErrorRate).toBe(0);
    expect(phonemeErrorRate).toBeCloseTo(1 / 9, 4);
  });

  test('another syllable is an error of both', () => {
    const {characterErrorRate, wrongWords} = compare('zh', '我有两只猫。', '我有三只猫。');
    expect(characterErrorRate).toBe(0.2);
    expect(wrongWords).toEqual([{expected: 'liang', heard: 'san'}]);
  });

  test('Latin words that nobody asked for are seen, though they have no reading', () => {
    const {characterErrorRate, longestWrongRun, lastWordRight} = compare(
      'zh',
      '今天天气很好。',
      '今天天气很好 Thank you for watching',
    );
    expect(characterErrorRate).toBeCloseTo(4 / 6, 4);
    expect(longestWrongRun).toBe(4);
    expect(lastWordRight).toBe(1);
  });

  test('a run of morae is told in characters', () => {
    // 東京 is four morae and two characters: トーキョー heard as オーサカ.
    const {longestWrongRun} = compare('ja', '今日は東京へ行きます。', '今日は大阪へ行きます。');
    expect(longestWrongRun).toBeGreaterThanOrEqual(1);
    expect(longestWrongRun).toBeLessThanOrEqual(4);
  });
});
