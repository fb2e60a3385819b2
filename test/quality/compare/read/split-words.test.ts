import {describe, expect, test} from 'vitest';
import {isSameText, isUnspaced, splitWords} from '../../../../src/quality/compare/read/split-words.js';

describe('splitWords', () => {
  test.each([
    ['Apa khabar? Semua baik!', ['apa', 'khabar', 'semua', 'baik']],
    ['sama-sama', ['sama', 'sama']],
    ['They’re ‘here’', ["they're", 'here']],
    ['ＡＢＣ　１２', ['abc', '12']],
    ['at 5 p.m. with T. N. B.', ['at', '5', 'pm', 'with', 'tnb']],
    ['I a man', ['i', 'a', 'man']],
    ['café', ['cafe']],
    ['你好，world！', ['你', '好', 'world']],
    ['コーヒー', ['こ', 'ー', 'ひ', 'ー']],
    ['', []],
    ['… ?! 😀', []],
  ])('%j', (text, words) => expect(splitWords(text, true)).toEqual(words));

  test('keeps accents where they make another letter', () => expect(splitWords('Käse', false)).toEqual(['käse']));
});

test('texts are the same but for case, width, marks and spaces', () => {
  expect(isSameText('Sama-sama!', 'ＳＡＭＡ sama')).toBe(true);
  expect(isSameText('sama', 'sana')).toBe(false);
});

test.each([
  ['zh', true],
  ['ja', true],
  ['th', true],
  ['ms', false],
  ['ms-en', false],
])('%s is unspaced: %s', (code, unspaced) => expect(isUnspaced(code)).toBe(unspaced));
