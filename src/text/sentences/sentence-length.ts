import {ChatterpipeError} from '../../base/error.js';
import {parseLanguage} from '../language.js';

/** How long and how short a sentence may be, in characters (code points) of its text. */
export type SentenceLength = {readonly longestCharacters: number; readonly shortestCharacters: number};

/**
 * The lengths that make good clips. 200 characters of an alphabet are about 14 s of speech, 80 of a script in which a character
 * is a syllable or a word about as much: far from the 40 s at which ChatterBox stops. Below 8 (4) characters it stumbles.
 */
export function usualSentenceLength(languageCode: string): SentenceLength {
  return syllabic.has(languageCode)
    ? {longestCharacters: 80, shortestCharacters: 4}
    : {longestCharacters: 200, shortestCharacters: 8};
}

/**
 * The lengths that were asked for, the others as {@link usualSentenceLength}. Throws USAGE for a limit that is not a whole
 * number from 1, LANGUAGE_UNKNOWN.
 */
export function resolveSentenceLength(asked: Partial<SentenceLength> & {readonly language: string}): SentenceLength {
  const usual = usualSentenceLength(parseLanguage(asked.language).code);
  const longestCharacters = asked.longestCharacters ?? usual.longestCharacters;
  const shortestCharacters = asked.shortestCharacters ?? Math.min(usual.shortestCharacters, longestCharacters);
  for (const [name, value] of Object.entries({longestCharacters, shortestCharacters})) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new ChatterpipeError('USAGE', `Cutting sentences: ${name} must be a whole number from 1, not ${value}.`, {
        hint: `Leave it out, or give ${usual.shortestCharacters} to ${usual.longestCharacters}.`,
        details: {[name]: value},
      });
    }
  }
  return {longestCharacters, shortestCharacters};
}

const syllabic: ReadonlySet<string> = new Set(['zh', 'yue', 'ja', 'ko']);
