import type {Reading, RewriteRule} from '../rewrite-rule.js';
import {readDigits} from './numbers/cardinal.js';
import {readCount, readNumber, writtenNumber} from './numbers/number.js';
import {textAfter, textBefore, widthBlind} from './width-blind.js';

/** 2-3个, 3~5天, 10-20; between numbers that nothing counts a hyphen may be anything. */
export const range: RewriteRule = {
  name: 'range',
  pattern: widthBlind(
    new RegExp(
      `(?<![\\dA-Za-z]|\\d[.,:/-])(${writtenNumber}) ?([万萬亿億]?[-~–—〜至到]) ?(${writtenNumber})(?![\\dA-Za-z:/=-]|[.,]\\d| ?[+*×÷=])`,
      'gu',
    ),
  ),
  read: (match): Reading | undefined => {
    const [, from = '', middle = '', to = ''] = match;
    const after = textAfter(match, 6);
    const isOrdinal = textBefore(match, 1) === '第';
    const first = readCount(from, middle.length > 1 ? middle : isOrdinal ? '' : after);
    const last = readCount(to, isOrdinal ? '' : after);
    if (first === undefined || last === undefined) {
      return undefined;
    }
    const reading = `${first}${middle.slice(0, -1)}到${last}`;
    const isHyphen = /[-–—]$/.test(middle);
    return isHyphen && !isCountedRange(from, to, after) ? readHyphen(from, to, reading) : reading;
  },
};

/** 2、3个 is 两三个 and 7、8岁 is 七八岁: about so many. */
export const approximate: RewriteRule = {
  name: 'approximate',
  pattern: widthBlind(/(?<![\d、第月年]|\d[.,:/-])([1-9])[、,，]([1-9])(?![\d、.,，月日号號])(?= ?\p{Script=Han})/gu),
  read: match => {
    const [, low = '', high = ''] = match;
    const first = readCount(low, textAfter(match, 6));
    return Number(high) === Number(low) + 1 && readCount('2', textAfter(match, 6)) === '两'
      ? `${first}${readDigits(high)}`
      : undefined;
  },
};

/** The sign of a range between what has been read (9:00-17:00, 3kg~5kg) or between days and seasons (周一-周五). */
export const rangeSign: RewriteRule = {
  name: 'range-sign',
  pattern: widthBlind(
    /(?<=\ue000|[周週][一二三四五六日]|星期[一二三四五六日]|[月日年号號点點]) ?(?<![-~–—〜])[-~–—〜](?![-~–—〜]) ?(?=\ue000|[周週][一二三四五六日]|星期[一二三四五六日]|[一二三四五六七八九十]{1,3}[月日年号號点點])/gu,
  ),
  read: () => '到',
};

/** 12-3-4, 25:99:1, 7/8/9/10: digits and signs that none of the rules before knows. */
export const unclearNumber: RewriteRule = {
  name: 'unclear-number',
  pattern: widthBlind(/(?<!\d)\d+(?:[-:/]\d+)+/gu),
  read: ([written]) => ({refused: `Nobody can know how ${written} is spoken: write it in characters.`}),
};

function isCountedRange(from: string, to: string, after: string): boolean {
  return (
    /^[\p{Script=Han}]/u.test(after) &&
    !/^[的是在和与，。]/u.test(after) &&
    Number(from.replaceAll(',', '')) < Number(to.replaceAll(',', ''))
  );
}

function readHyphen(from: string, to: string, asRange: string): Reading {
  const first = readNumber(from) ?? from;
  const last = readNumber(to) ?? to;
  return {
    readings: [asRange, `${first}比${last}`, `${first}杠${last}`, `${first}减${last}`],
    reason: `${from}-${to} may be a range, a score, a number with a hyphen or a difference: write 到, 比, 杠 or 减.`,
  };
}
