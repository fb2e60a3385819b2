import type {ComparableWord} from '../comparable-word.js';
import {habitsOf} from '../spelling/spelling-habits.js';
import {splitWords} from './split-words.js';

/**
 * A text as words that can be compared, by the habits of a language (its code). `sounds` are the phonemes of each word, where there are as
 * many as words; else they are left aside.
 */
export function comparableWords(text: string, code: string, sounds: readonly string[] = []): readonly ComparableWord[] {
  const habits = habitsOf(code);
  const written = splitWords(text, habits.dropsAccents);
  const isByWord = sounds.length === written.length;
  const sounded = new Map(isByWord ? written.map((word, at) => [word, sounds[at] as string]) : []);
  return habits.even(written).map(word => {
    const plain = word.replaceAll("'", '');
    return {plain, spellings: [...new Set([plain, ...habits.spellings(word)])], sound: sounded.get(word)};
  });
}
