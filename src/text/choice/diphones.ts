/** What stands in a diphone for the silence at either end of a clause. */
export const clauseEdge = '#';

/**
 * The pairs of neighbouring phonemes of one clip, in order and with repeats: `['h', 'a', 'i', '.']` gives `# h`, `h a`, `a i`,
 * `i #`. `units` are a phonemizer's: for eSpeak NG NFD code points, so that a diphthong or a long vowel is two of them, as it
 * is to Piper. Stress and spaces are dropped, for a voice learns the passage from one word into the next as well; the marks
 * that Piper keeps (`. , ! ? ; :` and their Chinese and Japanese forms) end a clause, as the clip's own ends do. Several
 * marks in a row are one edge; a clip without a phoneme has no diphone.
 */
export function diphones(units: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  let last = clauseEdge;
  for (const unit of [...units, '.']) {
    if (silent.has(unit)) continue;
    const next = clauseMarks.has(unit) ? clauseEdge : unit;
    if (last !== clauseEdge || next !== clauseEdge) pairs.push(`${last} ${next}`);
    last = next;
  }
  return pairs;
}

/** Spaces, primary stress U+02C8, secondary stress U+02CC, and Piper's padding `_`, beginning `^` and end `$`. */
const silent: ReadonlySet<string> = new Set(['', ' ', '\u02c8', '\u02cc', '_', '^', '$']);

const clauseMarks: ReadonlySet<string> = new Set('.,!?;:。，、！？；：…');
