import {ChatterpipeError} from '../base/error.js';
import {seededRandom} from '../base/seeded-random.js';
import {englishSentences} from './corpora/en.js';
import {malaySentences} from './corpora/ms.js';
import {parseLanguage} from './language.js';
import type {Phrase} from './phrase.js';

/** How many phrases to take from the corpus of a language, and which choice of them. */
export type PhraseChoice = {
  /** A tag that {@link parseLanguage} knows. */
  readonly language: string;
  /** A whole number from 1. */
  readonly count: number;
  readonly choiceSeed: string | number;
};

/** How many phrases the corpus of a language holds; 0 where there is none. Throws LANGUAGE_UNKNOWN. */
export function corpusSize(language: string): number {
  return corpora[parseLanguage(language).code]?.length ?? 0;
}

/**
 * Phrases of our own corpus, in an order that the seed alone decides: the same on every machine, and a choice of 200 is the
 * beginning of the choice of 300. A corpus that grows with a new version gives other choices.
 * Throws LANGUAGE_UNKNOWN, and USAGE for a count that is not a whole number from 1 to what the corpus holds.
 */
export function choosePhrases({language, count, choiceSeed}: PhraseChoice): readonly Phrase[] {
  const {code, englishName} = parseLanguage(language);
  const corpus = corpora[code];
  if (corpus === undefined) {
    throw new ChatterpipeError('USAGE', `Choosing phrases: there is no corpus of ${englishName} (${code}) yet.`, {
      hint: `Give your own phrases with --phrases FILE, or choose one of ${Object.keys(corpora).join(', ')}.`,
      details: {language: code, available: 0},
    });
  }
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new ChatterpipeError('USAGE', `Choosing phrases: the count must be a whole number from 1, not ${count}.`, {
      hint: `Give --count 1 to ${corpus.length}.`,
      details: {count},
    });
  }
  if (count > corpus.length) {
    throw new ChatterpipeError(
      'USAGE',
      `Choosing phrases: the ${englishName} corpus holds ${corpus.length} phrases, but ${count} were asked for.`,
      {
        hint: `Ask for at most ${corpus.length}, or give your own phrases with --phrases FILE.`,
        details: {language: code, count, available: corpus.length},
      },
    );
  }
  return shuffledNumbers(corpus.length, `${code}:${choiceSeed}`)
    .slice(0, count)
    .map(number => ({
      text: corpus[number] ?? '',
      language: code,
      id: undefined,
      source: `corpus:${code}:${number + 1}`,
    }));
}

const corpora: Readonly<Record<string, readonly string[]>> = {ms: malaySentences, en: englishSentences};

/** The numbers from 0, each drawn from those that are left (Fisher and Yates), so that the first ones do not depend on how many are wanted. */
function shuffledNumbers(count: number, seed: string): number[] {
  const random = seededRandom(seed);
  const numbers = Array.from({length: count}, (_none, number) => number);
  for (let at = 0; at < count - 1; at += 1) {
    const drawn = at + Math.floor(random() * (count - at));
    [numbers[at], numbers[drawn]] = [numbers[drawn] ?? 0, numbers[at] ?? 0];
  }
  return numbers;
}
