import {type ComparableWord, plainWord} from '../comparable-word.js';
import {splitWords} from './split-words.js';

/**
 * The Latin words of a text of Mandarin or Japanese that do not stand in another: pinyin and kana leave them out, and a "Thank you for
 * watching" behind the right words would not be seen. Where they stand is not known; they count as the last.
 */
export function foreignWords(text: string, beside: string): readonly ComparableWord[] {
  if (!latin.test(text)) return [];
  const known = new Set(splitWords(beside, true));
  return splitWords(text, true)
    .filter(word => latin.test(word) && !known.has(word))
    .map(plainWord);
}

const latin = /\p{Script=Latin}/u;
