/** Phrases of about one length, and the share of them (per cent) that a list for training should have. */
export type LengthBucket = {
  /** `4–8`: for people, and the name by which it is counted. */
  readonly name: string;
  /** The most words that belong to it. */
  readonly mostWords: number;
  readonly share: number;
};

/**
 * The buckets from short to long, by words: quality.md, section 3, default plan. A voice that has heard sentences of one
 * length only stumbles over single words (or runs out of breath). More than 25 words are too much for one clip.
 */
export const lengthBuckets: readonly LengthBucket[] = [
  {name: '1–3', mostWords: 3, share: 15},
  {name: '4–8', mostWords: 8, share: 35},
  {name: '9–15', mostWords: 15, share: 35},
  {name: '16–25', mostWords: 25, share: 15},
  {name: '26+', mostWords: Number.POSITIVE_INFINITY, share: 0},
];

/** The place in {@link lengthBuckets} of a phrase of so many words. */
export function bucketOf(words: number): number {
  return lengthBuckets.findIndex(({mostWords}) => words <= mostWords);
}
