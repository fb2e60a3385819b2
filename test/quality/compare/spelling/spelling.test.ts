import {describe, expect, test} from 'vitest';
import {writtenOut} from '../../../../src/quality/compare/spelling/english-contractions.js';
import {soundAlike} from '../../../../src/quality/compare/spelling/english-homophones.js';
import {evenEnglishNumbers} from '../../../../src/quality/compare/spelling/english-numbers.js';
import {americanSpelling, englishSpellings} from '../../../../src/quality/compare/spelling/english-spelling.js';
import {malaySpellings} from '../../../../src/quality/compare/spelling/malay-spelling.js';

describe('English', () => {
  test.each([
    ['colour', 'color'],
    ['neighbours', 'neighbors'],
    ['centre', 'center'],
    ['theatres', 'theaters'],
    ['realised', 'realized'],
    ['organisation', 'organization'],
    ['analyse', 'analyze'],
    ['travelling', 'traveling'],
    ['defence', 'defense'],
    ['catalogue', 'catalog'],
    ['grey', 'grey'],
    ['greyish', 'grayish'],
    ['four', 'four'],
    ['filling', 'filling'],
    ['there', 'there'],
    ['hour', 'hour'],
  ])('%s is %s in America', (british, american) => expect(americanSpelling(british)).toBe(american));

  test.each([
    ["they're", ['theyare']],
    ["he's", ['heis', 'hehas']],
    ["don't", ['donot']],
    ["won't", ['willnot']],
    ['gonna', ['goingto']],
    ['house', []],
    ['constructor', []],
    ["'", []],
  ])('%s stands for %j', (word, words) => expect(writtenOut(word)).toEqual(words));

  test.each([
    ['their', 'there'],
    ['too', 'two'],
    ['night', 'knight'],
    ['flour', 'flower'],
    ['grey', 'gray'],
  ])('%s sounds like %s', (a, b) => {
    expect(soundAlike(a)).toBeDefined();
    expect(soundAlike(a)).toBe(soundAlike(b));
  });
  test('and `then` not like `than`', () => expect(soundAlike('then')).toBeUndefined());
  test('a word may be written and sound otherwise', () =>
    expect(englishSpellings("they're")).toEqual(['theyre', 'theyare', 'their']));

  test.each([
    ['two hundred and five', 'two hundred five'],
    ['salt and five', 'salt and five'],
    ['a hundred', 'one hundred'],
    ['a dog', 'a dog'],
    ['seven oh five', 'seven zero five'],
    ['oh no', 'oh no'],
    ['ten dollars and two cents', 'ten dollars two cents'],
    ['a quarter past', 'quarter past'],
  ])('"%s" is "%s"', (a, b) => expect(evenEnglishNumbers(a.split(' ')).join(' ')).toBe(b));
});

describe('Malay', () => {
  const isSame = (a: string, b: string) =>
    [a, ...malaySpellings(a)].some(each => [b, ...malaySpellings(b)].includes(each));
  test.each([
    ['khabar', 'kabar'],
    ['zaman', 'jaman'],
    ['faham', 'paham'],
    ['puteri', 'putri'],
    ['kerana', 'karena'],
    ['syarikat', 'sarikat'],
    ['telefon', 'telepon'],
    ['wang', 'uang'],
  ])('%s is %s', (a, b) => expect(isSame(a, b)).toBe(true));
  test.each([
    ['batu', 'bata'],
    ['mudah', 'muda'],
    ['makan', 'makam'],
    ['tuhan', 'tuan'],
    ['nasi', 'nasik'],
  ])('%s is not %s', (a, b) => expect(isSame(a, b)).toBe(false));
});
