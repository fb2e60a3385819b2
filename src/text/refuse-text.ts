import {doubleQuote} from './clean-punctuation.js';
import type {TextRefusal} from './phrase.js';

/** The longest text that is sent, in characters (code points): the limit of ChatterBox's own app. */
export const longestTextCharacters = 300;

/** Why no spoken text can be made of a text as written, for what its characters are. Wants the text before any mending. */
export function refusalOfCharacters(text: string): TextRefusal | undefined {
  for (const [rule, pattern, reason] of forbidden) {
    const at = text.search(pattern);
    if (at >= 0) {
      return {rule, reason: reason(codePointName(text, at), [...text.slice(0, at)].length + 1)};
    }
  }
  return undefined;
}

/** Refuses an odd number of double quotes of which one stands after a digit: inches, or half of a quotation. */
export function refusalOfQuotes(text: string): TextRefusal | undefined {
  const quotes = text.match(everyQuote)?.length ?? 0;
  const at = text.search(quoteAfterDigit);
  return quotes % 2 === 1 && at >= 0
    ? {
        rule: 'inch-mark',
        reason: `After the digit at character ${[...text.slice(0, at)].length + 1} stands a double quote without a partner: write inches as a word, or close the quotation.`,
      }
    : undefined;
}

/** Why a cleaned text is too little or too much to be spoken. */
export function refusalOfLength(text: string): TextRefusal | undefined {
  if (text === '') {
    return {rule: 'empty', reason: 'The text is empty.'};
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return {rule: 'no-letter', reason: 'The text holds no letter and no digit: there is nothing to speak.'};
  }
  if (!twoLetters.test(text) && !ideograph.test(text)) {
    return {
      rule: 'too-short',
      reason: `The text is one ${/\p{N}/u.test(text) ? 'digit' : 'letter'}: write it as a word.`,
    };
  }
  return refusalOfLongText(text);
}

/** Why a text is too much to be spoken, or to be read before it is spoken. */
export function refusalOfLongText(text: string): TextRefusal | undefined {
  // Counting is slow and a list may be long: there are never more characters than code units.
  const characters = text.length > longestTextCharacters ? [...text].length : text.length;
  return characters > longestTextCharacters
    ? {
        rule: 'too-long',
        reason: `The text has ${characters} characters, more than the ${longestTextCharacters} that ChatterBox takes: give each sentence a line of its own.`,
      }
    : undefined;
}

const everyQuote = new RegExp(doubleQuote, 'g');
const quoteAfterDigit = new RegExp(`\\p{Nd}${doubleQuote.source}`, 'u');
/** So many letters or digits a text needs; one ideograph, kana or Hangul syllable is enough, for it is a word. */
const twoLetters = /[\p{L}\p{N}].*?[\p{L}\p{N}]/su;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

type Reason = (character: string, position: number) => string;

const forbidden: readonly (readonly [TextRefusal['rule'], RegExp, Reason])[] = [
  [
    'broken-character',
    /\p{Surrogate}|\ufffd|\p{Noncharacter_Code_Point}/u,
    (character, position) =>
      `Character ${position} is ${character}, the remains of a lost one: mend the text where it comes from.`,
  ],
  [
    'control-character',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
    /[\u0000\u0008\u001b\u007f-\u0084\u0086-\u009f]/,
    (character, position) =>
      `Character ${position} is the control character ${character}: the file may be damaged or in another encoding.`,
  ],
  [
    'bidi-override',
    /[\u202d\u202e]/,
    (character, position) =>
      `Character ${position} is ${character}, which shows the text in another order than it would be spoken: remove it.`,
  ],
  [
    'private-character',
    /\p{Private_Use}/u,
    (character, position) =>
      `Character ${position} is ${character}, of a private font: nobody can know how to speak it.`,
  ],
];

function codePointName(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
