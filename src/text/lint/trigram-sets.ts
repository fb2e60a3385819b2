/**
 * For each list of words the set of its runs of three, as numbers in rising order: the rarer a run is in all the lists, the
 * smaller its number. A list of fewer than three words has none. Two different runs never share a number.
 */
export function trigramSets(lists: readonly (readonly string[])[]): readonly Int32Array[] {
  const wordNumber = numberer<string>();
  const pairNumber = numberer<number>();
  const trigramNumber = numberer<number>();
  const counts: number[] = [];
  const sets = lists.map(words => {
    const numbers = words.map(wordNumber);
    const set = new Set<number>();
    for (let at = 2; at < numbers.length; at += 1) {
      const pair = pairNumber((numbers[at - 2] ?? 0) * radix + (numbers[at - 1] ?? 0));
      set.add(trigramNumber(pair * radix + (numbers[at] ?? 0)));
    }
    for (const trigram of set) {
      counts[trigram] = (counts[trigram] ?? 0) + 1;
    }
    return set;
  });
  const byRarity = Int32Array.from(counts.keys()).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  const ranks = new Int32Array(counts.length);
  for (const [rank, trigram] of byRarity.entries()) {
    ranks[trigram] = rank;
  }
  return sets.map(set => Int32Array.from(set, trigram => ranks[trigram] ?? 0).sort());
}

/** Two numbers below this make one that a double holds exactly. */
const radix = 2 ** 26;

/** Numbers for values from 0, in the order in which they are first seen. */
function numberer<T>(): (value: T) => number {
  const numbers = new Map<T, number>();
  return value => {
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    return known;
  };
}
