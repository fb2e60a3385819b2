import type {RewriteRule} from '../../rewrite-rule.js';
import {readClock} from '../time/clock-times.js';
import {readCardinal} from './cardinal.js';
import {readDigitGroups} from './digits.js';
import {readNumber, readSign, readWithNumber, sign, writtenNumber} from './written-number.js';

const magnitudeAfter =
  '(?= ?(?:ratus|ribu|juta|bilion|trilion|kali|peratus|mata|jam|minit|saat|tahun|bulan|hari|minggu)(?!\\p{L}))';
const decimalBefore = String.raw`(?<=(?<!\p{L})(?:nilai|purata|skor|markah|pointer|PNGK|CGPA|kadar|indeks|magnitud|versi|sebanyak|faktor|seksyen|bab|rajah|jadual|bahagian|perenggan|butiran|catatan|masa|berat|tinggi|panjang|lebar|saiz|suhu|gandaan)(?: (?:sebanyak|ialah|adalah|purata|sekitar|kira-kira|daripada|kepada))? )`;

/** What no rule before has read: plain whole numbers and decimals. */
export const plainNumberRules: readonly RewriteRule[] = [
  {
    name: 'spaced-thousands',
    pattern: /(?<![\p{L}\p{N}\ue000.,-]|\d )([1-9]\d{0,2})((?: \d{3})+)(?![\p{L}\p{N}]| ?\d|[.,-]\d)/gu,
    read: ([written, head = '', tail = '']) => {
      const whole = readCardinal(head + tail.replaceAll(' ', ''));
      return whole === undefined || tail.endsWith('000')
        ? whole
        : {
            readings: [whole, written.split(' ').map(readNumber).join(', ')],
            reason: `${written} can be one number or several. Write a comma between the thousands, or between the numbers.`,
          };
    },
  },
  {
    name: 'thousands-suffix',
    pattern: new RegExp(String.raw`(${writtenNumber})(?:k|(?<=\d\d)K)(?![\p{L}\p{N}])`, 'gu'),
    read: ([, written = '']) => {
      const [whole = '', fraction = ''] = written.replaceAll(',', '').split('.');
      return fraction.length > 3 ? undefined : readCardinal(whole + fraction.padEnd(3, '0'));
    },
  },
  {
    name: 'number',
    pattern: new RegExp(
      `${decimalBefore}${sign}(${writtenNumber})(?!\\p{L})|${sign}(${writtenNumber})${magnitudeAfter}`,
      'giu',
    ),
    read: ([, firstSign, first, secondSign, second]) =>
      readWithNumber(first ?? second ?? '', words => readSign(firstSign ?? secondSign) + words),
  },
  {
    name: 'decimal-or-time',
    pattern: /(?<![\p{L}\p{N}\ue000.,-]|\d[.,])(?:1?[1-9]|10|2[0-3])\.[0-5][05](?![\p{L}\p{N}%]|[.,:-]\d)/gu,
    read: ([written]) => ({
      readings: [`pukul ${readClock(written)}`, readNumber(written)],
      reason: `${written} can be a time or a decimal. Write "pukul ${written}", or the number in words.`,
    }),
  },
  {
    name: 'comma-ambiguous',
    pattern: /(?<![\p{L}\p{N}\ue000.,])(\d+),(\d{1,2}|\d{4,})(?![\p{L}\p{N}]|[.,]\d)/gu,
    read: ([written, whole = '', rest = '']) => ({
      readings: [`${readNumber(whole)}, ${readNumber(rest)}`, readNumber(`${whole}.${rest}`)],
      reason: `${written} can be two numbers or a decimal. Write a space after the comma, or a point.`,
    }),
  },
  {
    name: 'number-list',
    pattern: /(?<![\p{L}\p{N}\ue000.,])\d{1,4}(?:,\d{1,2}){2,20}(?![\p{L}\p{N}]|[.,]\d)/gu,
    read: ([written]) => written.split(',').map(readNumber).join(', '),
  },
  {
    name: 'long-number',
    pattern: /(?<![\p{L}\p{N}\ue000]|\d[.,])\d{8,}(?![\p{L}\p{N}]|[.,]\d)/gu,
    read: ([digits]) => {
      const [cardinal, oneByOne] = [readCardinal(digits), readDigitGroups([digits])];
      return cardinal === undefined || /000$/.test(digits)
        ? (cardinal ?? oneByOne)
        : {
            readings: [oneByOne, cardinal],
            reason: `${digits} can be a number of something or a code. Write commas between the thousands, or spaces between the digits.`,
          };
    },
  },
  {
    name: 'number',
    pattern: new RegExp(String.raw`(?<!\p{L} ?<)${sign}(${writtenNumber})(?!\p{Lu}|x\p{L}|\p{L}{1,2}(?!\p{L}))`, 'gu'),
    read: ([, signed, written = '']) => readWithNumber(written, words => readSign(signed) + words),
  },
];
