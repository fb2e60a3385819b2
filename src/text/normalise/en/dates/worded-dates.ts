import type {RewriteRule} from '../../rewrite-rule.js';
import {abbreviationDot, leftEdge, part, rightEdge} from '../match-parts.js';
import {readOrdinal} from '../numbers/ordinal.js';
import {readYear} from '../numbers/year.js';
import {saysAnd} from '../region-habits.js';
import {fullMonth, monthPattern} from './months.js';
import {sayDayFirst, sayMonthFirst} from './say-date.js';

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const suffix = '(?:st|nd|rd|th)?';
const year = '(?:1[0-9]|20|21)\\d{2}(?!\\d|[.,:/-]\\d)';
const end = `${rightEdge}(?![.,:/]\\d)`;
const dash = ' ?[-–—] ?';

/** 22 Nov 2026, the 22nd of November, 3-5 March: in the order in which it is written. */
export const dayBeforeMonth: RewriteRule = {
  name: 'day-before-month',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}]|\\d[.,:/-])(?<article>[Tt]he )?(?:(?<from>${day})${suffix}(?<link>${dash}| to | and ))?(?<day>${day})${suffix}(?: of)?[ -](?<month>${monthPattern})(?:,?[ -](?<year>${year}))?${end}`,
    'gu',
  ),
  read: (match, options) => {
    const said = sayDayFirst(part(match, 'day'), fullMonth(part(match, 'month')), part(match, 'year'), options);
    const from = part(match, 'from');
    const link = part(match, 'link').includes('and') ? 'and' : 'to';
    const whole = from === '' ? said : `the ${readOrdinal(from, false)} ${link} ${said}`;
    return part(match, 'article').startsWith('T') ? `T${whole.slice(1)}` : whole;
  },
};

/** Nov 22, 2026, March 3rd, March 3-5. */
export const monthBeforeDay: RewriteRule = {
  name: 'month-before-day',
  pattern: new RegExp(
    `${leftEdge}(?<month>${monthPattern}) (?<article>the )?(?<day>${day})${suffix}(?:(?<link>${dash}| to | and )(?<to>${day})${suffix}${end})?(?:,? (?<year>${year}))?${end}(?! ?(?:%|[ap]\\.?m|kg|km|people|percent))`,
    'gu',
  ),
  read: (match, options) => {
    const month = fullMonth(part(match, 'month'));
    const article = part(match, 'article');
    const to = part(match, 'to');
    const spoken = sayMonthFirst(part(match, 'day'), `${month}${article && ' the'}`, '', options);
    const link = part(match, 'link').includes('and') ? 'and' : 'to';
    const years = part(match, 'year');
    return `${spoken}${to && ` ${link} ${readOrdinal(to, false)}`}${years && `, ${readYear(years, saysAnd(options))}`}`;
  },
};

/** Jan-Feb, March–May: the months of a span. */
export const monthRange: RewriteRule = {
  name: 'month-range',
  pattern: new RegExp(
    `${leftEdge}(?<from>${monthPattern})${dash}(?<to>${monthPattern})(?: (?<year>${year}))?${rightEdge}`,
    'gu',
  ),
  read: (match, options) => {
    const written = part(match, 'year');
    const said = `${fullMonth(part(match, 'from'))} to ${fullMonth(part(match, 'to'))}`;
    return written === '' ? said : `${said} ${readYear(written, saysAnd(options))}`;
  },
};

/** Nov 2026, November, 1998. */
export const monthAndYear: RewriteRule = {
  name: 'month-and-year',
  pattern: new RegExp(`${leftEdge}(?<month>${monthPattern})(?<link>,? )(?<year>${year})${rightEdge}`, 'gu'),
  read: (match, options) =>
    `${fullMonth(part(match, 'month'))}${part(match, 'link')}${readYear(part(match, 'year'), saysAnd(options))}`,
};

/** Nov., and Nov after in, since, until, last, next. */
export const shortMonth: RewriteRule = {
  name: 'short-month',
  pattern: new RegExp(
    `${leftEdge}(?:(?<dotted>Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec)(?:${abbreviationDot}|(?=\\.))|(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|mid) )(?<bare>Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec)${rightEdge})`,
    'gu',
  ),
  read: match => fullMonth(part(match, 'dotted') || part(match, 'bare')),
};

/** Mon, 22 Nov; Sat.; Mon-Fri. */
export const shortWeekday: RewriteRule = {
  name: 'short-weekday',
  pattern: new RegExp(
    `${leftEdge}(?:(?<from>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)${dash}(?<to>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)${rightEdge}|(?<day>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:${abbreviationDot}(?=,? ?(?:\\d|\\ue000|\\p{Lu}))|(?=,? (?:\\d|\\ue000))))`,
    'gu',
  ),
  read: match => {
    const from = part(match, 'from');
    return from === '' ? fullWeekday(part(match, 'day')) : `${fullWeekday(from)} to ${fullWeekday(part(match, 'to'))}`;
  },
};

function fullWeekday(written: string): string {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  return names.find(name => name.startsWith(written.slice(0, 3))) ?? written;
}
