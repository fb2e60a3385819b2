import {wordsOf} from './words-of.js';

/** Remembers texts, and says whether another one is nearly one of them. */
export type NearDuplicates = {
  isNear(text: string): boolean;
  remember(text: string): void;
};

/**
 * Two texts are near duplicates where more than 0.8 of their word 3-grams are the same (Jaccard: those that both have ÷ those
 * that either has). Case and punctuation do not count; a text of fewer than three words is one gram.
 */
export function openNearDuplicates(): NearDuplicates {
  const holders = new Map<string, number[]>();
  const sizes: number[] = [];

  return {
    isNear(text): boolean {
      const grams = gramsOf(text);
      const shared = new Map<number, number>();
      for (const gram of grams) {
        for (const holder of holders.get(gram) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
      }
      for (const [holder, both] of shared) {
        const either = grams.size + (sizes[holder] ?? 0) - both;
        if (5 * both > 4 * either) return true;
      }
      return false;
    },

    remember(text): void {
      const grams = gramsOf(text);
      for (const gram of grams) {
        const before = holders.get(gram);
        if (before === undefined) holders.set(gram, [sizes.length]);
        else before.push(sizes.length);
      }
      sizes.push(grams.size);
    },
  };
}

function gramsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  if (words.length < 3) return new Set([words.join(' ')]);
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}
