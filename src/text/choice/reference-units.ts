import type {Candidate} from './candidate.js';
import {diphones} from './diphones.js';

/** Sound pairs of a language with how often each was met. */
export type ReferenceUnits = ReadonlyMap<string, number>;

/** A pair that was met once may be a slip of the phonemizer or a foreign name: it is not asked of a voice. */
export const leastOccurrences = 2;

/**
 * The sound pairs of a language, counted in everything we have in it. We ship no inventory: it is taken at run time from our
 * own corpora (all sentences of a language, those of the frames too), or from whatever the caller has, and of it counts what
 * occurs at least {@link leastOccurrences} times. So "all sound pairs" means: all that our corpora have. Compared with the
 * pairs of Microsoft's recording scripts (1,150 prompts a language, by eSpeak NG), 15,000 of our sentences held 622 of the 632 of
 * Malay and 935 of the 938 of English; the others come from foreign words.
 */
export function referenceUnits(phrases: Iterable<Pick<Candidate, 'units'>>): ReferenceUnits {
  const counts = new Map<string, number>();
  for (const {units} of phrases) {
    for (const pair of diphones(units)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
