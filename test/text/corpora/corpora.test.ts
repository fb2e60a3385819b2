import {describe, expect, test} from 'vitest';
import {cleanText} from '../../../src/text/clean-text.js';
import {englishSentences} from '../../../src/text/corpora/en.js';
import {malaySentences} from '../../../src/text/corpora/ms.js';

describe.each([
  ['ms', malaySentences, /^[A-Z][A-Za-z]*(?:,? [A-Za-z]+(?:-[a-z]+)*|-[a-z]+)*[.?!]$/],
  ['en', englishSentences, /^[A-Z][a-z']*(?:,? [A-Za-z']+)*[.?!]$/],
])('the %s corpus', (_language, sentences, shape) => {
  test('is 200 different sentences', () => {
    const lowered = sentences.map(sentence => sentence.toLowerCase());
    expect(lowered.filter((sentence, place) => lowered.indexOf(sentence) !== place)).toEqual([]);
    expect(sentences).toHaveLength(200);
  });

  test('is spoken as it is written', () => {
    expect(
      sentences.filter(
        sentence => JSON.stringify(cleanText(sentence)) !== JSON.stringify({spokenText: sentence, changes: []}),
      ),
    ).toEqual([]);
  });

  test('holds plain words, commas and one closing mark, and begins with a capital', () => {
    expect(sentences.filter(sentence => !shape.test(sentence))).toEqual([]);
  });

  test('is mostly of 20 to 110 characters, with short ones, questions and exclamations', () => {
    const share = (test_: (sentence: string) => boolean): number => sentences.filter(test_).length / sentences.length;
    expect(share(({length}) => length >= 20 && length <= 110)).toBeGreaterThan(0.9);
    expect(share(({length}) => length > 110)).toBe(0);
    expect(share(sentence => sentence.split(' ').length <= 4)).toBeGreaterThanOrEqual(0.05);
    expect(share(sentence => sentence.endsWith('?'))).toBeGreaterThanOrEqual(0.15);
    expect(share(sentence => sentence.endsWith('!'))).toBeGreaterThanOrEqual(0.05);
  });
});
