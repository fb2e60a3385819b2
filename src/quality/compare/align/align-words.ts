import {type ComparableWord, isSameWord} from '../comparable-word.js';
import {type AlignmentTable, fillTable, kinds} from './alignment-table.js';

/** One step of an alignment. A part may be empty (a word is missing, or one too many), or several words that are written together on the other side. */
export type Step = {
  readonly expectedFrom: number;
  readonly expectedTo: number;
  readonly heardFrom: number;
  readonly heardTo: number;
  readonly isRight: boolean;
};

/** The steps, in order, and what they cost: 0 where every word is right. */
export type Alignment = {readonly steps: readonly Step[]; readonly cost: number};

/**
 * Lays heard words beside the expected ones at the least cost: a missing word and one too many cost 1, a wrong one 0.6 to 1.2 by how unlike
 * it is, and up to three words that are written as one on the other side next to nothing. Where several ways cost the same, words too
 * many come as late as possible. Of each side the first {@link mostWords} words are looked at. Time and memory grow with the product of
 * what lies between the first and the last wrong word.
 */
export function alignWords(expected: readonly ComparableWord[], heard: readonly ComparableWord[]): Alignment {
  const a = expected.slice(0, mostWords);
  const b = heard.slice(0, mostWords);
  const before = sameAtStart(a, b);
  const after = sameAtEnd(a, b, before);
  const table = fillTable(a.slice(before, a.length - after), b.slice(before, b.length - after));
  return {
    steps: [
      ...rightSteps(0, 0, before),
      ...readTable(table, before),
      ...rightSteps(a.length - after, b.length - after, after),
    ],
    cost: table.costs.at(-1) ?? 0,
  };
}

/** More than the longest text that is ever sent has. */
export const mostWords = 1000;

function sameAtStart(a: readonly ComparableWord[], b: readonly ComparableWord[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && isSameWord(a[count] as ComparableWord, b[count] as ComparableWord)) count += 1;
  return count;
}

function sameAtEnd(a: readonly ComparableWord[], b: readonly ComparableWord[], before: number): number {
  const most = Math.min(a.length, b.length) - before;
  let count = 0;
  while (count < most && isSameWord(a.at(-1 - count) as ComparableWord, b.at(-1 - count) as ComparableWord)) count += 1;
  return count;
}

function rightSteps(expectedFrom: number, heardFrom: number, count: number): readonly Step[] {
  return Array.from({length: count}, (_, at) => ({
    expectedFrom: expectedFrom + at,
    expectedTo: expectedFrom + at + 1,
    heardFrom: heardFrom + at,
    heardTo: heardFrom + at + 1,
    isRight: true,
  }));
}

/** The way through the table, from its end to its beginning, put in order. */
function readTable(table: AlignmentTable, before: number): readonly Step[] {
  const steps: Step[] = [];
  let i = table.rows - 1;
  let j = table.columns - 1;
  while (i > 0 || j > 0) {
    const {expected, heard, isRight} = kinds[table.kinds[i * table.columns + j] as number] as (typeof kinds)[number];
    steps.push({
      expectedFrom: before + i - expected,
      expectedTo: before + i,
      heardFrom: before + j - heard,
      heardTo: before + j,
      isRight,
    });
    i -= expected;
    j -= heard;
  }
  return steps.reverse();
}
