import type {Reading, ReadingOptions, RewriteRule} from '../../rewrite-rule.js';
import {sayNumericDate} from '../dates/say-date.js';
import {part, rightEdge, textAfter, textBefore} from '../match-parts.js';
import {isMonthFirst, saysAnd} from '../region-habits.js';
import {sayUnit} from '../units/say-unit.js';
import {readCardinal} from './cardinal.js';
import {readNumber} from './number.js';
import {readOrdinal} from './ordinal.js';

const before = '(?<![\\p{L}\\p{M}\\p{N}]|\\d[.,:/-])';
const after = `${rightEdge}(?![.,:/-]\\d| ?/)`;
const sign = '(?<sign>(?<![^\\s(])[-−])?';
const vulgar = '[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]';
const measured =
  'cup|cups|hour|mile|inch|pint|pound|teaspoon|tablespoon|litre|liter|kilo|dozen|million|metre|meter|ounce';
const signs = 'tsp|tbsp|kg|km|oz|lb|ml|gal';

/** 1 1/2, 2½: `one and a half`, `two and three quarters`. */
export const mixedNumber: RewriteRule = {
  name: 'mixed-number',
  pattern: new RegExp(
    `${before}${sign}(?<whole>\\d{1,3})(?: ?(?<vulgar>${vulgar})|[ -](?<top>\\d{1,2})[/⁄](?<bottom>\\d{1,3}))${after}`,
    'gu',
  ),
  read: (match, options) => {
    const [top, bottom] = topAndBottom(match);
    if (top >= bottom) {
      return undefined;
    }
    const fraction = top === 1 ? `a ${fractionName(bottom, options)}` : sayFraction(top, bottom, options);
    return `${readNumber(part(match, 'sign') + part(match, 'whole'), options)} and ${fraction}`;
  },
};

/** Numbers with a slash that have a name of their own. */
export const slashIdiom: RewriteRule = {
  name: 'slash-idiom',
  pattern: new RegExp(`${before}(?:24/7|50/50|20/20|9/11|7/7|80/20|60/40)${after}`, 'gu'),
  read: (match, options) => {
    const [first = '', second = ''] = match[0].split('/');
    const says = [readCardinal(first, saysAnd(options)), readCardinal(second, saysAnd(options))];
    return says.join(match[0] === '50/50' ? '-' : ' ');
  },
};

/** 18/20 after words of marks, and before stars: `eighteen out of twenty`. */
export const score: RewriteRule = {
  name: 'score',
  pattern: new RegExp(
    `(?<=\\b(?:[Ss]cored?|[Ss]cores|[Ss]coring|[Gg]ot|[Rr]ated?|[Rr]ating|[Rr]ates|[Mm]arks?|[Gg]ave|[Gg]ives?)(?: \\p{L}+| \\ue000){0,3}:? )(?<top>\\d{1,3}(?:\\.\\d)?)/(?<bottom>\\d{1,3})${after}|${before}(?<stars>\\d(?:\\.\\d)?)/(?<of>5|10)(?= stars)|${before}(?<mark>\\d{1,3}\\.\\d)/(?<total>5|10|20|100)${after}`,
    'gu',
  ),
  read: (match, options) =>
    `${readNumber(part(match, 'top') || part(match, 'stars') || part(match, 'mark'), options)} out of ${readNumber(part(match, 'bottom') || part(match, 'of') || part(match, 'total'), options)}`,
};

