import type {Candidate} from './candidate.js';
import {type FeatureIndex, indexFeatures} from './feature-index.js';
import {worthOfNext} from './weights.js';

/** Whose units are counted. Phrases are numbered through: the candidates first, then the present clips. */
export type CountedPhrases = {
  readonly candidates: readonly Candidate[];
  readonly present: readonly Candidate[];
  /** A unit is worth nothing more when it has so many examples. */
  readonly examplesPerUnit: number;
  /** Where it is given, only the units of these count, and only until there are as many examples as there were with them. */
  readonly restore: readonly Candidate[] | undefined;
};

/** How many examples each unit has, and what a phrase would add. */
export type ExampleCounts = {
  /** How many different diphones all phrases hold together. */
  readonly types: number;
  /** How many of them there is an example of. */
  covered(): number;
  /** Adds the units of a phrase to what is there. */
  count(phrase: number): void;
  /** What the units of a phrase are worth now; never more than before. */
  worth(phrase: number): number;
};

/** Nothing is there at first: the present clips too have to be counted. */
export function openExampleCounts(phrases: CountedPhrases): ExampleCounts {
  const {candidates, present, restore = []} = phrases;
  const index = indexFeatures([...candidates, ...present, ...restore]);
  const {starts, features, sorts} = index;
  const limits = limitsOf(index, phrases);
  const examples = new Uint32Array(sorts.length);
  const next = Uint32Array.from(sorts, (sort, unit) => worthOfNext(sort, 0, limits[unit] ?? 0));
  let covered = 0;

  return {
    types: sorts.filter(sort => sort === 'diphone').length,
    covered: () => covered,
    count(phrase): void {
      for (const unit of features.subarray(starts[phrase], starts[phrase + 1])) {
        const sort = sorts[unit] ?? 'word';
        if (sort === 'diphone' && examples[unit] === 0) covered += 1;
        examples[unit] = (examples[unit] ?? 0) + 1;
        next[unit] = worthOfNext(sort, examples[unit] ?? 0, limits[unit] ?? 0);
      }
    },
    // The innermost loop of a choice: nothing is made here.
    worth(phrase): number {
      let sum = 0;
      const end = starts[phrase + 1] ?? 0;
      for (let at = starts[phrase] ?? 0; at < end; at += 1) sum += next[features[at] ?? 0] ?? 0;
      return sum;
    },
  };
}

/** By unit, how many examples are wanted. */
function limitsOf({starts, features, sorts}: FeatureIndex, phrases: CountedPhrases): Uint32Array {
  const {candidates, present, examplesPerUnit, restore} = phrases;
  if (restore === undefined) return new Uint32Array(sorts.length).fill(examplesPerUnit);
  const limits = new Uint32Array(sorts.length);
  const firstLost = candidates.length + present.length;
  for (const unit of features.subarray(starts[firstLost])) limits[unit] = (limits[unit] ?? 0) + 1;
  for (const unit of features.subarray(starts[candidates.length], starts[firstLost])) {
    if (limits[unit] !== 0) limits[unit] = (limits[unit] ?? 0) + 1;
  }
  return limits.map(limit => Math.min(limit, examplesPerUnit));
}
