import type {RewriteRule} from '../rewrite-rule.js';
import {spell} from './acronyms/letter-names.js';
import {abbreviationDot, part, rightEdge, textAfter} from './match-parts.js';
import {readBelowHundred, readCardinal} from './numbers/cardinal.js';

const before = '(?<![\\p{L}\\p{N}]|\\d[.,:/-]|[$£€])';
const half = `[AaPp](?:[Mm]${rightEdge}|\\.[Mm](?:${abbreviationDot}|${rightEdge}))`;
const dash = ' ?[-–—] ?| to ';
const clock = (name: string) => `(?<${name}h>[01]?\\d|2[0-4])(?:[:.](?<${name}m>[0-5]\\d))?`;

/** 3 p.m., 2:30pm, 2.30 pm, 7-9pm, 9am-5pm. */
export const timeWithHalf: RewriteRule = {
  name: 'half-day-time',
  pattern: new RegExp(
    `${before}(?:${clock('a')} ?(?<ahalf>${half})?(?<link>${dash}))?${clock('b')} ?(?<bhalf>${half})`,
    'gu',
  ),
  read: match => {
    const hour = part(match, 'ah');
    const second = `${sayClock(part(match, 'bh'), part(match, 'bm'), true)} ${sayHalf(part(match, 'bhalf'), textAfter(match))}`;
    if (hour === '') {
      return second;
    }
    const firstHalf = part(match, 'ahalf');
    const first = sayClock(hour, part(match, 'am'), true) + (firstHalf && ` ${sayHalf(firstHalf, ' ')}`);
    return `${first} to ${second}`;
  },
};

/** 14:05, 12:00, 5:02, 09:00-17:00, 14:05:30; `2.30` after `at` where the day follows. */
export const clockTime: RewriteRule = {
  name: 'clock-time',
  pattern: new RegExp(
    `${before}(?:(?:(?<fromh>[01]?\\d|2[0-4]):(?<fromm>[0-5]\\d)(?:${dash}))?(?<h>[01]?\\d|2[0-4]):(?<m>[0-5]\\d)(?::(?<s>[0-5]\\d))?(?: ?(?<hours>hrs|hours|h|o'clock))?|(?<=\\b(?:at|by|until|till|from|before|after|around) )(?<dotth>1?\\d|2[0-3])\\.(?<dotm>[0-5]\\d)(?= (?:in the|this|sharp|tomorrow|today|tonight|every|on [MTWFS])))${rightEdge}(?![.,:/]\\d|%)`,
    'gu',
  ),
  read: match => {
    const after = textAfter(match);
    const isHalfNamed = /^ (?:in the (?:morning|afternoon|evening)|noon|midnight|at night|tonight)/.test(after);
    const said = sayClock(
      part(match, 'h') || part(match, 'dotth'),
      part(match, 'm') || part(match, 'dotm'),
      isHalfNamed,
    );
    const from = part(match, 'fromh');
    const seconds = part(match, 's');
    const first = from === '' ? '' : `${sayClock(from, part(match, 'fromm'), false)} to `;
    const hours = /^h/.test(part(match, 'hours')) ? ' hours' : '';
    return `${first}${seconds === '' ? said : sayWithSeconds(match, seconds)}${hours}`;
  },
};

/** 1430 hrs, 0900 hours: `fourteen thirty hours`. */
export const militaryTime: RewriteRule = {
  name: 'military-time',
  pattern: new RegExp(`${before}(?<h>[01]\\d|2[0-4])(?<m>[0-5]\\d) ?(?:hrs|hours)${rightEdge}`, 'gu'),
  read: match => {
    const [hour, minutes] = [part(match, 'h'), part(match, 'm')];
    const head = hour === '00' ? 'zero' : `${hour.startsWith('0') ? 'oh ' : ''}${readBelowHundred(Number(hour))}`;
    return `${head} ${minutes === '00' ? 'hundred' : sayMinutes(minutes)} hours`;
  },
};

function sayClock(hour: string, minutes: string, isHalfNamed: boolean): string {
  const value = Number(hour);
  if (minutes === '' || (minutes === '00' && isHalfNamed)) {
    return readBelowHundred(value);
  }
  if (minutes === '00') {
    return value === 0 || value === 24
      ? 'midnight'
      : value > 12
        ? `${readBelowHundred(value)} hundred`
        : `${readBelowHundred(value)} o'clock`;
  }
  return `${readBelowHundred(value)} ${sayMinutes(minutes)}`;
}

function sayMinutes(minutes: string): string {
  return `${minutes.startsWith('0') ? 'oh ' : ''}${readBelowHundred(Number(minutes))}`;
}

function sayWithSeconds(match: RegExpExecArray, seconds: string): string {
  const hour = readBelowHundred(Number(part(match, 'h')));
  return `${hour} ${sayMinutes(part(match, 'm'))} and ${readCardinal(seconds, false)} ${seconds === '01' ? 'second' : 'seconds'}`;
}

function sayHalf(written: string, after: string): string {
  return spell(written.replaceAll('.', ''), after);
}
