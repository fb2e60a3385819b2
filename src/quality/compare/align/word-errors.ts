import type {ComparableWord} from '../comparable-word.js';
import type {Step} from './align-words.js';

/** A place where something else was heard than was expected. One of the two is empty where a word is missing or one too many. */
export type WrongWord = {readonly expected: string; readonly heard: string};

/** The wrong places of an alignment in order, at most {@link mostWrongWords}. */
export function wrongWords(
  steps: readonly Step[],
  expected: readonly ComparableWord[],
  heard: readonly ComparableWord[],
): readonly WrongWord[] {
  return steps
    .filter(step => !step.isRight)
    .slice(0, mostWrongWords)
    .map(step => ({
      expected: plainText(expected, step.expectedFrom, step.expectedTo),
      heard: plainText(heard, step.heardFrom, step.heardTo),
    }));
}

/** What a person still reads. */
export const mostWrongWords = 50;

/** The heard words with each right one in the expected writing, so that only what sounds otherwise is left to differ. */
export function asExpected(
  steps: readonly Step[],
  expected: readonly ComparableWord[],
  heard: readonly ComparableWord[],
): readonly string[] {
  return steps.flatMap(step =>
    (step.isRight ? expected.slice(step.expectedFrom, step.expectedTo) : heard.slice(step.heardFrom, step.heardTo)).map(
      word => word.plain,
    ),
  );
}

function plainText(words: readonly ComparableWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(word => word.plain)
    .join(' ');
}
