import type {RewriteRule} from '../../rewrite-rule.js';
import {textAfter, textBefore, widthBlind} from '../../zh/width-blind.js';
import {commonFractions, isCalendarDay} from '../dates/dates.js';
import {readCardinal} from '../numbers/cardinal.js';
import {readNumber} from '../numbers/number.js';

/** 1/2 二分の一, 1 1/2 一と二分の一. Where 3/5 may also be the fifth of March, the words around decide or nobody can. */
export const fraction: RewriteRule = {
  name: 'fraction',
  pattern: widthBlind(/(?<!\d[.,:/-]?)(?:(\d{1,3}) )?(\d{1,4})\/(\d{1,4})(?![\d/:-]|[.,]\d)/gu),
  read: match => {
    const [, whole, top = '', bottom = ''] = match;
    if (Number(bottom) === 0) {
      return undefined;
    }
    const part = `${readCardinal(bottom)}分の${readCardinal(top)}`;
    const reading = whole === undefined ? part : `${readCardinal(whole)}と${part}`;
    return whole !== undefined || isFraction(match, top, bottom)
      ? reading
      : {
          readings: [`${readCardinal(top)}月${readCardinal(bottom)}日`, reading],
          reason: `${top}/${bottom} may be a day or a fraction: write it in kanji.`,
        };
  },
};

/** ½ ¼ ¾ and so on. */
export const vulgarFraction: RewriteRule = {
  name: 'fraction-sign',
  pattern: widthBlind(/(?<![\d.,])(\d{0,4}) ?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])/gu),
  read: ([, whole = '', sign = '']) => {
    const [top = '', bottom = ''] = sign.normalize('NFKC').split('\u2044');
    const part = `${readNumber(bottom)}分の${readNumber(top)}`;
    return whole === '' ? part : `${readNumber(whole)}と${part}`;
  },
};

function isFraction(match: RegExpExecArray, top: string, bottom: string): boolean {
  return (
    !isCalendarDay(top, bottom) ||
    commonFractions.test(`${top}/${bottom}`) ||
    /(?:約|全体の|のうち)$/u.test(textBefore(match, 3)) ||
    /^(?:以上|以下|カップ|杯|量|サイズ|程度|ほど)/u.test(textAfter(match, 3))
  );
}
