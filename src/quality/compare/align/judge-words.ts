import {type ComparableWord, plainWord} from '../comparable-word.js';
import {alignWords, type Step} from './align-words.js';

/** Which expected words were heard, and the longest row of words that are wrong or too many. */
export type JudgedWords = {
  /** One for each expected word. */
  readonly isHeard: readonly boolean[];
  readonly longestWrongRun: number;
};

/**
 * Judges the words of an alignment. A word that was not heard as written is still heard when more than half of its letters were, wherever
 * the recogniser put its spaces: `apakah bahari` holds `apa khabar hari`. So a letter that a small recogniser gets wrong is an error of
 * the character error rate, and no wrong word. `isExact` leaves that out, for scripts where a word is a character.
 */
export function judgeWords(
  steps: readonly Step[],
  expected: readonly ComparableWord[],
  heard: readonly ComparableWord[],
  isExact: boolean,
): JudgedWords {
  const isHeard: boolean[] = [];
  let longestWrongRun = 0;
  for (const stretch of cutAtRight(steps)) {
    const [first] = stretch;
    const last = stretch.at(-1);
    if (first === undefined || last === undefined) continue;
    const wanted = expected.slice(first.expectedFrom, last.expectedTo);
    if (first.isRight) {
      isHeard.push(...wanted.map(() => true));
      continue;
    }
    const marks = isExact ? stretch.map(markOf) : markByLetters(wanted, heard.slice(first.heardFrom, last.heardTo));
    isHeard.push(...marks.filter(mark => mark !== 'surplus').map(mark => mark === 'heard'));
    longestWrongRun = Math.max(longestWrongRun, longestRun(marks));
  }
  return {isHeard, longestWrongRun};
}

/** Of an expected word, or of a heard one that nobody expected. */
type Mark = 'heard' | 'wrong' | 'surplus';

/** Steps that are all right or all wrong, in turn. */
function cutAtRight(steps: readonly Step[]): readonly (readonly Step[])[] {
  const stretches: Step[][] = [];
  for (const step of steps) {
    const last = stretches.at(-1);
    if (last?.[0]?.isRight === step.isRight) last.push(step);
    else stretches.push([step]);
  }
  return stretches;
}

function markOf({expectedFrom, expectedTo}: Step): Mark {
  return expectedTo > expectedFrom ? 'wrong' : 'surplus';
}

/** In the order of speech, one for each expected word and each heard word of which at least half is too much. */
function markByLetters(expected: readonly ComparableWord[], heard: readonly ComparableWord[]): readonly Mark[] {
  if (expected.length === 0) return heard.map(() => 'surplus');
  if (heard.length === 0) return expected.map(() => 'wrong');
  const wanted = lettersOf(expected);
  const got = lettersOf(heard);
  const rightLetters = expected.map(() => 0);
  const surplusLetters = heard.map(() => 0);
  /** For each heard word, how many expected words have begun before it. */
  const before = heard.map(() => 0);
  let begun = 0;
  for (const {expectedFrom, expectedTo, heardFrom, heardTo, isRight} of alignWords(wanted.letters, got.letters).steps) {
    const word = wanted.wordOf[expectedFrom];
    const other = got.wordOf[heardFrom];
    if (expectedTo > expectedFrom && word !== undefined) {
      begun = word + 1;
      if (isRight) rightLetters[word] = (rightLetters[word] ?? 0) + 1;
    } else if (other !== undefined) surplusLetters[other] = (surplusLetters[other] ?? 0) + 1;
    if (heardTo > heardFrom && other !== undefined) before[other] = begun;
  }
  const marks = expected.map(
    ({plain}, at): Mark => ((rightLetters[at] ?? 0) * 2 > [...plain].length ? 'heard' : 'wrong'),
  );
  const surplus = heard.flatMap(({plain}, at) =>
    (surplusLetters[at] ?? 0) * 2 >= [...plain].length ? [before[at]] : [],
  );
  return Array.from({length: expected.length + 1}, (_, at): Mark[] => [
    ...marks.slice(at - 1, at === 0 ? 0 : at),
    ...surplus.filter(place => place === at).map((): Mark => 'surplus'),
  ]).flat();
}

function lettersOf(words: readonly ComparableWord[]): {letters: ComparableWord[]; wordOf: number[]} {
  const letters: ComparableWord[] = [];
  const wordOf: number[] = [];
  for (const [at, {plain}] of words.entries()) {
    for (const letter of plain) {
      letters.push(plainWord(letter));
      wordOf.push(at);
    }
  }
  return {letters, wordOf};
}

function longestRun(marks: readonly Mark[]): number {
  let longest = 0;
  let run = 0;
  for (const mark of marks) {
    run = mark === 'heard' ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
