import type {Reading, RewriteRule} from '../rewrite-rule.js';
import {readCardinal, readDigits} from './numbers/cardinal.js';
import {textAfter, textBefore, widthBlind} from './width-blind.js';

const weekdayNames = '一二三四五六日天';

/** 2026-03-05, 2026/3/5, 2026.3.5, 5/3/2026, and 3-5-2026 where the region puts the month first. */
export const numericDate: RewriteRule = {
  name: 'date',
  pattern: widthBlind(
    /(?<!\d[.,:/-]?)(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}))(?![\d/-]|[.,]\d)(?: ?[日号號])?/gu,
  ),
  read: (match, {region}) => {
    const [, year, , month = '', day = '', first = '', , second = '', lastYear = ''] = match;
    if (year !== undefined) {
      return readDate(year, month, day);
    }
    return region === 'US' ? readDate(lastYear, first, second) : readDate(lastYear, second, first);
  },
};

/** 2026-03 and 2026/12 are a month; 2011/12赛季 runs over two years. */
export const yearAndMonth: RewriteRule = {
  name: 'year-month',
  pattern: widthBlind(/(?<!\d[.,:/-]?)((?:19|20)\d\d)([-/.])(0[1-9]|1[0-2])(?![\d/-]|[.,]\d)(?: ?月)?/gu),
  read: (match): Reading | undefined => {
    const [written, year = '', sign, month = ''] = match;
    const reading = `${readDigits(year)}年${readCardinal(month)}月`;
    if (sign === '.' && !written.endsWith('月')) {
      return /^[元万亿个米公千美令度%‰]/u.test(textAfter(match, 2))
        ? undefined
        : {
            readings: [reading, `${readCardinal(year)}点${readDigits(month)}`],
            reason: `${written} may be a month or a number: write it in characters.`,
          };
    }
    return /^(?:赛季|賽季|学年|學年|年度|财年)/u.test(textAfter(match, 3))
      ? `${readDigits(year)}到${readDigits(year.slice(0, 2) + month)}`
      : reading;
  },
};

/** 26/3/5: nobody can know which of the three is the year. */
export const shortDate: RewriteRule = {
  name: 'short-date',
  pattern: widthBlind(/(?<!\d[.,:/-]?)(?:(\d\d?)\/(\d\d?)\/(\d\d?)|(\d\d)-(\d\d)-(\d\d))(?![\d/-]|[.,]\d)/gu),
  read: match => {
    const [first = '', second = '', third = ''] = match.slice(1).filter(part => part !== undefined);
    const readings = [
      shortDateOrNothing(first, second, third),
      shortDateOrNothing(third, second, first),
      shortDateOrNothing(third, first, second),
    ].filter(reading => reading !== undefined);
    const [likeliest, other, ...others] = [...new Set(readings)];
    if (likeliest === undefined) {
      return undefined;
    }
    return other === undefined
      ? likeliest
      : {
          readings: [likeliest, other, ...others],
          reason: `It does not show which number of ${match[0]} is the year: write it as 2026年3月5日.`,
        };
  },
};

/** The zero of 03月05日 is not spoken. */
export const zeroBeforeMonth: RewriteRule = {
  name: 'month-or-day',
  pattern: widthBlind(/(?<!\d)0([1-9])(?= ?(?:月|日))|(?<=月 ?)0([1-9])(?= ?[号號])/gu),
  read: ([, number, day]) => readCardinal(number ?? day ?? ''),
};

/** 3月5日(四) and 3月5日（周四）: the weekday in brackets after a day. */
export const weekday: RewriteRule = {
  name: 'weekday',
  pattern: widthBlind(/(?<=[日号號\ue000]) ?\((?:星期|周|週|礼拜|禮拜)?([一二三四五六日天])\)/gu),
  read: ([, day = '']) => (weekdayNames.includes(day) ? `星期${day}` : undefined),
};

/** 5.1劳动节, 3·15晚会, 9·11: days that are names. */
export const namedDay: RewriteRule = {
  name: 'named-day',
  pattern: widthBlind(
    /(?<!\d[.,:/-]?)(\d{1,2})(?:[·•]|\.(?=\d+(?:妇女节|劳动节|青年节|儿童节|建军节|国庆|黄金周|假期|长假|晚会|购物节|大促)))(\d{1,2})(?![\d.])/gu,
  ),
  read: ([, month = '', day = '']) =>
    month === '10' || (month === '11' && day === '11')
      ? {'101': '十一', '1111': '双十一'}[month + day]
      : readDigits(month + day),
};

/** 22 Nov 2026 and Nov 22, 2026. */
export const englishDate: RewriteRule = {
  name: 'english-date',
  pattern: widthBlind(
    /(?<![\dA-Za-z]|\d[.,:/-])(?:(\d{1,2}) ([A-Z][a-z]{2,8}),? (\d{4})|([A-Z][a-z]{2,8}) (\d{1,2}), (\d{4}))(?![\dA-Za-z])/gu,
  ),
  read: match => {
    const [, day, month, year, monthFirst, dayAfter, yearAfter] = match;
    const name = (month ?? monthFirst ?? '').toLowerCase();
    const place = englishMonths.findIndex(full => full === name || full.slice(0, 3) === name);
    return place < 0 ? undefined : dateOrNothing(year ?? yearAfter ?? '', String(place + 1), day ?? dayAfter ?? '');
  },
};

const englishMonths = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** 1/2 is a fraction everywhere, 3/5 may be a day: see `fractions.ts`. In a sentence about a day it is one. */
export const monthAndDay: RewriteRule = {
  name: 'month-and-day',
  pattern: widthBlind(/(?<!\d[.,:/-]?)(\d{1,2})\/(\d{1,2})(?![\d/-]|[.,]\d|%)/gu),
  read: match => {
    const [, month = '', day = ''] = match;
    const isDay =
      month === day ||
      day === '1' ||
      /^\((?:星期|周|週)?[一二三四五六日天]\)/u.test(textAfter(match, 6)) ||
      /^(?:星期|周[一二三四五六日]|上午|下午|中午|晚上|早上|前交|之前|截止|开始|出发|\p{Script=Han}{2,3}节)/u.test(
        textAfter(match, 4),
      ) ||
      /(?:日期|截止|生日|订于|定于|将于)[:是为 ]{0,2}$/u.test(textBefore(match, 6));
    return isDay && isCalendarDay(month, day) ? `${readCardinal(month)}月${readCardinal(day)}日` : undefined;
  },
};

/** Whether there is such a month and day; the 29th of February always passes. */
export function isCalendarDay(month: string, day: string): boolean {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}

function readDate(year: string, month: string, day: string): Reading | undefined {
  return (
    dateOrNothing(year, month, day) ?? {
      refused: `There is no day ${day} in month ${month}: correct the date, or write the number as it is spoken.`,
    }
  );
}

function shortDateOrNothing(year: string, month: string, day: string): string | undefined {
  return year.length === 2 ? dateOrNothing(`20${year}`, month, day) : undefined;
}

function dateOrNothing(year: string, month: string, day: string): string | undefined {
  return isCalendarDay(month, day) ? `${readDigits(year)}年${readCardinal(month)}月${readCardinal(day)}日` : undefined;
}
