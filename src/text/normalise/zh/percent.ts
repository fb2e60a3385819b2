import type {RewriteRule} from '../rewrite-rule.js';
import {isCalendarDay} from './dates.js';
import {readCardinal} from './numbers/cardinal.js';
import {readNumber, writtenNumber} from './numbers/number.js';
import {textAfter, textBefore, widthBlind} from './width-blind.js';

/** 6.3% 百分之六点三, 100% 百分之百, -0.5% 负百分之零点五, 20-30%, 5‰. */
export const percent: RewriteRule = {
  name: 'percent',
  pattern: widthBlind(
    new RegExp(
      `(?<![\\dA-Za-z]|\\d[.,:/-])([-−+±]?)(?:(${writtenNumber}) ?[%‰]? ?[-~–—〜至到] ?)?(${writtenNumber}) ?(%|‰|pct(?![a-z]))`,
      'gu',
    ),
  ),
  read: ([, sign = '', from, amount = '', mark]) => {
    const part = mark === '‰' ? '千分之' : '百分之';
    const last = readPart(amount, part);
    const first = from === undefined ? '' : readPart(from, part);
    if (first === undefined || last === undefined) {
      return undefined;
    }
    const signed = {'-': '负', '−': '负', '+': '正', '±': '正负'}[sign] ?? '';
    return signed + (from === undefined ? last : `${first}到${last}`);
  },
};

/** 1/2 二分之一, 1 1/2 一又二分之一. Where 3/5 may also be the fifth of March, the words around decide or nobody can. */
export const fraction: RewriteRule = {
  name: 'fraction',
  pattern: widthBlind(/(?<!\d[.,:/-]?)(?:(\d{1,3}) )?(\d{1,4})\/(\d{1,4})(?![\d/:-]|[.,]\d)/gu),
  read: match => {
    const [, whole, top = '', bottom = ''] = match;
    if (Number(bottom) === 0) {
      return undefined;
    }
    const part = `${readCardinal(bottom)}分之${readCardinal(top)}`;
    const reading = whole === undefined ? part : `${readCardinal(whole)}又${part}`;
    return whole !== undefined || isFraction(match, top, bottom)
      ? reading
      : {
          readings: [`${readCardinal(top)}月${readCardinal(bottom)}日`, reading],
          reason: `${top}/${bottom} may be a day or a fraction: write it in characters.`,
        };
  },
};

/** ½ ¼ ¾ and so on. */
export const vulgarFraction: RewriteRule = {
  name: 'fraction-sign',
  pattern: widthBlind(/(?<!\d[.,:/-]?)(\d{0,4}) ?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])/gu),
  read: ([, whole = '', sign = '']) => {
    const [top = '', bottom = ''] = sign.normalize('NFKC').split('\u2044');
    const part = `${readNumber(bottom)}分之${readNumber(top)}`;
    return whole === '' ? part : `${readNumber(whole)}又${part}`;
  },
};

/** Numerators and denominators that no calendar has, the common parts up to a quarter, and what the words call a part. */
function isFraction(match: RegExpExecArray, top: string, bottom: string): boolean {
  return (
    !isCalendarDay(top, bottom) ||
    /^(?:1\/[234]|2\/3|3\/4)$/.test(`${top}/${bottom}`) ||
    /(?:占|佔|超过|近|约|不到|至少|的)$/u.test(textBefore(match, 2)) ||
    /^(?:的|以上|左右|强|弱|多|杯|勺|茶匙|汤匙|小时)/u.test(textAfter(match, 3))
  );
}

function readPart(written: string, part: string): string | undefined {
  const number = written === '100' && part === '百分之' ? '百' : readNumber(written);
  return number === undefined ? undefined : part + number;
}
