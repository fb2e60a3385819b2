import type {RewriteRule} from '../../rewrite-rule.js';
import {readScore} from './score.js';
import {rangeDash, readNumber, readSign, sign, writtenNumber} from './written-number.js';

/** Two numbers with a mark between them: a score, a ratio, a range. */
export const spanRules: readonly RewriteRule[] = [
  {
    name: 'score',
    pattern:
      /(?<=(?<!\p{L})(?:menang|kalah|tewas|seri|terikat|berakhir|berkesudahan|skor|keputusan|mendahului|jaringan|agregat|ketinggalan|perlawanan)(?: (?:tipis|besar|bergaya|akhir|dengan|selesa|mudah|keputusan|jaringan|skor))* )(\d{1,3}) ?[-–—:] ?(\d{1,3})(?![\p{L}\p{N}]|[.,:-]\d)/giu,
    read: ([, ours = '', theirs = '']) => `${readScore(ours)} ${readScore(theirs)}`,
  },
  {
    name: 'ratio',
    pattern:
      /(?<=(?<!\p{L})(?:nisbah|skala|kadar)(?: [\p{L}-]+){0,4} )(\d{1,7}) ?: ?(\d[\d,]{0,9}\d|\d)(?: ?: ?(\d{1,7}))?(?![\p{L}\p{N}]|[.:]\d)/giu,
    read: ([, ...parts]) =>
      parts
        .slice(0, 3)
        .filter(part => part !== undefined)
        .map(readNumber)
        .join(' kepada '),
  },
  {
    name: 'ratio-ambiguous',
    pattern: /(?<![\p{L}\p{N}\ue000:.,])(\d{1,4}):(\d{1,4})(?![\p{L}\p{N}:]|[.,]\d)/gu,
    read: ([written, first = '', second = '']) => ({
      readings: [`${readNumber(first)} kepada ${readNumber(second)}`, `${readNumber(first)}, ${readNumber(second)}`],
      reason: `${written} can be a ratio, a score or a verse. Write it in words.`,
    }),
  },
  {
    name: 'range',
    pattern: new RegExp(
      `(?<!\\p{L}-)${sign}(${writtenNumber})${rangeDash}(${writtenNumber})(?= +\\p{L}\\p{Ll}|\\p{Ll}{3})`,
      'gu',
    ),
    read: ([, signed, from = '', to = '']) =>
      toNumber(from) < toNumber(to) && !/^0\d/.test(from)
        ? `${readSign(signed)}${readNumber(from)} hingga ${readNumber(to)}`
        : undefined,
  },
  {
    name: 'range-ambiguous',
    pattern: new RegExp(`(?<![\\p{L}\\d]-)(${writtenNumber})${rangeDash}(${writtenNumber})(?!-\\d)`, 'gu'),
    read: ([written, from = '', to = '']) => {
      if (/^0\d/.test(from) || /^0\d/.test(to)) {
        return;
      }
      const [first, second] = [readNumber(from), readNumber(to)];
      const range = `${first} hingga ${second}`;
      const [score, difference] = [`${readScore(from)} ${readScore(to)}`, `${first} tolak ${second}`];
      if (from === to) {
        return score;
      }
      return {
        readings: toNumber(from) < toNumber(to) ? [range, score, difference] : [score, difference],
        reason: `${written} can be a range, a score or a difference. Write hingga, or what it is.`,
      };
    },
  },
];

function toNumber(written: string): number {
  return Number(written.replaceAll(',', ''));
}
