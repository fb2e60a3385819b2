import type {Reading, RewriteRule} from '../rewrite-rule.js';
import {readCardinal, readDigits} from './numbers/cardinal.js';
import {textAfter, textBefore, widthBlind} from './width-blind.js';

/** 2026年 and 1998年 digit by digit; 5000年历史 and 1000多年 are so many years. */
export const year: RewriteRule = {
  name: 'year',
  pattern: widthBlind(/(?<!\d[.,:/-]?)(\d{4})(?= ?年(?!级|級))/gu),
  read: (match): Reading | undefined => {
    const [, digits = ''] = match;
    const after = textAfter(match, 8);
    if (
      digits > '2199' ||
      digits < '1000' ||
      /^年(?:的?[历歷]史|[来來]|以[来來]上|[长長]|[间間]|[寿壽]命)/u.test(after)
    ) {
      return undefined;
    }
    if (digits.endsWith('00') && /^年(?:前|后|後|之前|之后|之後|以前|以后|以後)/u.test(after)) {
      return {
        readings: [readCardinal(digits), readDigits(digits)],
        reason: `${digits} may be a year or so many years: write it in characters.`,
      };
    }
    return readDigits(digits);
  },
};

/** 公元前221年, 公元618年: with the era every year is read digit by digit. */
export const eraYear: RewriteRule = {
  name: 'era-year',
  pattern: widthBlind(/(?<=(?:公元|西元|公元前|西元前) ?)(\d{2,4})(?= ?年)/gu),
  read: ([digits]) => readDigits(digits),
};

/** 2011-2019, also before 年: two years in their order. */
export const yearRange: RewriteRule = {
  name: 'year-range',
  pattern: widthBlind(
    /(?<!\d[.,:/-]?)((?:1[89]|20)\d\d)年? ?[-~–—〜至到] ?((?:1[89]|20)\d\d)(?![\d/-]|[.,]\d|[元个人米名公千万%])/gu,
  ),
  read: ([whole, from = '', to = '']) =>
    from < to ? `${readDigits(from)}${whole.includes('年') ? '年' : ''}到${readDigits(to)}` : undefined,
};

/** 98年5月, 98年出生, 08年: two digits that are a year. 60年 alone is so many years. */
export const shortYear: RewriteRule = {
  name: 'short-year',
  pattern: widthBlind(/(?<!\d[.,:/-]?)'?(\d\d)(?= ?年)/gu),
  read: match => {
    const [written, digits = ''] = match;
    const isYear =
      digits.startsWith('0') ||
      written.startsWith("'") ||
      /^年 ?(?:\d{1,2} ?月|出生|生人|毕业|畢業|入学|款|版|春|夏|秋|冬)/u.test(textAfter(match, 8));
    return isYear ? readDigits(digits) : undefined;
  },
};

/** 80年代 is a cardinal; 1990年代 digit by digit; 90后 and 00后 digit by digit. */
export const decade: RewriteRule = {
  name: 'decade',
  pattern: widthBlind(/(?<!\d[.,:/-]?)(?:(\d{3}0)(?= ?年代)|([0-9][05])(?=[后後](?![来來天面的台]))|00(?=年代))/gu),
  read: match => {
    const [written, full, generation] = match;
    if (generation !== undefined && /[第\d点點:]$/u.test(textBefore(match, 1))) {
      return undefined;
    }
    return readDigits(full ?? generation ?? written);
  },
};
