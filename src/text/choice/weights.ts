import type {FeatureSort} from './feature-index.js';

/**
 * What the first example of a unit is worth, in whole numbers, so that every machine adds up the same. A new diphone outweighs
 * what a usual sentence can bring in triphones and words: these decide between sentences that are equal in diphones, and go on
 * when no diphone is wanted any more.
 */
export const firstExample: Readonly<Record<FeatureSort, number>> = {diphone: 1 << 16, triphone: 1 << 11, word: 1 << 11};

/** The most examples of a unit that can be asked for: the last is then still worth something. */
export const mostExamples = 12;

/** What the next example is worth when there are `examples` already: each half of the one before, nothing after `limit`. */
export function worthOfNext(sort: FeatureSort, examples: number, limit: number): number {
  return examples < limit ? firstExample[sort] >> examples : 0;
}

/**
 * What the first phrase of a length, or of a kind, is worth: four new diphones. Measured on 15,768 Malay sentences: 200 chosen ones hold
 * 745 of the 791 diphones, and 746 without balancing; 7 instead of 1 % of them have one to three words.
 */
const balanceWeight = 1 << 18;

/** As many phrases may be chosen for their sounds alone before balancing is felt. */
const freePhrases = 100;

/**
 * What the next phrase of a sort (a length, a kind) is worth, when `chosen` of the sort are there and `share` per cent of all should be.
 * It falls as 1 / (chosen ÷ share): the highest-averages method of dividing seats (Jefferson, D'Hondt), so that what has
 * nothing else to go by ends at the shares. It only falls as the choice grows, which lazy greedy needs, and does not depend on how
 * many will be chosen, which makes a small choice the beginning of a large one.
 */
export function worthOfSort(chosen: number, share: number): number {
  return Math.floor((balanceWeight * freePhrases * share) / (100 * chosen + freePhrases * share || 1));
}
