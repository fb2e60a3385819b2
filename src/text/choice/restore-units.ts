import type {Candidate} from './candidate.js';
import {checkNumber} from './choice-errors.js';
import {type ChoiceCost, openPool} from './cover-pool.js';
import {diphones} from './diphones.js';
import {seededOrder} from './seeded-order.js';
import {takeLazily} from './take-lazily.js';
import {mostExamples} from './weights.js';

/** What a refill is for. */
export type RefillOptions = {
  /** The phrases whose clips were rejected. */
  readonly lost: readonly Candidate[];
  /** The accepted clips. */
  readonly covered: readonly Candidate[];
  /** How many phrases are wanted; a whole number from 0. */
  readonly count: number;
  readonly cost: ChoiceCost;
  /** A unit that the accepted clips hold so often has not been lost: 1 to {@link mostExamples}. */
  readonly examplesPerUnit: number;
  readonly seed: string | number;
};

/** The outcome of a refill. */
export type RefillChoice = {
  /** Ids, the one that restores most first. */
  readonly chosen: readonly string[];
  /** Diphones of the lost phrases that no accepted clip and no chosen phrase holds, in code unit order. */
  readonly stillMissing: readonly string[];
};

/**
 * Chooses phrases in place of rejected ones: those that best bring back the diphones, triphones and words that went with
 * them, each until there are as many examples as there were (or `examplesPerUnit`); after that they balance lengths and kinds, counting
 * the accepted clips. Neither a lost nor an accepted phrase is chosen, nor what is nearly like one: what a backend could not
 * say it can hardly say in nearly the same words. The same on every machine; the choice of 20 is the beginning of that of 30.
 * Throws USAGE for numbers out of range.
 */
export function chooseRefill(candidates: readonly Candidate[], options: RefillOptions): RefillChoice {
  const {lost, covered, count, cost, examplesPerUnit, seed} = options;
  checkNumber('count', count, 0, Number.MAX_SAFE_INTEGER);
  checkNumber('number of examples of a unit', examplesPerUnit, 1, mostExamples);
  const left = new Set([...lost, ...covered].map(({id}) => id));
  const eligible = seededOrder(candidates, seed).filter(({id}) => !left.has(id));
  const pool = openPool({
    candidates: eligible,
    present: covered,
    avoid: [...covered, ...lost],
    cost,
    examplesPerUnit,
    restore: lost,
  });
  const chosen: Candidate[] = [];
  takeLazily(pool, count, candidate => chosen.push(eligible[candidate] as Candidate));

  const there = new Set([...covered, ...chosen].flatMap(({units}) => diphones(units)));
  const gone = new Set(lost.flatMap(({units}) => diphones(units)));
  return {
    chosen: chosen.map(({id}) => id),
    stillMissing: [...gone].filter(pair => !there.has(pair)).sort(),
  };
}
