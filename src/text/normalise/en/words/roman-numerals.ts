import type {RewriteRule} from '../../rewrite-rule.js';
import {anyOf, leftEdge, part, rightEdge, textAfter} from '../match-parts.js';
import {readCardinal} from '../numbers/cardinal.js';
import {readOrdinal} from '../numbers/ordinal.js';
import {saysAnd} from '../region-habits.js';
import {countedInRoman, rulers} from './rulers.js';

const roman = '(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})';

/** Henry VIII, Pope John Paul II: `the eighth`. A lone I is the pronoun unless the name ends there or a king's title stands before it. */
export const romanRegnal: RewriteRule = {
  name: 'roman-regnal',
  pattern: new RegExp(
    `(?<=(?<title>(?:King|Queen|Pope|Emperor|Tsar|Sultan|Empress|Prince) (?:\\p{Lu}\\p{Ll}+ )?)?\\b(?:${anyOf(rulers)}) )(?<roman>${roman})${rightEdge}(?! \\p{Lu}(?!\\p{L}))`,
    'gu',
  ),
  read: (match, options) => {
    const numeral = part(match, 'roman');
    const after = textAfter(match);
    const isPronoun =
      numeral === 'I' && part(match, 'title') === '' && !/^(?:'s|[.,;:!?)]|\s*$| of \p{Lu}| \()/u.test(after);
    const isInitial =
      numeral.length === 1 &&
      !/^(?:'s|[,;:!?)—–…]|\.?\s*$| [-—–(]| (?:and|of|was|is|had|ruled|became|died|reigned|married|in|who|as|won|lost|to)\b)/.test(
        after,
      );
    return isPronoun || isInitial ? undefined : `the ${readOrdinal(romanValue(numeral), saysAnd(options))}`;
  },
};

/** Chapter IV, World War II, Act III, Scene ii: a plain number. */
export const romanCounted: RewriteRule = {
  name: 'roman-counted',
  pattern: new RegExp(
    `(?<=\\b(?:${anyOf(countedInRoman.flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]))}) )(?<roman>${roman})${rightEdge}(?!'[a-z]| \\p{Lu}(?!\\p{L}))`,
    'gu',
  ),
  read: (match, options) => {
    const numeral = part(match, 'roman');
    const isPronoun =
      numeral === 'I' &&
      / (?:[Pp]art|[Mm]ark|[Ff]orm|[Bb]ook|[Cc]lass|[Ll]evel|[Tt]ype) $/.test(
        ` ${match.input.slice(0, match.index)}`,
      ) &&
      /^ \p{Ll}/u.test(textAfter(match));
    return isPronoun ? undefined : readCardinal(romanValue(numeral), saysAnd(options));
  },
};

/** XIX century, XXIst century. */
export const romanCentury: RewriteRule = {
  name: 'roman-century',
  pattern: new RegExp(`${leftEdge}(?<roman>${roman})(?:st|nd|rd|th)?(?= [Cc]entur)`, 'gu'),
  read: (match, options) => readOrdinal(romanValue(part(match, 'roman')), saysAnd(options)),
};

/** Rocky II, John Smith III: a film or a grandson, and nobody can tell. */
export const romanAfterName: RewriteRule = {
  name: 'roman-after-name',
  pattern: new RegExp(
    `(?<=\\p{Lu}\\p{Ll}+ )(?<!\\b(?:The|An|This|That|My|His|Her|Our|Your|Their|Some|No|And|For|With) )(?<roman>II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI)${rightEdge}`,
    'gu',
  ),
  read: (match, options) => {
    const value = romanValue(part(match, 'roman'));
    return {
      readings: [readCardinal(value, saysAnd(options)), `the ${readOrdinal(value, saysAnd(options))}`],
      reason: `${match[0]} may be said as "${readCardinal(value, false)}" or "the ${readOrdinal(value, false)}": write it in words.`,
    };
  },
};

/** The value of a well-formed roman numeral, in digits. */
function romanValue(numeral: string): string {
  let value = 0;
  let next = 0;
  for (const letter of [...numeral].toReversed()) {
    const current = values[letter] ?? 0;
    value += current < next ? -current : current;
    next = current;
  }
  return String(value);
}

const values: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000};
