import type {Candidate} from './candidate.js';
import {type CountedPhrases, openExampleCounts} from './example-counts.js';
import {bucketOf, lengthBuckets} from './length-bucket.js';
import {openNearDuplicates} from './near-duplicates.js';
import {phraseKinds} from './phrase-kind.js';
import {worthOfSort} from './weights.js';

/** What a unit is worth counts as it is, or by the second of speech that it costs. */
export type ChoiceCost = 'clips' | 'seconds';

/**
 * What {@link openPool} needs. Of two candidates that are equally good the earlier one is better: their order decides what
 * nothing else does.
 */
export type PoolPlan = CountedPhrases & {
  /** Texts that nothing nearly like may be chosen beside. */
  readonly avoid: readonly Candidate[];
  readonly cost: ChoiceCost;
};

/** Candidates by number, what each is worth now, and what has been covered. Worth is a whole number below 2³² and only ever falls. */
export type CoverPool = {
  readonly size: number;
  /** Candidates of one group have one length and one kind; groups are numbered from 0. */
  readonly groups: number;
  groupOf(candidate: number): number;
  /** What a candidate of the group is worth for its length and kind. */
  worthOfGroup(group: number): number;
  /** What a candidate is worth for its units. Both together are what it is worth. */
  worthOfUnits(candidate: number): number;
  isNearDuplicate(candidate: number): boolean;
  take(candidate: number): void;
  /** How many different diphones candidates and present clips hold together. */
  readonly types: number;
  /** How many of these the present and the taken hold. */
  covered(): number;
};

/** Indexes the candidates and counts what is there. Linear in all texts. */
export function openPool(plan: PoolPlan): CoverPool {
  const {candidates, present, avoid, cost} = plan;
  const examples = openExampleCounts(plan);
  const all = [...candidates, ...present];
  const groupOf = Uint8Array.from(all, groupOfPhrase);
  const costs = Uint32Array.from(candidates, ({seconds}) => (cost === 'clips' ? usualMs : costMs(seconds)));
  const lengths = openShares(lengthBuckets.map(({share}) => share));
  const kinds = openShares(phraseKinds.map(({share}) => share));
  const texts = openNearDuplicates();

  const count = (phrase: number) => {
    const group = groupOf[phrase] ?? 0;
    examples.count(phrase);
    lengths.count(Math.floor(group / phraseKinds.length));
    kinds.count(group % phraseKinds.length);
  };
  for (const {spokenText} of avoid) texts.remember(spokenText);
  for (let phrase = candidates.length; phrase < all.length; phrase += 1) count(phrase);

  return {
    size: candidates.length,
    groups: lengthBuckets.length * phraseKinds.length,
    groupOf: candidate => groupOf[candidate] ?? 0,
    worthOfGroup: group =>
      lengths.worth(Math.floor(group / phraseKinds.length)) + kinds.worth(group % phraseKinds.length),
    worthOfUnits: candidate => Math.floor((examples.worth(candidate) * usualMs) / (costs[candidate] ?? usualMs)),
    isNearDuplicate: candidate => texts.isNear(candidates[candidate]?.spokenText ?? ''),
    take(candidate): void {
      count(candidate);
      texts.remember(candidates[candidate]?.spokenText ?? '');
    },
    types: examples.types,
    covered: examples.covered,
  };
}

/** A clip of this length is worth the same by either cost. */
const usualMs = 4000;

/** Half a second at least: an estimate of nothing must not be worth everything. */
function costMs(seconds: number): number {
  return Math.max(500, Math.round(seconds * 1000));
}

function groupOfPhrase({words, kind}: Candidate): number {
  return bucketOf(words) * phraseKinds.length + phraseKinds.findIndex(known => known.kind === kind);
}

/** Counts the phrases of every sort, and keeps at hand what the next one of a sort is worth. */
function openShares(shares: readonly number[]) {
  const chosen = shares.map(() => 0);
  const next = shares.map(share => worthOfSort(0, share));
  return {
    worth: (sort: number) => next[sort] ?? 0,
    count(sort: number): void {
      chosen[sort] = (chosen[sort] ?? 0) + 1;
      next[sort] = worthOfSort(chosen[sort] ?? 0, shares[sort] ?? 0);
    },
  };
}
