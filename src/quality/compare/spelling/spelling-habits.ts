import {evenEnglishNumbers} from './english-numbers.js';
import {englishSpellings} from './english-spelling.js';
import {malaySpellings} from './malay-spelling.js';

/** What counts as the same in a language. */
export type SpellingHabits = {
  /** What a row of words becomes before they are compared. */
  readonly even: (words: readonly string[]) => readonly string[];
  /** The writings that count as a word beside its own. */
  readonly spellings: (word: string) => readonly string[];
  /** Whether an accent is only a way of writing (`café`): not so where it makes another letter. */
  readonly dropsAccents: boolean;
};

/** The habits of a language by its code (`ms`, `ms-en`); of a language without its own, nothing counts as the same. */
export function habitsOf(code: string): SpellingHabits {
  return habits[code] ?? other;
}

const unchanged = (words: readonly string[]) => words;

const habits: Readonly<Record<string, SpellingHabits>> = {
  en: {even: evenEnglishNumbers, spellings: englishSpellings, dropsAccents: true},
  ms: {even: unchanged, spellings: malaySpellings, dropsAccents: true},
  'ms-en': {
    even: evenEnglishNumbers,
    spellings: word => [...malaySpellings(word), ...englishSpellings(word)],
    dropsAccents: true,
  },
};

const other: SpellingHabits = {even: unchanged, spellings: () => [], dropsAccents: false};
