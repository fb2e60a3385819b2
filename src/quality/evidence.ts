/** What models heard in a clip: values that engines give, so that a clip can be judged again without them. Each names its model. */
export type Evidence = {
  readonly speech?: SpeechFrames;
  readonly recognition?: Recognition;
  readonly forced?: ForcedScore;
  readonly speaker?: SpeakerLikeness;
  readonly mos?: MeanOpinionScore;
};

/** How likely each frame is speech (voice activity detection). */
export type SpeechFrames = {
  /** `NAME@SHA256-8`. */
  readonly model: string;
  readonly frameSeconds: number;
  /** 0 to 1, one a frame, from the beginning of the clip. */
  readonly probabilities: Float32Array;
};

/** A word that was heard, with its place in the clip. */
export type HeardWord = {readonly text: string; readonly startSeconds: number; readonly endSeconds: number};

/** What a recogniser made of a clip. */
export type Recognition = {
  readonly model: string;
  readonly text: string;
  /** Empty where the recogniser gives no times. */
  readonly words: readonly HeardWord[];
  /** Of the language that was expected, 0 to 1; undefined where nothing was said of it. */
  readonly languageProbability?: number;
  /** The mean log-probability of the tokens. */
  readonly meanLogProb?: number;
};

/** How likely the expected text is, given the sound, token by token. */
export type ForcedScore = {
  readonly model: string;
  /** In the order of the text; the end-of-text token is not among them. */
  readonly tokens: readonly {readonly text: string; readonly logProb: number}[];
  /** Of the end of the text after the last token: low where more is spoken. */
  readonly endLogProb: number;
};

/** Who speaks. */
export type SpeakerLikeness = {
  readonly model: string;
  /** Of length 1. */
  readonly embedding: Float32Array;
  /** Of the reference, by the same model; undefined where there is none. */
  readonly reference?: Float32Array;
};

/** DNSMOS P.835: 1 to 5. */
export type MeanOpinionScore = {
  readonly model: string;
  readonly overall: number;
  readonly signal: number;
  readonly background: number;
};

/**
 * Phonemes of the expected text and of `fairReading` of what was heard, by the same phonemizer: eSpeak NG's, and the units of pinyin and
 * kana for zh and ja.
 */
export type PhonemePair = {readonly expected: readonly string[]; readonly heard: readonly string[]};
