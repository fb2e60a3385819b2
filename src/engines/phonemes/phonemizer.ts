/** The units of one clip, as Piper will see them, and what a person may want to know of how they came about. */
export type Phonemes = {
  /**
   * `espeak`: NFD code points of IPA with stress marks, spaces and the marks `. ? ! , : ;`, all sentences of the clip in one
   * row. `pinyin`: initial (`Ø` where there is none), final and tone 1–5 of each syllable, and the marks that Piper keeps.
   * `kana`: morae in katakana, and `. ? ! ,`. Empty where nothing is to be said.
   */
  readonly units: readonly string[];
  /** Words that eSpeak NG reads by the rules of another language. Piper drops the flag and keeps the foreign phonemes. */
  readonly switches: readonly LanguageSwitch[];
  /** Words that are not read as words: eSpeak NG spells them letter by letter, pinyin and kana leave them out. */
  readonly spelled: readonly string[];
};

/** A word, and the language that it is read in (`en`). */
export type LanguageSwitch = {readonly word: string; readonly language: string};

/** Where the units come from. */
export type PhonemizerKind = 'espeak' | 'pinyin' | 'kana';

/** How a batch is run. */
export type PhonemizeOptions = {readonly signal?: AbortSignal | undefined};

/**
 * Turns texts into the units that a voice is trained on. The same text gives the same units, whatever came before it. Works
 * in threads of its own, started when they are first needed.
 */
export interface Phonemizer {
  readonly kind: PhonemizerKind;
  phonemize(text: string): Promise<Phonemes>;
  /** As many results as texts, in their order. Much faster than one by one. Rejects with STOPPED where the signal fires. */
  phonemizeAll(texts: readonly string[], options?: PhonemizeOptions): Promise<readonly Phonemes[]>;
  /** Ends the threads; what is under way, and everything asked later, rejects with STOPPED. */
  close(): Promise<void>;
}
