import {removeDoubleQuotes, replacePipes, straightenApostrophes} from './clean-punctuation.js';
import {collapseSpaces, removeBidiMarks, removeControls, removeInvisible} from './clean-unseen.js';
import type {CleanedPhrase, Phrase, TextChange, TextRefusal} from './phrase.js';
import {
  longestTextCharacters,
  refusalOfCharacters,
  refusalOfLength,
  refusalOfLongText,
  refusalOfQuotes,
} from './refuse-text.js';

/** A text that cannot hurt, with what was done to it, or the reason why there is none. */
export type CleanedText =
  | {readonly spokenText: string; readonly changes: readonly TextChange[]}
  | {readonly refused: TextRefusal};

/**
 * Makes a text safe for a ChatterBox request and for a line of `metadata.csv`: NFC, one line, single spaces, no control or
 * invisible characters, no double quote, no `|`, 2 to 300 characters with a letter or digit among them. What it cannot mend
 * without guessing is refused by rule. Numbers, symbols, dashes and emoji are left as they are: reading them is the business
 * of a language.
 *
 * Cleaning a cleaned text changes nothing. Because no double quote, `|`, line break or NUL can be left,
 * Python's `csv.reader(delimiter="|")` reads `file|text` back as exactly these two fields.
 * Linear in the length of the text.
 */
export function cleanText(text: string): CleanedText {
  if (isPlain(text)) return {spokenText: text, changes: []};
  const cleaned = cleanCharacters(text);
  if ('refused' in cleaned) return cleaned;
  const refused = refusalOfLength(cleaned.spokenText);
  return refused === undefined ? cleaned : {refused};
}

/** {@link cleanText} of a text that is not what is spoken yet: how much it says is not looked at. */
export function cleanCharacters(text: string): CleanedText {
  // Joining accents takes time by the square of how many stand together: what is far too long is not looked at.
  const tooLong = text.length > mostUnits ? refusalOfLongText(text) : undefined;
  if (tooLong !== undefined) return {refused: tooLong};
  const refused = refusalOfCharacters(text);
  if (refused !== undefined) {
    return {refused};
  }
  const changes = new Set<TextChange>();
  const seen = applySteps(text, stepsBeforeQuotes, changes);
  const refusedQuotes = refusalOfQuotes(seen);
  if (refusedQuotes !== undefined) {
    return {refused: refusedQuotes};
  }
  const spokenText = applySteps(seen, stepsFromQuotes, changes);
  return {spokenText, changes: [...changes]};
}

/** Whether a text is what nearly every line of a list is: ASCII words with single spaces, in which no step below finds anything. */
function isPlain(text: string): boolean {
  return text.length <= longestTextCharacters && plainText.test(text);
}

/** Two letters or digits at least, and no double quote, vertical bar or control character. */
const plainText = /^(?=[^A-Za-z0-9]*[A-Za-z0-9][^A-Za-z0-9]*[A-Za-z0-9])[!#-{}~]+(?: [!#-{}~]+)*$/;

/** {@link cleanText} of a phrase. */
export function cleanPhrase(phrase: Phrase): CleanedPhrase {
  return {phrase, ...cleanText(phrase.text)};
}

const mostUnits = 20_000;

type Step = readonly [change: TextChange, apply: (text: string) => string];

const toNfc: Step = ['nfc', text => text.normalize('NFC')];

const stepsBeforeQuotes: readonly Step[] = [
  toNfc,
  ['controls-removed', removeControls],
  ['bidi-removed', removeBidiMarks],
  ['invisible-removed', removeInvisible],
  ['white-space', collapseSpaces],
];

const stepsFromQuotes: readonly Step[] = [
  ['apostrophes-straightened', straightenApostrophes],
  ['quotes-removed', removeDoubleQuotes],
  ['pipes-to-commas', replacePipes],
  // What stood between a letter and its accent may be gone now.
  toNfc,
];

function applySteps(text: string, steps: readonly Step[], changes: Set<TextChange>): string {
  let current = text;
  for (const [change, apply] of steps) {
    const next = apply(current);
    if (next !== current) {
      changes.add(change);
    }
    current = next;
  }
  return current;
}
