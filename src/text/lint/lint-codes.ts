/** How bad it is: an error cannot be spoken, a warning most likely makes a bad clip, a hint may be what the author wants. */
export type LintSeverity = 'error' | 'warning' | 'hint';

/** What is known of a code: how bad it is, what it means, and what to do. */
type LintCodeEntry = {readonly severity: LintSeverity; readonly meaning: string; readonly fix: string};

/** Everything that is found in phrases. The codes are stable and never used again for something else. */
export const lintCodes = {
  'too-long': {
    severity: 'warning',
    meaning: 'The phrase is longer than makes a good clip. Over 300 characters, what ChatterBox takes, it is an error.',
    fix: 'Cut it into sentences.',
  },
  'too-short': {
    severity: 'hint',
    meaning: 'Fewer than two words or eight characters (four of Chinese or Japanese): cloned speech stumbles over it.',
    fix: 'Add a word or two, or accept more takes for it.',
  },
  'foreign-characters': {
    severity: 'warning',
    meaning: 'There are letters or marks that the language is not written with.',
    fix: 'Spell it with the letters of the language, or remove it.',
  },
  'wrong-language': {
    severity: 'warning',
    meaning: 'The phrase is clearly in another language than it says.',
    fix: 'Translate it, remove it, or give it its language.',
  },
  'unbalanced-quotes': {
    severity: 'warning',
    meaning: 'A quotation is opened and not closed, or closed and not opened.',
    fix: 'Add the missing quote, or remove the other one.',
  },
  'unbalanced-brackets': {
    severity: 'warning',
    meaning: 'A bracket has no partner.',
    fix: 'Add the missing bracket, or remove the other one.',
  },
  duplicate: {
    severity: 'warning',
    meaning: 'But for capitals, punctuation and spaces it says what an earlier phrase says.',
    fix: 'Remove one of them.',
  },
  'near-duplicate': {
    severity: 'hint',
    meaning: 'More than 0.8 of the runs of three words (Jaccard) are those of an earlier phrase.',
    fix: 'Remove one of them, or make them differ.',
  },
  'csv-injection': {
    severity: 'warning',
    meaning: 'It begins with = + - or @: a spreadsheet takes it for a formula.',
    fix: 'Begin it with a word.',
  },
  profanity: {
    severity: 'warning',
    meaning: 'It holds a word of the list that was given.',
    fix: 'Replace the word, or remove the phrase.',
  },
  'digits-or-symbols-left': {
    severity: 'warning',
    meaning: 'There are digits or symbols, so what is said is not what is written.',
    fix: 'Write it as it is spoken.',
  },
  'several-sentences': {
    severity: 'warning',
    meaning: 'There is more than one sentence: Piper takes a clip for one utterance.',
    fix: 'Give each sentence a line of its own.',
  },
  'all-capitals': {
    severity: 'warning',
    meaning: 'It is written in capitals: they are spelled out or shouted.',
    fix: 'Write it in small letters.',
  },
  'repeated-word': {
    severity: 'warning',
    meaning: 'A word stands twice in a row.',
    fix: 'Remove one, or put a hyphen or comma between them.',
  },
  'mixed-case-word': {
    severity: 'hint',
    meaning: 'A word has capitals inside.',
    fix: 'Write it in small letters, or as it is spoken.',
  },
  'no-closing-mark': {
    severity: 'hint',
    meaning:
      'It does not end with a full stop, question mark or the like: the voice does not learn where sentences fall.',
    fix: 'End it with . ? or !',
  },
} as const satisfies Readonly<Record<string, LintCodeEntry>>;

/** One of the names of {@link lintCodes}. */
export type LintCode = keyof typeof lintCodes;
