import {describe, expect, test} from 'vitest';
import {compareTexts} from '../../../src/quality/compare/compare-texts.js';
import {otherSpeech, sameSpeech} from './cases.js';

describe('compareTexts', () => {
  test.each(sameSpeech)('%s: "%s" is "%s"', (language, expected, heard) => {
    expect(compareTexts({expected, heard, language})).toEqual({
      characterErrorRate: 0,
      longestWrongRun: 0,
      firstWordRight: 1,
      lastWordRight: 1,
      repeatedWordShare: 0,
      wrongWords: [],
    });
  });

  test.each(otherSpeech)('%s: "%s" is not "%s"', (language, expected, heard) => {
    const {characterErrorRate, wrongWords} = compareTexts({expected, heard, language});
    expect(characterErrorRate).toBeGreaterThan(0);
    expect(wrongWords).not.toEqual([]);
  });
});
