import {distance} from 'fastest-levenshtein';

/** The candidates most like `word` (case ignored), best first: those within half its length in edits, at most `most`. */
export function nearest(word: string, candidates: readonly string[], most = 3): readonly string[] {
  const wanted = word.toLowerCase();
  return candidates
    .map(candidate => ({candidate, edits: distance(wanted, candidate.toLowerCase())}))
    .filter(({candidate, edits}) => edits <= Math.max(2, wanted.length / 2) || candidate.toLowerCase().includes(wanted))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, most)
    .map(({candidate}) => candidate);
}
