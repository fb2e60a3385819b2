import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compareTexts} from '../../../src/quality/compare/compare-texts.js';
import {fairReading} from '../../../src/quality/compare/read/fair-reading.js';
import {hostileTexts} from '../../text/hostile-texts.js';
import {sameSpeech} from './cases.js';

const languages = ['ms', 'en', 'ms-en', 'zh', 'ja', 'de', 'th', 'ko'] as const;
const language = fc.constantFrom(...languages);
const anyText = fc.oneof(
  fc.string({maxLength: 60}),
  fc.string({unit: 'grapheme', maxLength: 60}),
  fc.constantFrom(...sameSpeech.map(([, text]) => text)),
);
const words = fc.array(fc.stringMatching(/^[b-hj-z][a-z]{2,7}$/), {minLength: 1, maxLength: 12});

describe('compareTexts, for any texts', () => {
  test('gives finite numbers that are not negative, in their ranges', () => {
    fc.assert(
      fc.property(language, anyText, anyText, (tag, expected, heard) => {
        const {wrongWords, ...numbers} = compareTexts({expected, heard, language: tag});
        for (const value of Object.values(numbers)) expect(Number.isFinite(value) && value >= 0).toBe(true);
        expect(numbers.repeatedWordShare).toBeLessThanOrEqual(1);
        expect(wrongWords.length).toBeGreaterThanOrEqual(numbers.longestWrongRun > 0 ? 1 : 0);
      }),
      {numRuns: 150},
    );
  });

  test('finds nothing in a text and itself', () => {
    fc.assert(
      fc.property(language, anyText, (tag, text) => {
        expect(compareTexts({expected: text, heard: text, language: tag})).toMatchObject({
          characterErrorRate: 0,
          wrongWords: [],
        });
      }),
      {numRuns: 150},
    );
  });

  test('looks over case, width, punctuation and spaces', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ms', 'en', 'ms-en', 'de'),
        words,
        fc.constantFrom(', ', '! ', ' … ', '  ', '-'),
        (tag, row, joint) => {
          const wide = row.join(' ').replace(/[a-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
          for (const heard of [row.join(joint), row.join(' ').toUpperCase(), wide, row.join('')]) {
            expect(compareTexts({expected: row.join(' '), heard, language: tag}).characterErrorRate).toBe(0);
          }
        },
      ),
      {numRuns: 100},
    );
  });

  test('counts as many edits in one direction as in the other', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const there = compareTexts({expected: a.join(' '), heard: b.join(' '), language: 'de'});
        const back = compareTexts({expected: b.join(' '), heard: a.join(' '), language: 'de'});
        const edits = ({characterErrorRate}: typeof there, of: readonly string[]) =>
          Math.round(characterErrorRate * of.join('').length);
        expect(edits(there, a)).toBe(edits(back, b));
      }),
      {numRuns: 150},
    );
  });

  test('reads a heard text so that reading it again changes nothing of the comparison', () => {
    for (const [tag, expected, heard] of sameSpeech) {
      const reading = fairReading({expected, heard, language: tag});
      expect(fairReading({expected, heard: reading, language: tag})).toBe(reading);
    }
  });

  test('survives hostile texts', () => {
    for (const text of hostileTexts(400, 7)) {
      const {characterErrorRate} = compareTexts({expected: 'Apa khabar semua?', heard: text, language: 'ms'});
      expect(Number.isFinite(characterErrorRate)).toBe(true);
    }
  });

  test('ends soon for a transcript without end', () => {
    const start = performance.now();
    const {characterErrorRate} = compareTexts({
      expected: 'ya '.repeat(90),
      heard: 'na1 '.repeat(50_000),
      language: 'ms',
    });
    expect(characterErrorRate).toBeGreaterThan(1);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
