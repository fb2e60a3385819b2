import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {ambiguousShorthand, shorthand, slashedAbbreviations, stoppedAbbreviations} from './shorthand-table.js';

/** `x` in formulas is a letter: nilai x, paksi x. */
const notFormula = String.raw`(?<![\p{L}\p{N}]|\p{L}['-]|(?:paksi|nilai|huruf|pemboleh ubah|koordinat|sinar) )`;
/** Words that begin with x themselves. */
const wordsInX =
  'xenon|xenofobia|xylem|xilem|xilofon|xylophone|xerox|xeroks|xray|xmas|xbox|xiaomi|xinjiang|xml|xlsx?|xx+';

/** `xkisah`, before anything looks at the word behind the x. */
export const negationRules: readonly RewriteRule[] = [
  {
    name: 'negation',
    pattern: new RegExp(String.raw`${notFormula}(?!(?:${wordsInX})(?!\p{L}))[xX](?!x)(?=\p{Ll}{2})`, 'gu'),
    read: readNegation,
  },
];

/** Abbreviations and the shorthand of chat: `dll.`, `yg`, `xkisah`, `x boleh`, `s/d`. */
export const shorthandRules: readonly RewriteRule[] = [
  {
    name: 'slashed-abbreviation',
    pattern: /(?<![\p{L}\p{N}/])\p{L}{1,3}\/\p{L}{1,4}(?![\p{L}\p{N}/])/gu,
    read: ([written]) => slashedAbbreviations.get(written.toLowerCase()),
  },
  {
    name: 'abbreviation',
    // A stop before a capital also ends the sentence, and stays.
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}@#]|\p{L}['-])(${[...stoppedAbbreviations].map(word => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')})\.(?=$|[,;:)!?]| *[\p{Ll}\p{N}\ue000(])`,
      'gu',
    ),
    read: ([, word = '']) => shorthand.get(word.toLowerCase()),
  },
  {
    name: 'times',
    pattern: /(?<=\ue000 ?)[x×](?= ?\ue000)/gu,
    read: () => 'kali',
  },
  {
    name: 'negation',
    pattern: new RegExp(
      String.raw`${notFormula}x(?= (?!(?:dan|atau|adalah|ialah|dengan)(?!\p{L}))(?:\p{Ll}{2}|\ue000)|(?<= x)\?)`,
      'gu',
    ),
    read: () => 'tak',
  },
  {
    name: 'letter-x',
    pattern: /(?<![\p{L}\p{N}]|\p{L}['-])x(?![\p{L}\p{N}]|['-]\p{L})/gu,
    read: () => 'eks',
  },
  {
    name: 'shorthand',
    pattern: /(?<=[\p{L}\ue000] )dr\.?(?= \p{Lu}\p{Ll})/gu,
    read: () => ({
      readings: ['dari', 'Doktor'],
      reason: 'dr before a name can be dari or Doktor. Write dari, or Dr. with a capital.',
    }),
  },
  {
    name: 'shorthand',
    pattern: /(?<![\p{L}\p{N}@#]|\p{L}['-])\p{L}\p{Ll}+(?![\p{L}\p{N}]|'\p{L})/gu,
    // Tel Aviv is a name.
    read: ({0: word, input, index}) =>
      /^\p{Lu}.*[aeiou]/u.test(word) && /^ \p{Lu}/u.test(input.slice(index + word.length, index + word.length + 2))
        ? undefined
        : readShorthand(word),
  },
];

function readNegation({0: written, input, index}: RegExpExecArray): string | undefined {
  const rest = /^\p{Ll}+/u.exec(input.slice(index + 1, index + 30))?.[0];
  const isListed = rest !== undefined && shorthand.has(`x${rest}`);
  // A capital inside a sentence is a name: Xpax.
  const isName = written === 'X' && /[\p{L}\p{N}\ue000],? $/u.test(input.slice(Math.max(0, index - 3), index));
  return isListed || isName ? undefined : 'tak';
}

function readShorthand(word: string): Reading | undefined {
  const written = word.toLowerCase();
  const ambiguous = ambiguousShorthand.get(written);
  return ambiguous === undefined
    ? shorthand.get(written)
    : {readings: ambiguous, reason: `${word} can be ${ambiguous[0]} or ${ambiguous[1]}. Write it in full.`};
}
