/** Sentences about one part of life, and frames whose slots make many more. */
export type CorpusDomain = {
  /** One or two plain words: `home`, `food and drink`. */
  readonly domain: string;
  /** Each is spoken as it is written: no digit, no symbol, no abbreviation. */
  readonly sentences: readonly string[];
  /** Sentences with slots in braces, `Berapa harga {food} di {market}?`; whatever its slots hold, the sentence is grammatical. */
  readonly frames: readonly string[];
};

/** What may stand in a slot, by the slot's name. */
export type CorpusSlots = Readonly<Record<string, readonly string[]>>;

/** Everything we wrote in one language. Written for this project and dedicated to the public domain (CC0 1.0). */
export type Corpus = {
  readonly language: string;
  readonly domains: readonly CorpusDomain[];
  readonly slots: CorpusSlots;
  /** Sentences that are never offered for training, so that a voice can be judged by what it has not seen. */
  readonly audition: readonly string[];
};
