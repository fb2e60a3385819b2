import {describe, expect, test} from 'vitest';
import {readingWords, soundsOfWords, soundUnits} from '../../../../src/quality/compare/read/sound-units.js';

describe('the units of phonemizers', () => {
  test('stress, spaces and marks are no sound, length is', () =>
    expect(soundUnits([...'sˈiː, tˌuː?'])).toEqual(['s', 'i', 'ː', 't', 'u', 'ː']));
  test('the words of eSpeak NG are parted by spaces', () =>
    expect(soundsOfWords([...'mˈakan nˈasi.'])).toEqual(['makan', 'nasi']));
  test('syllables lose their tone', () => {
    const units = ['l', 'iang', '3', 'Ø', 'er', '4', '。'];
    expect(readingWords(units).map(({plain}) => plain)).toEqual(['liang', 'Øer']);
    expect(readingWords(['liang3', 'dian3']).map(({plain}) => plain)).toEqual(['liang', 'dian']);
  });
  test('morae stay as they are', () =>
    expect(readingWords(['キョ', 'ー', 'ワ', '.']).map(({plain}) => plain)).toEqual(['キョ', 'ー', 'ワ']));
  test('none of none', () => {
    expect(soundsOfWords([])).toEqual([]);
    expect(readingWords([])).toEqual([]);
  });
});
