/** What a rule may know beside the text. */
export type ReadingOptions = {
  /** Two capital letters; decides the order of day and month (`US` month first, others day first). */
  readonly region: string;
  /** How a person wants acronyms read, by their capital form: `TNB` → `ti en bi`, `SOCSO` → `sokso`. Wins over the lists of the language. */
  readonly acronyms: ReadonlyMap<string, string>;
};

/**
 * What a rule makes of its match: the spoken form; several readings of which a person has to choose (the likeliest first);
 * or a refusal, because nobody can know how it is spoken. Reasons are sentences for the person, ending with what to do.
 */
export type Reading =
  | string
  | {readonly readings: readonly [string, string, ...string[]]; readonly reason: string}
  | {readonly refused: string};

/** One way of reading something that is not spelled as it is spoken. */
export type RewriteRule = {
  /** Stable, kebab-case, the field's word: `money`, `clock-time`, `reduplication`. */
  readonly name: string;
  /** Global and Unicode (`gu`). What an earlier rule has read is seen as one U+E000 and can be looked at, but never matched. */
  readonly pattern: RegExp;
  /** `undefined` leaves the match as it is, for later rules. Never throws. */
  readonly read: (match: RegExpExecArray, options: ReadingOptions) => Reading | undefined;
};

/** Stands in the text that rules see for what has been read. */
export const readMark = '\ue000';
