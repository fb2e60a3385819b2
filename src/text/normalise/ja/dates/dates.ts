import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {textAfter, textBefore, widthBlind} from '../../zh/width-blind.js';
import {readCardinal, readDecimals} from '../numbers/cardinal.js';

/** 2026-03-05, 2026/3/5, 2026.3.5, 5/3/2026, and 3-5-2026 where the region puts the month first. */
export const numericDate: RewriteRule = {
  name: 'date',
  pattern: widthBlind(
    /(?<!\d[.,:/-]?)(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}))(?![\d/-]|[.,]\d)(?: ?日)?/gu,
  ),
  read: (match, {region}) => {
    const [, year, , month = '', day = '', first = '', , second = '', lastYear = ''] = match;
    if (year !== undefined) {
      return readDate(year, month, day);
    }
    return region === 'US' ? readDate(lastYear, first, second) : readDate(lastYear, second, first);
  },
};

/** 2026-03 and 2026/12 are a month. */
export const yearAndMonth: RewriteRule = {
  name: 'year-month',
  pattern: widthBlind(/(?<!\d[.,:/-]?)((?:19|20)\d\d)([-/.])(0[1-9]|1[0-2])(?![\d/-]|[.,]\d)(?: ?月)?/gu),
  read: ([written, year = '', sign, month = '']): Reading => {
    const reading = `${readCardinal(year)}年${readCardinal(month)}月`;
    return sign === '.' && !written.endsWith('月')
      ? {
          readings: [reading, `${readCardinal(year)}点${readDecimals(month)}`],
          reason: `${written} may be a month or a number: write it in kanji.`,
        }
      : reading;
  },
};

/** H30年 平成三十年, R8.3.5 令和八年三月五日: the era by its letter. */
export const shortEra: RewriteRule = {
  name: 'short-era',
  pattern: widthBlind(/(?<![A-Za-z\d])([MTSHR])(\d{1,2})(?:([./])(\d{1,2})\3(\d{1,2})(?![\d./])|(?= ?年))/gu),
  read: ([, era = '', year = '', , month, day]) => {
    const name = `${{M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和'}[era]}${readCardinal(year)}`;
    if (month === undefined || day === undefined) {
      return name;
    }
    return isCalendarDay(month, day) ? `${name}年${readCardinal(month)}月${readCardinal(day)}日` : undefined;
  },
};

/** 26/3/05: nobody can know which of the three is the year. */
export const shortDate: RewriteRule = {
  name: 'short-date',
  pattern: widthBlind(/(?<!\d[.,:/-]?)(\d\d?)\/(\d\d?)\/(\d\d?)(?![\d/-]|[.,]\d)/gu),
  read: match => {
    const [written, first = '', second = '', third = ''] = match;
    const readings = [
      shortDateOrNothing(first, second, third),
      shortDateOrNothing(third, second, first),
      shortDateOrNothing(third, first, second),
    ].filter(reading => reading !== undefined);
    const [likeliest, other, ...others] = [...new Set(readings)];
    if (likeliest === undefined || other === undefined) {
      return likeliest;
    }
    return {
      readings: [likeliest, other, ...others],
      reason: `It does not show which number of ${written} is the year: write it as 2026年3月5日.`,
    };
  },
};

/** 3/5 is a day where the words speak of one; elsewhere see `fraction`. */
export const monthAndDay: RewriteRule = {
  name: 'month-and-day',
  pattern: widthBlind(/(?<!\d[.,:/-]?)(\d{1,2})\/(\d{1,2})(?![\d/-]|[.,]\d|%)/gu),
  read: match => {
    const [written, month = '', day = ''] = match;
    const isDay =
      month === day ||
      day === '1' ||
      /^\([月火水木金土日祝]/u.test(textAfter(match, 3)) ||
      (!commonFractions.test(written) &&
        /^(?:に|まで|から|より|[~〜]|締|発売|開催|午前|午後|時点)/u.test(textAfter(match, 3))) ||
      /(?:日程|日付|期限|締切|締め切り|開催日|誕生日)[:はが ]{0,2}$/u.test(textBefore(match, 6));
    return isDay && isCalendarDay(month, day) ? `${readCardinal(month)}月${readCardinal(day)}日` : undefined;
  },
};

/** Parts that are said so often that nobody takes them for a day. */
export const commonFractions = /^(?:1\/[234]|2\/3|3\/4)$/;

/** Whether there is such a month and day; the 29th of February always passes. */
export function isCalendarDay(month: string, day: string): boolean {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}

function readDate(year: string, month: string, day: string): Reading {
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
  return isCalendarDay(month, day)
    ? `${readCardinal(year)}年${readCardinal(month)}月${readCardinal(day)}日`
    : undefined;
}
