import type {Reading, ReadingOptions, RewriteRule} from '../../rewrite-rule.js';
import {part, textBefore} from '../match-parts.js';
import {fullYear} from '../numbers/year.js';
import {isMonthFirst} from '../region-habits.js';
import {daysOfMonth} from './months.js';
import {sayNumericDate} from './say-date.js';

const before = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';
const after = '(?![\\p{L}\\p{N}]|[.,:/-]\\d)';

/** 1/11/2021, 31-12-2026, 1.11.21: the region decides the order, unless only one is a date. */
export const numericDate: RewriteRule = {
  name: 'numeric-date',
  pattern: new RegExp(
    `${before}(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>(?<year>(?:1[5-9]|20|21)\\d{2}|\\d{2})${after}`,
    'gu',
  ),
  read: (match, options) => {
    const year = part(match, 'year');
    if (part(match, 'mark') === '.' && year.length === 2) {
      return readDate(match, year, options);
    }
    return (
      readDate(match, year, options) ?? {
        refused: `${match[0]} is no date: write it in words.`,
      }
    );
  },
};

/** 2026-11-22, 2026/11/22, and the time that may stand behind a T. */
export const isoDate: RewriteRule = {
  name: 'iso-date',
  pattern: new RegExp(
    `${before}(?<year>\\d{4})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})${after}`,
    'gu',
  ),
  read: (match, options) => {
    const [day, month] = [part(match, 'day'), Number(part(match, 'month'))];
    return isDate(day, month, part(match, 'year'))
      ? withoutSecondArticle(match, sayNumericDate(day, month, part(match, 'year'), options))
      : {refused: `${match[0]} is no date: write it in words.`};
  },
};

/** 10/4 after a word that a date follows (on 10/4, by 31/12, since 1/5). */
export const dayAndMonth: RewriteRule = {
  name: 'day-and-month',
  pattern: new RegExp(
    `(?<=\\b(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]ue|[Dd]ated?|[Ff]rom|Mon|Tue|Wed|Thu|Fri|Sat|Sun|day),? )(?<first>\\d{1,2})/(?<second>\\d{1,2})${after}(?! ?(?:of|cups?|inch|miles?|hours?|teaspoons?|tablespoons?|pounds?)\\b)`,
    'gu',
  ),
  read: (match, options) => readDate(match, '', options),
};

function readDate(match: RegExpExecArray, year: string, options: ReadingOptions): Reading | undefined {
  const [first, second] = [part(match, 'first'), part(match, 'second')];
  const orders = [
    [second, first],
    [first, second],
  ] as const;
  for (const [day, month] of isMonthFirst(options) ? orders : orders.toReversed()) {
    if (isDate(day, Number(month), fullYear(year))) {
      return withoutSecondArticle(match, sayNumericDate(day, Number(month), year, options));
    }
  }
  return undefined;
}

/** `the 1/4/2024 deal` has its article already. */
function withoutSecondArticle(match: RegExpExecArray, said: string): string {
  return /\b(?:the|this|a|our|their|his|her|my) $/i.test(textBefore(match)) ? said.replace(/^the /, '') : said;
}

function isDate(day: string, month: number, year: string): boolean {
  return month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= daysOfMonth(month, year);
}
