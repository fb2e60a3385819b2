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
  | {readonly phrase: Phrase; readonly spokenText: string; readonly changes: readonly TextChange[]}
  | {readonly phrase: Phrase; readonly refused: TextRefusal};

/** Why a text cannot be spoken: a stable rule name and a sentence for the person, ending with what to do. */
export type TextRefusal = {readonly rule: RefusalRule; readonly reason: string};

/** What cleaning did to a text; the names are stable, the sentences are for people. */
export const textChanges = {
  nfc: 'Letters and their accents were joined into single characters (Unicode NFC).',
  'white-space': 'Tabs, line breaks, special and repeated spaces became single spaces; those at the ends were removed.',
  'controls-removed': 'Control characters that carry no text were removed.',
  'invisible-removed':
    'Zero-width characters, byte order marks, soft hyphens, variation selectors and tags were removed.',
  'bidi-removed': 'Marks that only steer the direction of display were removed.',
  'apostrophes-straightened': 'Curly single quotes and apostrophes became straight ones.',
  'quotes-removed':
    'Double quotes were removed: nobody speaks them, and a leading one makes Piper swallow the lines below.',
  'pipes-to-commas': 'Vertical bars became commas: in metadata.csv a bar ends the field.',
} as const;

/** One of the names of {@link textChanges}. */
export type TextChange = keyof typeof textChanges;

/** Every reason for which a text is refused; the names are stable. */
export const refusalRules = {
  empty: 'Nothing is left to say.',
  'no-letter': 'There is no letter and no digit.',
  'too-short': 'A single letter or digit makes the speech model stumble.',
  'too-long': 'The text is longer than a ChatterBox server takes.',
  'broken-character': 'Half a surrogate pair, U+FFFD or a noncharacter: part of the text was lost before it came here.',
  'private-character': 'Private-use characters mean nothing outside the font they come from.',
  'control-character': 'NUL, backspace, escape, delete or a C1 control: without it the rest would be a wrong text.',
  'bidi-override':
    'The text is displayed in another order than it is stored, so what is seen is not what would be said.',
  'inch-mark': 'An odd double quote after a digit: inches, or half of a quotation.',
  ambiguous: 'It can be read in several ways, and nothing beside it says which.',
  unreadable: 'Nobody can know how it is spoken.',
  unread: 'A digit, symbol or letter is left that no rule of the language reads.',
} as const;

/** One of the names of {@link refusalRules}. */
export type RefusalRule = keyof typeof refusalRules;
