import {describe, expect, test} from 'vitest';
import {numberWritings} from '../../../../src/quality/compare/read/number-writings.js';

const all = (text: string, code: string) =>
  numberWritings(code)
    .map(write => write(text))
    .filter(other => other !== text);

describe('numberWritings', () => {
  test.each([
    ['ms', 'pukul 7.45', ['pukul 7:45', 'pukul 7 45', 'pukul 7 4 5']],
    ['de', '2024', ['2,024', '20 24', '2 0 2 4']],
    ['de', '1905', ['1,905', '19 0 5', '1 9 0 5']],
    ['de', '3', []],
    ['en', '7:45', ['quarter to 8', '7 45', '7 4 5']],
    ['en', '12:45', ['quarter to 1', '12 45', '1 2 4 5']],
    ['en', 'May 2nd', ['the 2nd of May']],
    ['en', 'May 11', ['the 11th of May', 'May 1 1']],
    ['zh', '2024年', ['二零二四年']],
    ['ms', 'tiada nombor', []],
  ])('%s: %s', (code, text, expected) => expect(all(text, code)).toEqual(expected));
});
