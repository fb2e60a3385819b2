import {distance} from 'fastest-levenshtein';
import {type ComparableWord, isSameJoined, isSameWord} from '../comparable-word.js';

/** A kind of step: how many words of each side it takes. */
export type StepKind = {readonly expected: number; readonly heard: number; readonly isRight: boolean};

/** In the order in which they are preferred where they cost the same. */
export const kinds: readonly StepKind[] = [
  {expected: 0, heard: 1, isRight: false},
  {expected: 1, heard: 0, isRight: false},
  {expected: 1, heard: 1, isRight: true},
  {expected: 1, heard: 1, isRight: false},
  {expected: 1, heard: 2, isRight: true},
  {expected: 2, heard: 1, isRight: true},
  {expected: 1, heard: 3, isRight: true},
  {expected: 3, heard: 1, isRight: true},
];

/** For each number of words of both sides the least cost, and the number of the kind of step that comes last. Row by row. */
export type AlignmentTable = {
  readonly rows: number;
  readonly columns: number;
  readonly costs: Float64Array;
  readonly kinds: Uint8Array;
};

/** The least costs of laying one row of words beside another (Wagner & Fischer 1974, with steps over several words). */
export function fillTable(expected: readonly ComparableWord[], heard: readonly ComparableWord[]): AlignmentTable {
  const rows = expected.length + 1;
  const columns = heard.length + 1;
  const costs = new Float64Array(rows * columns);
  const chosen = new Uint8Array(rows * columns);
  for (let cell = 1; cell < costs.length; cell += 1) {
    const j = cell % columns;
    const i = (cell - j) / columns;
    let least = Number.POSITIVE_INFINITY;
    for (let number = 0; number < kinds.length; number += 1) {
      const kind = kinds[number] as StepKind;
      if (kind.expected > i || kind.heard > j) continue;
      const before = costs[cell - kind.expected * columns - kind.heard] as number;
      // What cannot be better need not be compared.
      if (before + leastCost(kind) >= least - 1e-9) continue;
      const cost = before + costOf(kind, expected, i, heard, j);
      if (cost < least - 1e-9) {
        least = cost;
        chosen[cell] = number;
      }
    }
    costs[cell] = least;
  }
  return {rows, columns, costs, kinds: chosen};
}

const surplusCost = 1;
const leastWrongCost = 0.6;
const unlikeCost = 0.6;
/** Keeps words apart that match one by one. */
const joinCost = 0.01;

function leastCost(kind: StepKind): number {
  if (kind.expected === 0 || kind.heard === 0) return surplusCost;
  if (!kind.isRight) return leastWrongCost;
  return kind.expected === kind.heard ? 0 : joinCost;
}

/** Of a step that ends before word `i` of the one side and word `j` of the other. */
function costOf(
  kind: StepKind,
  expected: readonly ComparableWord[],
  i: number,
  heard: readonly ComparableWord[],
  j: number,
): number {
  if (kind.expected === 0 || kind.heard === 0) return surplusCost;
  const a = expected[i - 1] as ComparableWord;
  const b = heard[j - 1] as ComparableWord;
  if (!kind.isRight) return leastWrongCost + unlikeCost * unlikeness(a.plain, b.plain);
  if (kind.expected === kind.heard) return isSameWord(a, b) ? 0 : Number.POSITIVE_INFINITY;
  const isSame =
    kind.expected === 1
      ? isSameJoined(a, heard.slice(j - kind.heard, j))
      : isSameJoined(b, expected.slice(i - kind.expected, i));
  return isSame ? joinCost : Number.POSITIVE_INFINITY;
}

function unlikeness(a: string, b: string): number {
  return distance(a, b) / Math.max(1, a.length, b.length);
}
