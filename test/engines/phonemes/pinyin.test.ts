import {afterAll, beforeAll, expect, test} from 'vitest';
import {openPhonemizer} from '../../../src/engines/phonemes/open-phonemizer.js';
import type {Phonemizer} from '../../../src/engines/phonemes/phonemizer.js';
import {splitSyllable} from '../../../src/engines/phonemes/pinyin/split-syllable.js';

let mandarin: Phonemizer;
beforeAll(async () => {
  mandarin = await openPhonemizer({language: 'zh', espeakVoice: 'cmn'});
});
afterAll(() => mandarin.close());

const read = async (text: string): Promise<string> => (await mandarin.phonemize(text)).units.join(' ');

test("Piper's own example (tests/test_chinese_phonemizer.py of 1.8.0) is read as Piper reads it", async () => {
  expect(await read('卡尔普陪外孙玩滑梯。 假语村言别再拥抱我。')).toBe(
    'k a 3 Ø er 3 p u 3 p ei 2 w ai 4 s un 1 w an 2 h ua 2 t i 1 。 j ia 3 y u 3 c un 1 y an 2 b ie 2 z ai 4 y ong 1 b ao 4 w o 3 。',
  );
});

test('a syllable is initial, final and tone; ü is v, the neutral tone 5, no initial Ø', () => {
  expect(splitSyllable('zhuang4')).toEqual(['zh', 'uang', '4']);
  expect(splitSyllable('nü3')).toEqual(['n', 'v', '3']);
  expect(splitSyllable('lve4')).toEqual(['l', 've', '4']);
  expect(splitSyllable('yue4')).toEqual(['y', 'ue', '4']);
  expect(splitSyllable('er2')).toEqual(['Ø', 'er', '2']);
  expect(splitSyllable('ma0')).toEqual(['m', 'a', '5']);
  expect(splitSyllable('ng4')).toEqual(['Ø', 'en', '4']);
});

test('what is no syllable with ids in Piper is none here', () => {
  for (const strange of ['', 'a', '4', 'xyz1', 'hm5', 'Zhu1', 'zhu6'])
    expect(splitSyllable(strange), strange).toBeUndefined();
});

test('characters are read in their word, and tones do not change beside one another', async () => {
  expect(await read('银行，行不行')).toBe('y in 2 h ang 2 ， x ing 2 b u 4 x ing 2');
  expect(await read('你好，一个')).toBe('n i 3 h ao 3 ， y i 1 g e 4');
});

test('full-width marks and spaces are units; others, Latin letters and digits are dropped, the words named', async () => {
  expect(await read('好！ 好？好 好,好')).toBe('h ao 3 ！ h ao 3 ？ h ao 3   h ao 3 h ao 3');
  expect((await mandarin.phonemize('用Wi-Fi上5G网')).spelled).toEqual(['Wi', 'Fi', '5G']);
});
