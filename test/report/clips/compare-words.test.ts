import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type ComparedPiece, compareWords} from '../../../src/report/clips/compare-words.js';

/** Pieces with what is not shared in brackets. */
const shown = (pieces: readonly ComparedPiece[]) =>
  pieces.map(({text, isShared}) => (isShared ? text : `[${text}]`)).join('');
const compare = (wanted: string, heard: string) => {
  const {wanted: left, heard: right} = compareWords(wanted, heard);
  return [shown(left), shown(right)];
};

test.each([
  [
    'the same but for capitals and points',
    'Apa khabar? Baik.',
    'apa khabar baik',
    'Apa khabar? Baik.',
    'apa khabar baik',
  ],
  ['a missing word', 'saya makan nasi', 'saya nasi', 'saya [makan] nasi', 'saya nasi'],
  ['an added end', 'saya makan', 'saya makan lagi dan lagi', 'saya makan', 'saya makan [lagi] [dan] [lagi]'],
  ['another word', 'dua kucing', 'tiga kucing', '[dua] kucing', '[tiga] kucing'],
  ['a repeated word', 'a b c', 'a b b c', 'a b c', 'a b [b] c'],
  ['nothing heard', 'a b', '', '[a] [b]', ''],
  ['accents coded otherwise', 'caf\u00e9', 'cafe\u0301', 'caf\u00e9', 'cafe\u0301'],
  ['Chinese by characters', '今天天气好', '今天天很好。', '今天天[气]好', '今天天[很]好。'],
  ['Chinese beside English', '我用Python写', '我用 python 写', '我用Python写', '我用 python 写'],
])('%s', (_name, wanted, heard, left, right) => {
  expect(compare(wanted, heard)).toEqual([left, right]);
});

test('the pieces put together are the texts, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'grapheme', maxLength: 60}),
      fc.string({unit: 'grapheme', maxLength: 60}),
      (wanted, heard) => {
        const {wanted: left, heard: right} = compareWords(wanted, heard);
        expect(left.map(({text}) => text).join('')).toBe(wanted);
        expect(right.map(({text}) => text).join('')).toBe(heard);
        expect(compareWords(wanted, wanted).wanted.every(({isShared}) => isShared)).toBe(true);
      },
    ),
  );
});
