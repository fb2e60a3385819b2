/** What models heard, as numbers. Each is there when its model was. */
export type EvidenceMeasurements = {
  /** The models that took part, by role: `{"recognition": "whisper-base@d01c3014"}`. */
  readonly models: Readonly<Record<string, string>>;

  /** Speech by the detector of speech: how long, the longest pause in it, and its level over the rest. */
  readonly vadSpeechSeconds: number;
  readonly vadLongestPauseSeconds: number;
  readonly vadSnrDb: number;

  /** What was heard, as it was written; at most 500 characters. */
  readonly transcript: string;
  /** Edits by characters of the expected text, both sides normalised alike; zh and ja on their readings. */
  readonly characterErrorRate: number;
  /** Edits by phonemes of the expected text; 0 where every word is right, however it is written. */
  readonly phonemeErrorRate: number;
  /** Words in a row of which at most half was heard, or that nobody asked for (zh and ja: characters that are wrong). */
  readonly longestWrongRun: number;
  /** 1 where more than half of it was heard, else 0. */
  readonly firstWordRight: number;
  readonly lastWordRight: number;
  /** Share of the heard words that repeat an earlier n-gram which the text does not repeat. */
  readonly repeatedWordShare: number;
  readonly languageProbability: number;
  /** Speech after the last expected word ended. */
  readonly trailingSpeechSeconds: number;

  readonly forcedMeanLogProb: number;
  readonly forcedLowestLogProb: number;
  /** The word of the lowest token. */
  readonly forcedLowestWord: string;
  readonly forcedEndLogProb: number;
  /**
   * `forcedMeanLogProb` less the mean log-probability of what the same recogniser wrote freely: near 0 where the text is what was
   * heard, however hard the language is for the recogniser; the lower, the more else was heard. A natural logarithm, −100 to about 1.
   */
  readonly forcedShortfall: number;

  /** To the reference; −1 to 1. */
  readonly speakerCosine: number;
  /** The embedding in 8 bits a number, base64, so that the dataset's centre can be found without a model. */
  readonly speakerEmbedding: string;

  readonly dnsmosOverall: number;
  readonly dnsmosSignal: number;
  readonly dnsmosBackground: number;
};
