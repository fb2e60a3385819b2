import type {RewriteRule} from '../../rewrite-rule.js';
import {readCardinal} from '../numbers/cardinal.js';
import {rangeDash} from '../numbers/written-number.js';
import {readDayMonth, readFullDate} from './date-parts.js';
import {monthSource, readMonth} from './months.js';
import {readYear} from './years.js';

const start = String.raw`(?<![\p{L}\p{N}\ue000/]|\d[.,-])`;
const weekdayNames = 'isnin|selasa|rabu|khamis|jumaat|sabtu|ahad';
/** `group`: the number that the separator has among the groups of the pattern. */
const figures = (group: number) => `\\d{1,2}([/.-])\\d{1,2}\\${group}(?:\\d{4}|\\d{2})(?![\\p{L}\\p{N}/]|[.,]\\d)`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const year = String.raw`(?:,? ?(?:1[1-9]|20)\d\d(?![\p{L}\p{N}%]|[.,:]\d))`;
const dayAndMonth = String.raw`${day} ?(?:hb\.?)?[ -]?${monthSource}(?:-?${year})?`;
const dayAndMonthParts = new RegExp(String.raw`^(\d+) ?(hb)?[^\p{L}]*(${monthSource})\D*(\d{4})?$`, 'iu');

/** Dates, the day before the month (except in region `US`), each form before those that are a part of it. */
export const dateRules: readonly RewriteRule[] = [
  {
    name: 'weekday',
    pattern: /(?<!\p{L})(Isn|Sel|Rab|Kha|Jum|Sab|Ahd)\.?(?=,? ?\(?\d{1,2}[ /-](?:\d|\p{L}))/gu,
    read: ([, name = '']) => weekdays[name],
  },
  {
    name: 'date',
    pattern: /(?<![\p{L}\p{N}\ue000/.,-])(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?![\p{L}\p{N}/-]|[.,]\d)/gu,
    read: ([written, years = '', , month = '', days = '']) => readFullDate(days, month, years) ?? noSuchDay(written),
  },
  {
    name: 'date-range',
    pattern: new RegExp(`${start}(${figures(2)})${rangeDash}(${figures(4)})`, 'gu'),
    read: ([, from = '', , to = ''], {region}) => {
      const ends = [readFigures(from, region), readFigures(to, region)];
      return ends.includes(undefined) ? undefined : ends.join(' hingga ');
    },
  },
  {
    name: 'date',
    pattern: new RegExp(start + figures(1), 'gu'),
    read: ([written, separator], {region}) => {
      // Two figures after dots or hyphens are as well a version or a part of a code.
      const isSure = separator === '/' || /\d{4}$/.test(written);
      return isSure ? (readFigures(written, region) ?? noSuchDay(written)) : undefined;
    },
  },
  {
    name: 'date-range',
    pattern: new RegExp(`${start}(${dayAndMonth})${rangeDash}(${dayAndMonth})`, 'giu'),
    read: ([, from = '', to = '']) => `${readDayAndMonth(from)} hingga ${readDayAndMonth(to)}`,
  },
  {
    name: 'date-range',
    pattern: new RegExp(`${start}(${day})(?: ?hb)?${rangeDash}(${dayAndMonth})`, 'giu'),
    read: ([, from = '', to = '']) => `${readCardinal(from)} hingga ${readDayAndMonth(to)}`,
  },
  {
    name: 'date',
    pattern: new RegExp(start + dayAndMonth, 'giu'),
    read: ([written]) => readDayAndMonth(written),
  },
  {
    name: 'month-range',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${monthSource})${rangeDash}(${monthSource})(?= \d{4}(?!\d))(${year})`,
      'giu',
    ),
    read: ([, from = '', to = '', years = '']) =>
      `${readMonth(from)} hingga ${readMonth(to)} ${readYear(years.replace(/\D/g, ''))}`,
  },
  {
    name: 'month-and-year',
    pattern: new RegExp(String.raw`(?<!\p{L})(${monthSource}) ?((?:1[1-9]|20)\d\d)(?![\p{L}\p{N}%]|[.,:]\d)`, 'giu'),
    read: ([, month = '', years = '']) => `${readMonth(month)} ${readYear(years)}`,
  },
  {
    name: 'date',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${monthSource}) (${day})(?:st|nd|rd|th)?(?:,? ((?:1[1-9]|20)\d\d))?(?=$|[.;)!?](?!\d)|,(?!\d))`,
      'giu',
    ),
    read: ([, month = '', days = '', years]) =>
      [readCardinal(days), readMonth(month), years === undefined ? '' : readYear(years)].join(' ').trim(),
  },
  {
    name: 'day-of-month',
    pattern: new RegExp(String.raw`${start}(${day}) ?hb(?!\p{L})\.?(?= |$|[,;:!?)])`, 'giu'),
    read: ([, days = '']) => `${readCardinal(days)} hari bulan`,
  },
  {
    name: 'weekday-range',
    pattern: new RegExp(
      `(?<!\\p{L})(${weekdayNames})${rangeDash}(${weekdayNames})(?!\\p{L})|(?<!\\p{L})(${monthSource})${rangeDash}(${monthSource})(?!\\p{L}| ?\\d)`,
      'giu',
    ),
    read: ([, fromDay, toDay, fromMonth = '', toMonth = '']) =>
      rangeOf(fromDay ?? readMonth(fromMonth), toDay ?? readMonth(toMonth)),
  },
  {
    name: 'date-range',
    pattern: new RegExp(
      String.raw`${start}(\d{1,2})\/(\d{1,2})${rangeDash}(\d{1,2})\/(\d{1,2})(?![\p{N}/]|[.,-]\d)`,
      'gu',
    ),
    read: ([, ...figures], {region}) => {
      const [a = '', b = '', c = '', d = ''] = figures;
      const ends =
        region === 'US' ? [readDayMonth(b, a), readDayMonth(d, c)] : [readDayMonth(a, b), readDayMonth(c, d)];
      return ends.includes(undefined) ? undefined : ends.join(' hingga ');
    },
  },
  {
    name: 'date',
    pattern:
      /(?<=(?<!\p{L})(?:pada|pd|tarikh|tarikh tutup|tarikh akhir|bertarikh|mulai|bermula|sejak|sebelum|selepas|hingga|sehingga|sampai|menjelang|isnin|selasa|rabu|khamis|jumaat|sabtu|ahad),? \(?)(\d{1,2})\/(\d{1,2})(?![\p{N}/]|[.,-]\d)/giu,
    read: ([, first = '', second = ''], {region}) =>
      region === 'US' ? readDayMonth(second, first) : readDayMonth(first, second),
  },
];

