import type {RewriteRule} from '../../rewrite-rule.js';
import {part, rightEdge, textAfter, textBefore} from '../match-parts.js';
import {numberEnd, rangeEnd, readNumber, signedNumber} from './number.js';

/** 2-3, 10–12, 1,000-1,500, 3.5-4.5, 5~10: `two to three`. A spaced hyphen before a smaller number takes away. */
export const range: RewriteRule = {
  name: 'range',
  pattern: new RegExp(
    `(?<![\\p{N}][-–])(?<from>${signedNumber})(?<dash> ?[-–—~] ?)(?<to>${rangeEnd})${rightEdge}${numberEnd}(?![-–][\\d\\p{L}])`,
    'gu',
  ),
  read: (match, options) => {
    const [from, to] = [part(match, 'from'), part(match, 'to')];
    const isSpaced = part(match, 'dash').startsWith(' -');
    const takesAway =
      /^ ?=/.test(textAfter(match)) || (amountOf(from) >= amountOf(to) && !matchWords.test(textBefore(match)));
    return isSpaced && takesAway ? undefined : `${readNumber(from, options)} to ${readNumber(to, options)}`;
  },
};

const matchWords = /\b(?:won|win|wins|lost|lose|beat|score|scored|drew|draw|led|lead|leads|final)\b/i;

function amountOf(written: string): number {
  return Number(written.replaceAll(',', '').replace('−', '-'));
}

/** 78:96, 3:1, 16:9, 1:100: `three to one`. */
export const ratio: RewriteRule = {
  name: 'ratio',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}]|\\d[.,:/-])(?<one>\\d{1,3}) ?: ?(?<two>\\d{1,3}(?:,\\d{3})*)(?: ?: ?(?<three>\\d{1,3}))?${rightEdge}${numberEnd}`,
    'gu',
  ),
  read: (match, options) =>
    ['one', 'two', 'three']
      .map(name => part(match, name))
      .filter(side => side !== '')
      .map(side => readNumber(side, options))
      .join(' to '),
};
