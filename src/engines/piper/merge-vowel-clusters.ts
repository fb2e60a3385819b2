/**
 * Joins the vowels that a voice knows as one phoneme (`a` `ɪ` → `aɪ`), the longest first, as Piper 1.8.0 does
 * (`piper/phonemize_espeak.py`). Without clusters the phonemes stay as they are.
 */
export function mergeVowelClusters(
  phonemes: readonly string[],
  clusters: readonly (readonly string[])[],
): readonly string[] {
  if (clusters.length === 0) return phonemes;
  const longestFirst = [...clusters].sort((a, b) => b.length - a.length);
  const merged: string[] = [];
  for (let at = 0; at < phonemes.length; ) {
    const found = longestFirst.find(cluster => cluster.every((part, index) => phonemes[at + index] === part));
    merged.push(found === undefined ? (phonemes[at] as string) : found.join(''));
    at += found?.length ?? 1;
  }
  return merged;
}
