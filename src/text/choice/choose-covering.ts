import type {Candidate} from './candidate.js';
import {checkNumber, doubleId, unknownPin, usage} from './choice-errors.js';
import {type ChoiceCost, openPool} from './cover-pool.js';
import {seededOrder} from './seeded-order.js';
import {takeLazily} from './take-lazily.js';
import {mostExamples} from './weights.js';

/** How to choose. */
export type CoveringOptions = {
  /** How many phrases are wanted, the pinned ones among them; a whole number from 0. */
  readonly count: number;
  /** `clips`: as much as possible in few phrases; long ones are preferred. `seconds`: as much as possible in little speech. */
  readonly cost: ChoiceCost;
  /** After so many clips with it a unit is worth nothing more: 1 to {@link mostExamples}; {@link defaultExamplesPerUnit} is usual. */
  readonly examplesPerUnit: number;
  /** Ids that come first, in this order, whatever they are worth. */
  readonly pinned: readonly string[];
  /** Ids that are not chosen; those of no candidate are ignored. */
  readonly excluded: readonly string[];
  /** Accepted clips: their units are there already, and neither they nor what is nearly like them is chosen. */
  readonly covered: readonly Candidate[];
  readonly seed: string | number;
};

/** The outcome of a choice. */
export type CoveringChoice = {
  /** Ids in the order of choice. Fewer than were asked for where the candidates are used up, near duplicates apart. */
  readonly chosen: readonly string[];
  /** How many different diphones are there after each of `chosen`; never falls. */
  readonly curve: readonly number[];
  /** How many different diphones the candidates (without the excluded) and the covered clips hold: what the curve can reach. */
  readonly types: number;
};

/** Author's advice and quality.md section 3: 3 to 20 examples of each unit. */
export const defaultExamplesPerUnit = 5;

/**
 * Chooses phrases that hold as many different diphones as possible as early as possible, several examples of each, and then as many triphones
 * and words, in the lengths and kinds of `lengthBuckets` and `phraseKinds`; when nothing new can be had it goes on by
 * these alone. A phrase whose word 3-grams are more than 0.8 those of a chosen one is left out.
 *
 * The same on every machine and for every order of the candidates. The choice of 200 is the beginning of the choice of 300.
 * 1,500 of 100,000 take two to three seconds. Throws USAGE for ids that are double, unknown or contradictory, and for numbers out of range.
 */
export function chooseCovering(candidates: readonly Candidate[], options: CoveringOptions): CoveringChoice {
  const {count, cost, examplesPerUnit, covered, seed} = options;
  checkNumber('count', count, 0, Number.MAX_SAFE_INTEGER);
  checkNumber('number of examples of a unit', examplesPerUnit, 1, mostExamples);
  const left = new Set([...options.excluded, ...covered.map(({id}) => id)]);
  const eligible = seededOrder(candidates, seed).filter(({id}) => !left.has(id));
  const placeOf = new Map(eligible.map(({id}, place) => [id, place]));
  if (placeOf.size < eligible.length) throw doubleId(eligible);
  const pinned = options.pinned.map(id => placeOf.get(id) ?? unknownPin(id, candidates));
  if (new Set(pinned).size < pinned.length) throw usage('a pinned phrase is named twice.', 'Pin each phrase once.');

  const pool = openPool({
    candidates: eligible,
    present: covered,
    avoid: covered,
    cost,
    examplesPerUnit,
    restore: undefined,
  });
  const chosen: string[] = [];
  const curve: number[] = [];
  const note = (candidate: number) => {
    chosen.push(eligible[candidate]?.id ?? '');
    curve.push(pool.covered());
  };
  for (const candidate of pinned.slice(0, count)) {
    pool.take(candidate);
    note(candidate);
  }
  // What is pinned is not taken twice: it is a near duplicate of itself.
  takeLazily(pool, count - chosen.length, note);
  return {chosen, curve, types: pool.types};
}
