/** Gives pairs of whole numbers below 2³² numbers of their own. */
export type PairNumbers = {
  /** The number of a pair; for a new pair, what `next` gives. */
  numberOf(left: number, right: number, next: () => number): number;
};

/**
 * An open hash table in typed arrays. A `Map` wants one key for both (a string, or a number beyond 2³¹), and is ten times slower:
 * the pairs of 100,000 phrases are ten million.
 */
export function openPairNumbers(): PairNumbers {
  let size = 4096;
  let used = 0;
  let lefts = new Uint32Array(size);
  let rights = new Uint32Array(size);
  // 0 is a free place, so numbers are kept plus one.
  let numbers = new Uint32Array(size);

  const placeOf = (left: number, right: number): number => {
    const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & (size - 1);
    while (numbers[place] !== 0 && (lefts[place] !== left || rights[place] !== right)) place = (place + 1) & (size - 1);
    return place;
  };
  const put = (left: number, right: number, kept: number) => {
    const place = placeOf(left, right);
    lefts[place] = left;
    rights[place] = right;
    numbers[place] = kept;
  };
  const grow = () => {
    const old = {lefts, rights, numbers};
    size *= 2;
    [lefts, rights, numbers] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    for (const [place, kept] of old.numbers.entries()) {
      if (kept !== 0) put(old.lefts[place] ?? 0, old.rights[place] ?? 0, kept);
    }
  };

  return {
    numberOf(left, right, next): number {
      const kept = numbers[placeOf(left, right)] ?? 0;
      if (kept !== 0) return kept - 1;
      used += 1;
      if (2 * used > size) grow();
      const number = next();
      put(left, right, number + 1);
      return number;
    },
  };
}