/** 1/2, ¾, 3/4 cup, 1/100. Over ten or a hundred it may be a mark out of ten, and above one a date. */
export const fraction: RewriteRule = {
  name: 'fraction',
  pattern: new RegExp(
    `${before}${sign}(?:(?<vulgar>${vulgar})|(?<top>\\d{1,4})[/⁄](?<bottom>\\d{1,4}))(?: ?(?<unit>${signs})(?![\\p{L}])|(?: ?)(?=(?<noun>${measured})(?![\\p{L}])))?(?![\\p{N}\\u20e3]|[.,:/-]\\d| ?/)`,
    'gu',
  ),
  read: (match, options) => {
    const [top, bottom] = topAndBottom(match);
    const minus = part(match, 'sign') === '' ? '' : 'minus ';
    const unit = sayUnit(part(match, 'unit'), true, options);
    const noun = part(match, 'noun') || unit;
    if (bottom === 0) {
      return undefined;
    }
    const isAttribute = /(?:^|[^\p{L}])[Aa]n? $/u.test(textBefore(match)) || /^-\p{L}/u.test(textAfter(match));
    if (isAttribute && top < bottom && (noun !== '' || textAfter(match).startsWith('-'))) {
      const name = fractionName(bottom, options);
      return [top === 1 ? name : `${say(top, options)} ${name}`, unit].filter(Boolean).join(' ');
    }
    if (noun !== '' && top < bottom) {
      return `${minus}${sayBeforeNoun(top, bottom, noun, options)}${unit && ` ${unit}`}`;
    }
    return minus === ''
      ? readFraction(top, bottom, nearFraction.test(textBefore(match)), options)
      : minus + sayFraction(top, bottom, options);
  },
};

/** Words that a fraction follows. */
const nearFraction = /\b(?:ratio|fraction|equals|value|pi|about|only|nearly|almost)(?: is| of)? $/i;

function readFraction(top: number, bottom: number, isFraction: boolean, options: ReadingOptions): Reading {
  const said = sayFraction(top, bottom, options);
  const date = isFraction ? undefined : dateOf(top, bottom, options);
  if (date !== undefined) {
    return {readings: [said, date], reason: `${top}/${bottom} may be a fraction or a date: write it in words.`};
  }
  if ((bottom === 10 || bottom === 100) && top > 1 && top <= bottom) {
    return {
      readings: [`${say(top, options)} out of ${say(bottom, options)}`, said],
      reason: `${top}/${bottom} may be a mark or a fraction: write it in words.`,
    };
  }
  return said;
}

/** The day that 22/7 or 12/25 may be. What is less than one and has a small, usual denominator is a fraction. */
function dateOf(top: number, bottom: number, options: ReadingOptions): string | undefined {
  const isUsualFraction = top <= bottom && (bottom <= 12 || bottom === 16 || bottom === 20);
  if (isUsualFraction || top < 1 || bottom < 1 || top > 31 || bottom > 31 || (top > 12 && bottom > 12)) {
    return undefined;
  }
  const isMonthOnTop = bottom > 12 || (isMonthFirst(options) && top <= 12);
  return isMonthOnTop
    ? sayNumericDate(String(bottom), top, '', options)
    : sayNumericDate(String(top), bottom, '', options);
}

function sayFraction(top: number, bottom: number, options: ReadingOptions): string {
  const hasName = bottom > 1 && (bottom <= 20 || bottom % 10 === 0) && top <= bottom;
  const name = fractionName(bottom, options);
  if (!hasName) {
    return `${say(top, options)} over ${say(bottom, options)}`;
  }
  return `${say(top, options)} ${top === 1 ? name : name.replace(/lf$/, 'lve').replace(/$/, 's')}`.replace(
    /^one one (?=hundredth$|thousandth$)/,
    'one ',
  );
}

function sayBeforeNoun(top: number, bottom: number, noun: string, options: ReadingOptions): string {
  const article = /^(?:hour|ounce|inch)/.test(noun) ? 'an' : 'a';
  if (top === 1 && bottom === 2) {
    return `half ${article}`;
  }
  const said = top === 1 ? `a ${fractionName(bottom, options)}` : sayFraction(top, bottom, options);
  return noun.endsWith('s') ? said : `${said} of ${article}`;
}

function fractionName(bottom: number, options: ReadingOptions): string {
  if (bottom === 2) {
    return 'half';
  }
  return bottom === 4 ? 'quarter' : readOrdinal(String(bottom), saysAnd(options));
}

function topAndBottom(match: RegExpExecArray): readonly [number, number] {
  const sign = part(match, 'vulgar');
  if (sign === '') {
    return [Number(part(match, 'top')), Number(part(match, 'bottom'))];
  }
  const [top = 0, bottom = 1] = sign.normalize('NFKD').split('⁄').map(Number);
  return [top, bottom];
}

function say(value: number, options: ReadingOptions): string {
  return readCardinal(String(value), saysAnd(options));
}
