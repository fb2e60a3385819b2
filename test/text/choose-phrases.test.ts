import {describe, expect, test} from 'vitest';
import {choosePhrases, corpusSize} from '../../src/text/choose-phrases.js';

test('the same seed chooses the same phrases, and another seed others', () => {
  const chosen = choosePhrases({language: 'ms', count: 100, choiceSeed: 7});
  expect(choosePhrases({language: 'ms_MY', count: 100, choiceSeed: '7'})).toEqual(chosen);
  expect(choosePhrases({language: 'ms', count: 100, choiceSeed: 8})).not.toEqual(chosen);
});

test('the choice is the same on every machine', () => {
  // Golden: computed once by this function; what it guards is that it never changes for the same corpus and seed.
  expect(choosePhrases({language: 'ms', count: 3, choiceSeed: 0}).map(({source}) => source)).toEqual([
    'corpus:ms:194',
    'corpus:ms:52',
    'corpus:ms:41',
  ]);
});

test.each(['ms', 'en'])(
  'a small choice of %s is the beginning of a larger one, and all of it is every sentence once',
  language => {
    const all = choosePhrases({language, count: 200, choiceSeed: 'x'});
    expect(choosePhrases({language, count: 20, choiceSeed: 'x'})).toEqual(all.slice(0, 20));
    expect(new Set(all.map(({source}) => source)).size).toBe(200);
    expect(all.every(phrase => phrase.language === language && phrase.id === undefined)).toBe(true);
  },
);

test('how much there is', () => {
  expect([corpusSize('ms'), corpusSize('en-GB'), corpusSize('ja'), corpusSize('ms-en')]).toEqual([200, 200, 0, 0]);
});

describe('what cannot be chosen', () => {
  test.each([
    [
      {language: 'ms', count: 201},
      'Choosing phrases: the Malay corpus holds 200 phrases, but 201 were asked for.',
      'Ask for at most 200, or give your own phrases with --phrases FILE.',
    ],
    [
      {language: 'en', count: 0},
      'Choosing phrases: the count must be a whole number from 1, not 0.',
      'Give --count 1 to 200.',
    ],
    [
      {language: 'en', count: 1.5},
      'Choosing phrases: the count must be a whole number from 1, not 1.5.',
      'Give --count 1 to 200.',
    ],
    [
      {language: 'ms-en', count: 5},
      'Choosing phrases: there is no corpus of Malay with English (ms-en) yet.',
      'Give your own phrases with --phrases FILE, or choose one of ms, en.',
    ],
    [
      {language: 'ja', count: 5},
      'Choosing phrases: there is no corpus of Japanese (ja) yet.',
      'Give your own phrases with --phrases FILE, or choose one of ms, en.',
    ],
  ])('%j', (choice, message, hint) => {
    expect(() => choosePhrases({...choice, choiceSeed: 1})).toThrow(
      expect.objectContaining({code: 'USAGE', message, hint}),
    );
  });
});
