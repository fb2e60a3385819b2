import {describe, expect, test} from 'vitest';
import {fairReading} from '../../../../src/quality/compare/read/fair-reading.js';

describe('fairReading', () => {
  test('reads digits in the way that was expected', () => {
    const heard = 'At 7.30.';
    expect(fairReading({expected: 'At seven thirty.', heard, language: 'en'})).toBe('At seven thirty.');
    expect(fairReading({expected: 'At half past seven.', heard, language: 'en'})).toBe('At half past seven.');
    expect(fairReading({expected: 'At seven point three zero.', heard, language: 'en'})).toBe(
      'At seven point three zero.',
    );
  });
  test('leaves words as they were heard', () =>
    expect(fairReading({expected: 'Makan nasi.', heard: 'Makan nasik', language: 'ms'})).toBe('Makan nasik'));
  test('keeps what cannot be read', () =>
    expect(fairReading({expected: 'Apa?', heard: '😀 | 7', language: 'ms'})).toMatch(/7|Tujuh/));
  test('throws for a language that nobody knows', () =>
    expect(() => fairReading({expected: 'a', heard: 'b', language: 'qq'})).toThrow(
      'The language tag "qq" is not known.',
    ));
});
