import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {compareTexts} from '../../../src/quality/compare/compare-texts.js';

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'comparison.md'), 'utf8');
const [same = [], other = []] = page.split('And what does not:').map(rowsOf);

/** The rows of the tables with a language in front. */
function rowsOf(text: string): readonly (readonly [language: string, expected: string, heard: string])[] {
  return [...text.matchAll(/^\| (ms|en|zh|ja|ms-en) \| (.+?) \| (.+?) \|$/gm)].map(
    ([, language = '', expected = '', heard = '']) => [language, expected, heard] as const,
  );
}

describe('docs/comparison.md', () => {
  test('has its tables', () => {
    expect(same.length).toBeGreaterThan(15);
    expect(other.length).toBeGreaterThan(5);
  });
  test.each([...same])('%s: "%s" is "%s"', (language, expected, heard) =>
    expect(compareTexts({expected, heard, language}).characterErrorRate).toBe(0),
  );
  test.each([...other])('%s: "%s" is not "%s"', (language, expected, heard) =>
    expect(compareTexts({expected, heard, language}).characterErrorRate).toBeGreaterThan(0),
  );
});
