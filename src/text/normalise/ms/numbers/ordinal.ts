import type {RewriteRule} from '../../rewrite-rule.js';
import {readCardinal} from './cardinal.js';
import {readRoman} from './read-roman.js';

/** `1` → `pertama`, `12` → `kedua belas`. `undefined` above 999 trilion. */
export function readOrdinal(digits: string): string | undefined {
  const cardinal = readCardinal(digits);
  if (cardinal === undefined) {
    return;
  }
  return cardinal === 'satu' ? 'pertama' : `ke${cardinal}`;
}

/** `ke-12`, `ke12`, `Ke-XXI`, and `ke 12` after a noun that is counted; a free `ke 12` is the preposition and a number. */
export const ordinalRules: readonly RewriteRule[] = [
  {
    name: 'ordinal',
    pattern:
      /(?<![\p{L}\p{N}-])[Kk]e(?:(?: ?[-‐‑–] ?)?(\d{1,15})| ?[-‐‑–] ?([IVXLC]+))(?![\p{L}\p{N}]|[.,]\d|-?an(?!\p{L}))/gu,
    read: ([, digits, numeral]) => {
      const ordinal = digits ?? readRoman(numeral ?? '');
      return ordinal === undefined ? undefined : readOrdinal(ordinal);
    },
  },
  {
    name: 'ordinal',
    pattern:
      /(?<=(?:kali|hari|abad|tahun|tempat|edisi|minggu|bulan|peringkat|anak|siri) )ke (\d{1,15})(?![\p{L}\p{N}]|[.,]\d)/giu,
    read: ([, digits = '']) => readOrdinal(digits),
  },
  {
    name: 'english-ordinal',
    pattern:
      /(?<![\p{L}\p{N}.,-])(\d*(?:(?<!1)1(?=st)|(?<!1)2(?=nd)|(?<!1)3(?=rd)|(?:1[1-3]|[04-9])(?=th)))..(?![\p{L}\p{N}])/gu,
    read: ([written, digits = '']) => {
      const [ordinal, cardinal] = [readOrdinal(digits), readCardinal(digits)];
      return ordinal === undefined || cardinal === undefined
        ? undefined
        : {
            readings: [ordinal, `ke${cardinal}`],
            reason: `${written} may be meant in English. Write ke-${digits}, or the English word in letters.`,
          };
    },
  },
];
