import {beforeAll, describe, expect, test} from 'vitest';
import {openEspeakPhonemizer} from '../../../src/engines/phonemes/espeak/espeak-phonemizer.js';
import type {Phonemes} from '../../../src/engines/phonemes/phonemizer.js';
import {compareByPhonemes} from './by-phonemes.js';
import {whisperHeard} from './whisper-heard.js';

const phonemizers = new Map<string, (text: string) => Phonemes>();

beforeAll(async () => {
  phonemizers.set('ms', await openEspeakPhonemizer('ms'));
  phonemizers.set('en', await openEspeakPhonemizer('en-us'));
}, 60_000);

const compare = (language: string, expected: string, heard: string) =>
  compareByPhonemes(phonemizers, language, expected, heard);

describe('what a small recogniser writes for clean clips', () => {
  test.each(whisperHeard)('%s (%s): "%s"', (_, language, expected, heard) => {
    const {characterErrorRate, phonemeErrorRate, longestWrongRun, repeatedWordShare} = compare(
      language,
      expected,
      heard,
    );
    const most = language === 'en' ? 0.09 : 0.31;
    expect(characterErrorRate).toBeLessThanOrEqual(most);
    expect(phonemeErrorRate).toBeLessThanOrEqual(most);
    expect(longestWrongRun).toBeLessThanOrEqual(2);
    expect(repeatedWordShare).toBe(0);
  });

  test('is right in 19 of 22 English clips', () => {
    const english = whisperHeard.filter(([, language]) => language === 'en');
    const right = english.filter(
      ([, language, expected, heard]) => compare(language, expected, heard).characterErrorRate === 0,
    );
    expect([right.length, english.length]).toEqual([19, 22]);
  });

  test.each(['en', 'ms'])('of another sentence is at least twice as far away (%s)', language => {
    const clips = whisperHeard.filter(row => row[1] === language);
    for (const [, , expected] of clips) {
      for (const [, , other, heard] of clips) {
        if (other === expected) continue;
        const {characterErrorRate, phonemeErrorRate} = compare(language, expected, heard);
        expect(characterErrorRate).toBeGreaterThan(0.62);
        expect(phonemeErrorRate).toBeGreaterThan(0.62);
      }
    }
  });
});
