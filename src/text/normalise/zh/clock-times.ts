import type {Reading, RewriteRule} from '../rewrite-rule.js';
import {readCardinal, readDigits} from './numbers/cardinal.js';
import {isScore} from './scores.js';
import {textBefore, widthBlind} from './width-blind.js';

/** 12:00, 5:02, 14:05, 3:15:20, 3:30pm; a running time 1:30:00. A score such as 78:96 is none, see `scores.ts`. */
export const clockTime: RewriteRule = {
  name: 'clock-time',
  pattern: widthBlind(
    /(?<![\dA-Za-z]|\d[.,:/])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?: ?([AaPp])\.?[Mm](?![A-Za-z])\.?)?(?! ?[:\d%]|[.,/]\d)(?: ?分(?!钟|鐘))?/gu,
  ),
  read: (match): Reading | undefined => {
    const [, hours = '', minutes = '', seconds, half] = match;
    if (/(?:用时|用時|时长|時長|历时|歷時|耗时|片长|片長|成绩|成績)[为為是: ]{0,2}$/u.test(textBefore(match, 6))) {
      return readRunningTime(hours, minutes, seconds);
    }
    return Number(hours) > 24 || isScore(match) ? undefined : readTime(hours, minutes, seconds, half);
  },
};

/** 3pm, 11 a.m. */
export const wholeHour: RewriteRule = {
  name: 'whole-hour',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,2}) ?([AaPp])\.?[Mm](?![A-Za-z])\.?/gu),
  read: ([, hours = '', half]) => (Number(hours) > 12 ? undefined : readTime(hours, '00', undefined, half)),
};

/** The zero of 3点05分 is spoken, that of 03点 is not. */
export const zeroHour: RewriteRule = {
  name: 'zero-hour',
  pattern: widthBlind(/(?<!\d[.,:/-]?)0([0-9])(?= ?[点點时時](?! ?[一二三四五六七八九]))/gu),
  read: ([, hour = '']) => (hour === '2' ? '两' : readCardinal(hour)),
};

function readTime(hours: string, minutes: string, seconds: string | undefined, half: string | undefined): string {
  const hour = Number(hours);
  const spokenHour =
    hour === 2 ? '两' : readCardinal(hour >= 24 ? '0' : String(hour === 12 && isMorning(half) ? 0 : hour));
  const afterHour = minutes === '00' && seconds === undefined ? '' : `${readPlace(minutes)}分`;
  const afterMinute = seconds === undefined ? '' : `${readPlace(seconds)}秒`;
  return `${partOfDay(hour, half)}${spokenHour}点${afterHour}${afterMinute}`;
}

/** 05 零五, 00 零, 30 三十. */
function readPlace(digits: string): string {
  return digits.startsWith('0') ? readDigits(digits).replace(/^零零$/, '零') : readCardinal(digits);
}

function isMorning(half: string | undefined): boolean {
  return half?.toLowerCase() === 'a';
}

/** What am and pm are called at that hour: 3am 凌晨, 9am 上午, 12pm 中午, 3pm 下午, 8pm 晚上. */
function partOfDay(hour: number, half: string | undefined): string {
  if (half === undefined || hour > 12) {
    return '';
  }
  if (isMorning(half)) {
    return hour < 6 || hour === 12 ? '凌晨' : '上午';
  }
  if (hour === 12) {
    return '中午';
  }
  return hour < 6 ? '下午' : '晚上';
}

function readRunningTime(first: string, second: string, third: string | undefined): Reading {
  if (third !== undefined) {
    return `${readLength(first)}小时${readLength(second)}分${readLength(third)}秒`;
  }
  return {
    readings: [`${readLength(first)}分${readLength(second)}秒`, `${readLength(first)}小时${readLength(second)}分`],
    reason: `${first}:${second} may be minutes and seconds or hours and minutes: write it in characters.`,
  };
}

function readLength(digits: string): string {
  return Number(digits) === 2 ? '两' : readCardinal(digits);
}
