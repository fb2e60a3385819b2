import {expect} from 'vitest';
import {parseLanguage} from '../../../src/text/language.js';
import {type NormaliseOptions, normaliseText} from '../../../src/text/normalise/normalise-text.js';
import {hostileTexts} from '../hostile-texts.js';
import {readAsPiper} from '../read-as-piper.js';

const languages = ['ms', 'ms-en', 'en', 'zh', 'ja', 'sw'];

/** What no spoken text may hold, in any language: digits, and symbols that eSpeak NG would improvise on. */
const improvised = /[\p{N}"|@#$%^&*_=+<>~`\\/[\]{}()\p{S}\p{C}]/u;

/**
 * Normalises so many hostile texts in each of six languages: never a throw; normalising the outcome again changes nothing; no digit or
 * symbol is left; and Python reads every row back as it was written.
 */
export function checkHostileTexts(count: number, seed: number): void {
  const rows: string[][] = [];
  for (const language of languages) {
    const options: NormaliseOptions = {
      language,
      region: parseLanguage(language).region,
      acronyms: new Map(),
      lexicon: new Map(),
      onAmbiguous: 'read',
    };
    for (const text of hostileTexts(Math.ceil(count / languages.length), seed)) {
      const outcome = normaliseText(text, options);
      if ('refused' in outcome) continue;
      const {spokenText} = outcome;
      expect(spokenText.match(improvised), JSON.stringify({language, text})).toBeNull();
      const again = normaliseText(spokenText, options);
      expect('spokenText' in again ? again.spokenText : again, JSON.stringify({language, text})).toBe(spokenText);
      rows.push([`voice_${rows.length}.wav`, spokenText]);
    }
  }
  expect(rows.length).toBeGreaterThan(count / 50);
  expect(readAsPiper(rows.map(row => `${row.join('|')}\n`).join(''))).toEqual(rows);
}