const weekdays: Readonly<Record<string, string>> = {
  Isn: 'Isnin',
  Sel: 'Selasa',
  Rab: 'Rabu',
  Kha: 'Khamis',
  Jum: 'Jumaat',
  Sab: 'Sabtu',
  Ahd: 'Ahad',
};

/** `31/12/2026`; where the usual order gives no day of the calendar and the other does, the other is meant. */
function readFigures(written: string, region: string): string | undefined {
  const [first = '', second = '', years = ''] = written.split(/[/.-]/);
  const [dayFirst, monthFirst] = [readFullDate(first, second, years), readFullDate(second, first, years)];
  return region === 'US' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
}

function readDayAndMonth(written: string): string {
  const [, days = '', hb, month = '', years] = dayAndMonthParts.exec(written) ?? [];
  const parts = [readCardinal(days), hb === undefined ? '' : 'hari bulan', readMonth(month)];
  return [...parts, years === undefined ? '' : readYear(years)].filter(part => part !== '').join(' ');
}

/** A day or month that is said twice is no span. */
function rangeOf(from: string, to: string): string | undefined {
  return from === to ? undefined : `${from} hingga ${to}`;
}

function noSuchDay(written: string): {readonly refused: string} {
  return {refused: `The calendar has no day ${written}. Correct it, or write in letters what is meant.`};
}
