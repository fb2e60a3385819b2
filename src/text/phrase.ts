/** A text as its author wrote it, with its language and where it came from. */
export type Phrase = {
  readonly text: string;
  /** A bare language code (`ms`) or a code-switched pair (`ms-en`). */
  readonly language: string;
  /** The author's own id, where the file had one. */
  readonly id: string | undefined;
  /** `my-phrases.txt:12`, or `corpus:ms:17`. */
  readonly source: string;
};

/** A phrase made ready to be spoken, or the reason why it cannot be. */
export type CleanedPhrase =
  | {readonly phrase: Phrase; readonly spokenText: string; readonly changes: readonly string[]}
  | {readonly phrase: Phrase; readonly refused: TextRefusal};

/** Why a text cannot be spoken: a stable rule name and a sentence for the person. */
export type TextRefusal = {readonly rule: string; readonly reason: string};
