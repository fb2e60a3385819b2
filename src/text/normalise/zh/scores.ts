import type {RewriteRule} from '../rewrite-rule.js';
import {readCardinal} from './numbers/cardinal.js';
import {textAfter, textBefore, widthBlind} from './width-blind.js';

/** 78:96, 3:2, 1:1:2, and whatever else stands with a colon where the words speak of a score or a ratio. */
export const ratio: RewriteRule = {
  name: 'ratio',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,4}) ?: ?(\d{1,5})(?: ?: ?(\d{1,4}))?(?! ?:|\d|[.,/]\d)/gu),
  read: ([, ...numbers]) =>
    numbers
      .filter(number => number !== undefined)
      .map(readCardinal)
      .join('比'),
};

/** 3-2 is a score where the words say so; elsewhere see `ranges.ts`. */
export const score: RewriteRule = {
  name: 'score',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,3}) ?[-–—] ?(\d{1,3})(?![\d:/-]|[.,]\d)/gu),
  read: match => {
    const [, own = '', other = ''] = match;
    return isScore(match) ? `${readCardinal(own)}比${readCardinal(other)}` : undefined;
  },
};

/** Whether the words around two numbers speak of a score or a ratio. */
export function isScore(match: RegExpExecArray): boolean {
  return beforeScore.test(textBefore(match, 6)) || afterScore.test(textAfter(match, 5));
}

const beforeScore =
  /(?:比分|比数|比數|总分|總分|比例|比率|比值|配比|赔率|賠率|战成|打成|踢成|战平|逼平|胜率)[^，。,;；]{0,2}$/u;
const afterScore =
  /^(?:的?(?:大?比分|比例|比率|成绩|优势)|取胜|取勝|获胜|獲勝|胜|勝|战胜|戰勝|击败|擊敗|大胜|险胜|完胜|力克|横扫|领先|領先|落后|落後|不敌|负|輸|输|告负|战平|逼平|淘汰|逆转)/u;
