import type {RewriteRule} from '../../rewrite-rule.js';
import {part, rightEdge} from '../match-parts.js';
import {numberEnd, readNumber, signedNumber} from './number.js';

/** 7, 1,234.56, -5, +3, 3.14, 007: what no other rule has read. `10-minute` keeps its hyphen. */
export const plainNumber: RewriteRule = {
  name: 'number',
  pattern: new RegExp(`(?<!\\d[-–'])${signedNumber}(?!'\\d|[\\p{L}\\p{M}\\p{N}\\u20e3]|[.,:/]\\d|-\\d|/)`, 'gu'),
  read: (match, options) =>
    /^\d{1,3}\.\d{3}$/.test(match[0]) && match[0].endsWith('000')
      ? {
          readings: [readNumber(match[0], options), readNumber(match[0].replace('.', ''), options)],
          reason: `${match[0]} may be a decimal or thousands: write ${match[0].replace('.', ',')}, or the words.`,
        }
      : readNumber(match[0], options),
};

/** 1 000 000, and 1 000: thousands set apart by spaces. */
export const spacedThousands: RewriteRule = {
  name: 'spaced-thousands',
  pattern: /(?<![\p{L}\p{M}\p{N}]|\d[.,:/ -])(?<number>\d{1,3}(?: \d{3})+)(?![\p{L}\p{N}]|\u20e3|[.,:/-]\d| \d)/gu,
  read: (match, options) => {
    const number = part(match, 'number');
    const whole = readNumber(number.replaceAll(' ', ''), options);
    if (/ 000$| .* /.test(number)) {
      return whole;
    }
    const apart = number.split(' ').map(group => readNumber(group, options));
    return {
      readings: [whole, apart.join(' ')],
      reason: `${number} may be one number or two: write a comma, or the words.`,
    };
  },
};

/** 1,5 and 1,23: no English number; a comma of another language, or a list. 12,34,567 is Indian. */
export const strayComma: RewriteRule = {
  name: 'stray-comma',
  pattern: /(?<![\p{L}\p{M}\p{N}]|\d[.,:/])\d+(?:,\d+)+(?![\p{L}\p{N}]|\u20e3|[.,:/-]\d)/gu,
  read: (match, options) => {
    if (/^\d{1,3}(?:,\d{3})+$/.test(match[0])) {
      return undefined;
    }
    if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(match[0])) {
      return readNumber(match[0], options);
    }
    const numbers = match[0].split(',');
    const list = numbers.map(number => readNumber(number, options)).join(', ');
    return numbers.length > 2
      ? list
      : {
          readings: [readNumber(numbers.join('.'), options), list],
          reason: `${match[0]} may be a decimal or two numbers: write a point, or a space.`,
        };
  },
};

/** x², mc²: `squared` and `cubed` behind letters. */
export const letterPower: RewriteRule = {
  name: 'letter-power',
  pattern: /(?<=(?<![\p{L}\p{N}])(?:\p{L}|mc))[²³](?![\p{L}\p{N}])/gu,
  read: match => (match[0] === '²' ? 'squared' : 'cubed'),
};

/** 1e6, 6.02×10^23, 10^6, 2^8, 5². */
export const power: RewriteRule = {
  name: 'power',
  pattern: new RegExp(
    `(?<base>${signedNumber})(?:[eE](?<exponent>[-+]?\\d{1,3})|(?: ?[×x*·] ?10(?:\\^(?<scientific>[-−]?\\d{1,3})|(?<raised>[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))|\\^(?<power>[-−]?\\d{1,3})|(?<small>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))${rightEdge}${numberEnd}`,
    'gu',
  ),
  read: (match, options) => {
    const base = readNumber(part(match, 'base'), options);
    const ten = part(match, 'exponent') || part(match, 'scientific') || part(match, 'raised').normalize('NFKD');
    if (ten !== '') {
      return `${base} times ten to the power of ${readNumber(ten.replace('+', ''), options)}`;
    }
    const exponent = part(match, 'power') || part(match, 'small').normalize('NFKD');
    const named =
      exponent === '2' ? 'squared' : exponent === '3' ? 'cubed' : `to the power of ${readNumber(exponent, options)}`;
    return `${base} ${named}`;
  },
};
