/**
 * The share of heard words that come again though the expected text does not have them so often: each word of a row of `rowLength` words
 * that was heard before, and each word that stands more than twice in a row, as far as the expected text has fewer of them. 0 to 1; 0
 * for no words. What a loop says the first time does not count: a sentence that is said twice gives a half.
 */
export function repeatedShare(expected: readonly string[], heard: readonly string[], rowLength: number): number {
  if (heard.length === 0) return 0;
  const isAgain = new Uint8Array(heard.length);
  const allowed = countRows(expected, rowLength);
  const seen = new Map<string, number>();
  for (let at = 0; at + rowLength <= heard.length; at += 1) {
    const row = keyOf(heard, at, rowLength);
    if (isOneWord(heard, at, rowLength)) continue;
    const times = (seen.get(row) ?? 0) + 1;
    seen.set(row, times);
    if (times > Math.max(1, allowed.get(row) ?? 0)) isAgain.fill(1, at, at + rowLength);
  }
  markRuns(heard, longestRuns(expected), isAgain);
  return isAgain.reduce((sum, again) => sum + again, 0) / heard.length;
}

function countRows(words: readonly string[], rowLength: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + rowLength <= words.length; at += 1) {
    const row = keyOf(words, at, rowLength);
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

function keyOf(words: readonly string[], at: number, length: number): string {
  return words.slice(at, at + length).join(' ');
}

/** Such rows overlap themselves, and are counted as runs. */
function isOneWord(words: readonly string[], at: number, length: number): boolean {
  return words.slice(at, at + length).every(word => word === words[at]);
}

/** Three in a row are a loop, two may be an emphasis (`very, very`) or a plural (`anak-anak`). */
function markRuns(words: readonly string[], allowed: ReadonlyMap<string, number>, isAgain: Uint8Array): void {
  for (let at = 0, run = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    run = word === words[at - 1] ? run + 1 : 1;
    if (run > Math.max(2, allowed.get(word) ?? 0)) {
      isAgain.fill(1, at - run + 1 + Math.max(1, allowed.get(word) ?? 0), at + 1);
    }
  }
}

function longestRuns(words: readonly string[]): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0, run = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    run = word === words[at - 1] ? run + 1 : 1;
    runs.set(word, Math.max(run, runs.get(word) ?? 0));
  }
  return runs;
}
