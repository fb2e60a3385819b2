import {describe, expect, test} from 'vitest';
import {repeatedShare} from '../../../src/quality/compare/repeated-share.js';

const share = (expected: string, heard: string, rowLength = 2) =>
  repeatedShare(expected.split(' ').filter(Boolean), heard.split(' ').filter(Boolean), rowLength);

describe('repeatedShare', () => {
  test.each([
    ['nothing heard', 'a b', '', 0],
    ['nothing again', 'a b c', 'a b c', 0],
    ['the text twice', 'a b c', 'a b c a b c', 0.5],
    ['the end of it again', 'a b c d', 'a b c d c d', 2 / 6],
    ['a word three times', 'a b', 'a b b b', 0.5],
    ['a word twice', 'a b', 'a b b', 0],
    ['a word that the text has three times', 'no no no', 'no no no', 0],
    ['a word once more than the text has it', 'no no no', 'no no no no', 0.25],
    ['a row that the text has twice', 'a b c a b', 'a b c a b', 0],
    ['that row once more', 'a b c a b', 'a b c a b a b', 2 / 7],
    ['a doubled word', 'anak anak lari', 'anak anak lari', 0],
    ['a loop', 'a b', 'x y x y x y x y', 6 / 8],
  ])('%s', (_, expected, heard, value) => expect(share(expected, heard)).toBeCloseTo(value, 10));

  test('longer rows do not come again by chance', () => {
    expect(share('a b c d e', 'a b c a b', 4)).toBe(0);
    expect(share('a b c d', 'a b c d a b c d', 4)).toBe(0.5);
  });
});
