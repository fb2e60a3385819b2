import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {textAfter, textBefore, widthBlind} from '../../zh/width-blind.js';
import {readCardinal, readCode, readDecimals} from './cardinal.js';
import {numberStart, readNumber, writtenNumber} from './number.js';

/** 192.168.1.1 digit by digit, 2.10.1 number by number. */
export const version: RewriteRule = {
  name: 'version',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])\d{1,4}(?:\.\d{1,4}){2,4}(?!\d|\.\d)/gu),
  read: ([written]) => {
    const parts = written.split('.');
    return parts.map(parts.length === 4 ? part => readCode(part) : readCardinal).join('点');
  },
};

/** No.7 and №7 are ナンバー七; #7 may also be シャープ七. 1st, 2nd and 3rd are the English words. */
export const numbered: RewriteRule = {
  name: 'numbered',
  pattern: widthBlind(
    /(?<![A-Za-z\d])(?:([Nn][Oo]\. ?|№ ?|#)(\d{1,6})(?![\dA-Za-z]|[.,:/-]\d)|(1st|2nd|3rd)(?![A-Za-z]))/gu,
  ),
  read: ([written, sign, number = '', rank]): Reading | undefined => {
    if (rank !== undefined) {
      return {'1st': 'ファースト', '2nd': 'セカンド', '3rd': 'サード'}[rank];
    }
    const name = `ナンバー${readNumber(number)}`;
    return sign === '#'
      ? {
          readings: [name, `シャープ${readNumber(number)}`],
          reason: `${written} may be ナンバー or シャープ: write it in katakana.`,
        }
      : name;
  },
};

/** -5 マイナス五, +3 プラス三, ±5. A hyphen right after a word may be no sign. */
export const signed: RewriteRule = {
  name: 'signed-number',
  pattern: widthBlind(new RegExp(`(?<![\\dA-Za-z\\ue000)] ?|[-+])([-−+±])(${writtenNumber})(?!\\d|[.,:/-]\\d)`, 'gu')),
  read: (match): Reading | undefined => {
    const [written, sign = '', number = ''] = match;
    const reading = readNumber(number, textAfter(match, 2));
    if (reading === undefined) {
      return undefined;
    }
    const named = ({'+': 'プラス', '±': 'プラスマイナス'}[sign] ?? 'マイナス') + reading;
    return sign === '-' && /[^\s(（,，、:：。=<>はがをにでとも約温]$/u.test(textBefore(match, 1))
      ? {
          readings: [reading, named],
          reason: `${written} may belong to the name before it or be a number below zero: write what is spoken.`,
        }
      : named;
  },
};

/** 9秒58: the hundredths of a second are read digit by digit. */
export const hundredths: RewriteRule = {
  name: 'hundredths',
  pattern: widthBlind(/(?<=\d秒)\d{1,3}(?![\d.,%\p{Script=Han}])/gu),
  read: ([digits]) => readDecimals(digits),
};

/** 1. 開ける and （2）閉める: the number of a step, followed by a pause. */
export const stepNumber: RewriteRule = {
  name: 'step-number',
  pattern: widthBlind(
    /(?<=^|[。！？!?] ?)\(?(\d{1,2})(?:\. ?|\) ?)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
  ),
  read: ([, step = '']) => `${readCardinal(step)}、`,
};

/** 1 000 000: thousands kept apart by spaces. */
export const spacedThousands: RewriteRule = {
  name: 'spaced-thousands',
  pattern: widthBlind(/(?<![\d.,] ?)[1-9]\d{0,2}(?: \d{3})+(?!\d| \d)/gu),
  read: match => readNumber(match[0].replaceAll(' ', ''), textAfter(match, 2)),
};

/** 03月, 05日, 09時, 05分: the zero of a clock or calendar is not spoken. */
export const zeroBeforeUnit: RewriteRule = {
  name: 'zero-before-unit',
  pattern: widthBlind(/(?<!\d[.,]?)0([1-9])(?= ?[月日時分秒])/gu),
  read: ([, digit = '']) => readCardinal(digit),
};

/** 二〇二六年 and 一九九八年: a year that was written digit by digit is spoken as a number. */
export const kanjiYear: RewriteRule = {
  name: 'kanji-year',
  pattern: /(?<![〇零一二三四五六七八九十百千万])[一二][〇零一二三四五六七八九]{3}(?=年)/gu,
  read: ([written]) =>
    readCardinal([...written.replaceAll('〇', '零')].map(digit => '零一二三四五六七八九'.indexOf(digit)).join('')),
};

/** Every other number. Digits too many for a quantity, or with a 0 before, are read one by one. */
export const number: RewriteRule = {
  name: 'number',
  pattern: widthBlind(new RegExp(`${writtenNumber}(?!\\ufe0f?\\u20e3)(?: (?=\\d(?!\\ufe0f?\\u20e3)))?`, 'gu')),
  read: match => {
    const written = match[0].trimEnd();
    // Two numbers without a word between them would become one.
    const pause = match[0].endsWith(' ') ? '、' : '';
    const reading = readNumber(written, textAfter(match, 2));
    if (reading === undefined) {
      return /[.,]/.test(written) ? undefined : readCode(written) + pause;
    }
    return reading + pause;
  },
};

/** 1e6, 1.5e-3. */
export const scientific: RewriteRule = {
  name: 'scientific',
  pattern: widthBlind(
    new RegExp(`${numberStart}(\\d{1,4}(?:\\.\\d{1,8})?)[eE]([-+]?)(\\d{1,3})(?![\\dA-Za-z.])`, 'gu'),
  ),
  read: ([, base = '', sign, power = '']) =>
    `${readNumber(base)}かける十の${sign === '-' ? 'マイナス' : ''}${readCardinal(power)}乗`,
};
