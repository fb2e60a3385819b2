import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {textAfter, textBefore, widthBlind} from '../../zh/width-blind.js';
import {readCardinal} from './cardinal.js';
import {numberStart, readNumber, writtenNumber} from './number.js';

/** 3〜5日, 2-3人, 2011-2019年; between numbers that nothing counts a hyphen may be anything. */
export const range: RewriteRule = {
  name: 'range',
  pattern: widthBlind(
    new RegExp(
      `${numberStart}(${writtenNumber}) ?([万億]?(?:[年月日時分回人個]|歳)?)[-~–—〜] ?(${writtenNumber})(?![\\dA-Za-z:/=-]|[.,]\\d| ?[+*×÷=])`,
      'gu',
    ),
  ),
  read: (match): Reading | undefined => {
    const [written, from = '', middle = '', to = ''] = match;
    const after = textAfter(match, 4);
    const first = readNumber(from, middle === '' ? after : middle);
    const last = readNumber(to, after);
    if (first === undefined || last === undefined) {
      return undefined;
    }
    const reading = `${first}${middle}から${last}`;
    const isRange =
      /[~〜]/.test(written) ||
      (/^(?:\p{Script=Han}|つ|[ヶヵカか]所|[ヶヵカか]月|\p{Script=Katakana}{2})/u.test(after) &&
        plain(from) < plain(to)) ||
      (/^(?:1[89]|20)\d\d$/.test(from) && /^(?:1[89]|20)\d\d$/.test(to) && from < to);
    return isRange ? reading : readHyphen(from, to, reading);
  },
};

/** 丸の内1-2-3: block and house numbers are joined by の. */
export const address: RewriteRule = {
  name: 'address',
  pattern: widthBlind(
    /(?<![\dA-Za-z+]|\d[.,:/-])\d{1,3}(?:-\d{1,4}){2,3}(?![\d/=]|-\d|[.,:]\d)|(?<=[町村丁台丘内目通] ?)\d{1,3}-\d{1,4}(?![\d/=-]|[.,:]\d)/gu,
  ),
  read: ([written]) => written.split('-').map(readCardinal).join('の'),
};

/** 78:96, 3:2, and whatever else stands with a colon where the words speak of a score or a ratio. */
export const ratio: RewriteRule = {
  name: 'ratio',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,4}) ?: ?(\d{1,5})(?: ?: ?(\d{1,4}))?(?! ?:|\d|[.,/]\d)/gu),
  read: ([, ...numbers]) =>
    numbers
      .filter(part => part !== undefined)
      .map(readCardinal)
      .join('対'),
};

/** 3-2で勝った: a score where the words say so. */
export const score: RewriteRule = {
  name: 'score',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,3}) ?[-–—] ?(\d{1,3})(?![\d:/-]|[.,]\d)/gu),
  read: match => (isScore(match) ? `${readCardinal(match[1] ?? '')}対${readCardinal(match[2] ?? '')}` : undefined),
};

/** Whether the words around two numbers speak of a score or a ratio. */
export function isScore(match: RegExpExecArray): boolean {
  return (
    /(?:スコア|得点|比率|割合|比|オッズ|倍率)(?:は|が|を|、|:)?$/u.test(textBefore(match, 6)) ||
    /^(?:で(?:勝|負|敗|逆転|引き分|下し|破|快勝|辛勝|完勝|リード|先制|優勝)|の(?:勝|スコア|同点|逆転|接戦|引き分|割合|比率|比))/u.test(
      textAfter(match, 6),
    )
  );
}

/** 12-3, 25:99:1, 7/8/9/10: digits and signs that none of the rules before knows. */
export const unclearNumber: RewriteRule = {
  name: 'unclear-number',
  pattern: widthBlind(/(?<!\d)\d+(?:[-:/]\d+)+/gu),
  read: ([written]) => ({refused: `Nobody can know how ${written} is spoken: write it in kanji or kana.`}),
};

function plain(written: string): number {
  return Number(written.replaceAll(',', ''));
}

function readHyphen(from: string, to: string, asRange: string): Reading {
  const first = readNumber(from) ?? from;
  const last = readNumber(to) ?? to;
  return {
    readings: [asRange, `${first}の${last}`, `${first}対${last}`, `${first}ひく${last}`],
    reason: `${from}-${to} may be a range, an address, a score or a difference: write から, の, 対 or ひく.`,
  };
}
