import type {RewriteRule} from '../../rewrite-rule.js';
import {widthBlind} from '../../zh/width-blind.js';

const day = '[月火水木金土日祝]';

/** 3月5日(木), 3日（月・祝）, 5日（土〜日）: days of the week in brackets after a day. */
export const weekday: RewriteRule = {
  name: 'weekday',
  pattern: widthBlind(
    new RegExp(`(?<=[日週\\ue000]) ?[(（](${day})(?:曜日?)?(?:([・･、,/~〜-])?(${day}|休)日?)?(?:曜日?)?[)）]`, 'gu'),
  ),
  read: ([, first = '', sign, second]) => {
    if (second === undefined) {
      return nameOf(first);
    }
    const joint = sign !== undefined && '~〜-'.includes(sign) ? 'から' : '、';
    return nameOf(first) + joint + nameOf(second);
  },
};

/** 月〜金, 土-日: days of the week without the word. */
export const weekdayRange: RewriteRule = {
  name: 'weekday-range',
  pattern: widthBlind(
    /(?<![\p{Script=Han}\d\ue000])([月火水木金土日])(曜日?)?[~〜-]([月火水木金土日])(曜日?)?(?![\p{Script=Han}])/gu,
  ),
  read: ([, first = '', , last = '']) => `${nameOf(first)}から${nameOf(last)}`,
};

function nameOf(sign: string): string {
  return sign === '祝' || sign === '休' ? `${sign}日` : `${sign}曜日`;
}
