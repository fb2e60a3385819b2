import type {RewriteRule} from '../../rewrite-rule.js';
import {readCardinal} from '../numbers/cardinal.js';
import {readDigits} from '../numbers/digits.js';
import {rangeDash} from '../numbers/written-number.js';
import {partSource, readPart} from './day-parts.js';

const clock = String.raw`(?:2[0-4]|[01]?\d)(?:[.:][0-5]\d)?`;
const colonClock = String.raw`(?:2[0-4]|[01]?\d):[0-5]\d`;
const start = String.raw`(?<![\p{L}\p{N}\ue000/$%]|\d[.,:-])`;
const end = String.raw`(?![\p{L}\p{N}%°]|[.,:]\d|-\d)`;
const oclock = String.raw`(?<=(?<!\p{L})(?:pukul|jam|pkl\.?) )`;

/** Times of the day. `pukul` is put before what only figures and a colon, or am and pm, show to be one. */
export const clockTimeRules: readonly RewriteRule[] = [
  {
    name: 'clock-range',
    pattern: new RegExp(`${start}(${clock})(?: ?(${partSource}))?${rangeDash}(${clock}) ?(${partSource})`, 'giu'),
    read: match => {
      const [, from = '', fromPart, to = '', toPart = ''] = match;
      const first = fromPart === undefined ? readClock(from) : `${readClock(from)} ${readPart(fromPart, from)}`;
      const isNamed = isOclockBefore(match) || !/[ap]\.?m\.?$/i.test(toPart) || /malam/i.test(toPart);
      return `${isNamed ? '' : 'pukul '}${first} hingga ${readClock(to)} ${readPart(toPart, to)}`;
    },
  },
  {
    name: 'clock-range',
    pattern: new RegExp(`${start}(${colonClock})${rangeDash}(${colonClock})${end}`, 'gu'),
    read: match => `${pukul(match)}${readClock(match[1] ?? '')} hingga ${readClock(match[2] ?? '')}`,
  },
  {
    name: 'clock-range',
    pattern: new RegExp(`${oclock}(${clock})${rangeDash}(${clock})${end}`, 'giu'),
    read: ([, from = '', to = '']) => `${readClock(from)} hingga ${readClock(to)}`,
  },
  {
    name: 'clock-list',
    // In a list or a span of times the part of the day stands behind the last.
    pattern: new RegExp(
      `${start}${clock}(?=(?:(?:,|,? (?:dan|atau|hingga|sehingga|sampai|ke)) ${clock}){1,6} ?${partSource})`,
      'giu',
    ),
    read: ([time]) => (/[.:]/.test(time) ? readClock(time) : undefined),
  },
  {
    name: 'clock-time',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:imsak|subuh|syuruk|zohor|asar|maghrib|isyak|buka|tutup|azan|iftar|sahur):? )${clock}${end}`,
      'giu',
    ),
    read: ([time]) => (/[.:]/.test(time) ? readClock(time) : undefined),
  },
  {
    name: 'clock-time',
    pattern: new RegExp(`${start}(${clock}) ?(${partSource})`, 'giu'),
    read: match => {
      const [, time = '', part = ''] = match;
      const isEnglish = /^[ap]\.?m/i.test(part);
      return `${isEnglish ? pukul(match) : ''}${readClock(time)} ${readPart(part, time)}`;
    },
  },
  {
    name: 'clock-digits',
    pattern: /(?<=(?<!\p{L})(?:pukul|jam) )([01]\d|2[0-4])([0-5]\d)(?: ?(?:hrs|hours|jam))?(?![\p{L}\p{N}]|[.,:]\d)/giu,
    read: ([, hours = '', minutes = '']) => readDigits(hours + minutes),
  },
  {
    name: 'clock-time',
    pattern: new RegExp(`${oclock}((?:2[0-4]|[01]?\\d)[.:][0-5]\\d)${end}`, 'giu'),
    read: ([, time = '']) => readClock(time),
  },
  {
    name: 'clock-time',
    pattern: new RegExp(
      `(?<!(?:nisbah|skala|kadar|surah|ayat)(?: [\\p{L}'-]+){0,2} )${start}(${colonClock})(?::([0-5]\\d))?${end}`,
      'giu',
    ),
    read: match => {
      const [, time = '', seconds] = match;
      return `${pukul(match)}${readClock(time)}${seconds === undefined ? '' : ` ${readCardinal(seconds)} saat`}`;
    },
  },
];

/**
 * `3.30` → `tiga tiga puluh`, `5:02` → `lima dua minit`, `12.00` → `dua belas`, `00:00` → `dua belas tengah malam`. A full
 * hour has no minutes, and few minutes carry the word, for `lima dua` alone would be a number.
 */
export function readClock(time: string): string {
  const [hours = '', minutes = '00'] = time.split(/[.:]/);
  const isMidnight = /^00$/.test(hours) && minutes !== undefined && time.length > 2;
  const hour = readCardinal(isMidnight ? '12' : hours) ?? '';
  const minute = readCardinal(minutes) ?? '';
  const spokenMinutes = Number(minutes) === 0 ? '' : ` ${minute}${Number(minutes) < 10 ? ' minit' : ''}`;
  return `${hour}${spokenMinutes}${isMidnight ? ' tengah malam' : ''}`;
}

function pukul(match: RegExpExecArray): string {
  return isOclockBefore(match) ? '' : 'pukul ';
}

function isOclockBefore({input, index}: RegExpExecArray): boolean {
  return /(?<!\p{L})(?:pukul|jam|pkl\.?) $/iu.test(input.slice(Math.max(0, index - 8), index));
}
