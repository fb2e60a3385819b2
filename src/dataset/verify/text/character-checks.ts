import {removeBidiMarks, removeInvisible} from '../../../text/clean-unseen.js';
import {codePointName, pattern, type TextCheck} from './text-check.js';

const named = (what: string) => (found: string, position: number) =>
  `Character ${position} is ${codePointName(found)}, ${what}`;
const shown = (what: string) => (found: string, position: number) => `Character ${position} begins ${what} (${found})`;

const bidiMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Checks of the characters that a text is made of, whatever it says. */
export const characterChecks: readonly TextCheck[] = [
  pattern(
    'broken-character',
    /\p{Surrogate}|\ufffd|\p{Noncharacter_Code_Point}/u,
    named('the remains of a lost letter'),
    ['symbol'],
  ),
  pattern('private-character', /\p{Private_Use}/u, named('of a private font')),
  pattern('bidi-control', bidiMarks, named('which changes the direction of display')),
  pattern(
    'mojibake',
    /[ÃÂÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ“”˜¦]/u,
    shown('UTF-8 that was read as Latin-1'),
    ['symbol', 'control-character', 'dash', 'invisible-character', 'compatibility-form'],
  ),
  pattern('line-separator', /[\u2028\u2029\u0085]/u, named('which ends a line')),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
  pattern('control-character', /[\u0000-\u0009\u000b-\u001f\u007f-\u0084\u0086-\u009f]/u, named('a control character')),
  pattern(
    'emoji',
    /(?![©®™‼⁉ℹ])[\p{Emoji_Presentation}\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\ufe0f]/u,
    shown('an emoji'),
    ['symbol', 'invisible-character'],
  ),
  {rule: 'invisible-character', find: findInvisible, says: named('which is not seen')},
  {
    rule: 'not-nfc',
    find: findNotNfc,
    says: (found, position) => `Character ${position} and its accent are not joined (${found})`,
  },
  pattern(
    'compatibility-form',
    /[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u00b2\u00b3\u00b9\u2070-\u209c\u2150-\u218b\u2460-\u24ff\u{1d400}-\u{1d7ff}]/u,
    shown('a styled letter or digit'),
    ['symbol'],
  ),
  pattern(
    'mixed-scripts',
    /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u,
    shown('a change of alphabet inside a word'),
  ),
];

function findInvisible(text: string): {index: number; found: string} | undefined {
  const visible = text.replaceAll(new RegExp(bidiMarks, 'gu'), '');
  const cleaned = removeInvisible(removeBidiMarks(visible));
  return cleaned === visible ? undefined : firstDifference(text, removeInvisible(text));
}

function findNotNfc(text: string): {index: number; found: string} | undefined {
  const joined = text.normalize('NFC');
  if (joined === text) return undefined;
  const {index} = firstDifference(text, joined);
  return {index, found: text.slice(index, index + 2)};
}

function firstDifference(text: string, other: string): {index: number; found: string} {
  let index = 0;
  while (index < other.length && text[index] === other[index]) index += 1;
  return {index, found: text.slice(index)};
}
