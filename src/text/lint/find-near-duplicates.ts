import {comparableText, comparableWords} from './comparable-text.js';
import type {LintedText} from './lint-rule.js';
import {trigramSets} from './trigram-sets.js';

/** Two texts of the list that are much alike, the earlier one first found to be, and how much: more than 0.8, at most 1. */
export type NearDuplicate = {readonly place: number; readonly first: number; readonly similarity: number};

/**
 * The texts whose runs of three words are, by more than 0.8 of Jaccard's measure, those of an earlier text; the most similar
 * one is named. Texts under three words, and those to be skipped, have no part in it.
 *
 * Exact. What is compared is found by the prefix filter of Bayardo, Ma and Srikant, "Scaling up all pairs similarity search"
 * (WWW 2007): of two sets that are so alike, the rarest members of one must be among the rarest of the other.
 */
export function findNearDuplicates(
  texts: readonly LintedText[],
  isSkipped: (place: number) => boolean,
): readonly NearDuplicate[] {
  const sets = trigramSets(texts.map((text, place) => (isSkipped(place) ? [] : wordsOf(text))));
  const placesByMember = new Map<number, number[]>();
  return sets.flatMap((set, place) => {
    const prefix = set.subarray(0, set.length - Math.ceil(threshold * set.length) + 1);
    const candidates = new Set<number>();
    for (const member of prefix) {
      const places = placesByMember.get(member) ?? [];
      for (const candidate of places) {
        candidates.add(candidate);
      }
      places.push(place);
      placesByMember.set(member, places);
    }
    const best = mostSimilar(set, candidates, sets);
    return best === undefined ? [] : [{place, ...best}];
  });
}

const threshold = 0.8;

function wordsOf(text: LintedText): readonly string[] {
  return comparableWords(comparableText(text));
}

function mostSimilar(
  set: Int32Array,
  candidates: ReadonlySet<number>,
  sets: readonly Int32Array[],
): {readonly first: number; readonly similarity: number} | undefined {
  let best: {readonly first: number; readonly similarity: number} | undefined;
  for (const first of candidates) {
    const other = sets[first] ?? new Int32Array();
    const canBe = Math.min(set.length, other.length) > threshold * Math.max(set.length, other.length);
    const similarity = canBe ? jaccard(set, other) : 0;
    if (similarity > (best?.similarity ?? threshold)) {
      best = {first, similarity};
    }
  }
  return best;
}

/** The shared members by all members of two ordered sets. */
function jaccard(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  let inB = 0;
  for (const member of a) {
    while (inB < b.length && (b[inB] ?? 0) < member) {
      inB += 1;
    }
    shared += b[inB] === member ? 1 : 0;
  }
  return shared / (a.length + b.length - shared);
}
