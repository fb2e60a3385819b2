import type {RewriteRule} from '../rewrite-rule.js';
import {clockTime, wholeHour, zeroHour} from './clock-times.js';
import {busLine, digitName, namedCode, postcode, room} from './codes.js';
import {
  englishDate,
  monthAndDay,
  namedDay,
  numericDate,
  shortDate,
  weekday,
  yearAndMonth,
  zeroBeforeMonth,
} from './dates.js';
import {chineseName, chosenAcronym, latinLetters, webAddress} from './latin.js';
import {difference, operator, power, times} from './mathematics.js';
import {money, moneyBefore, sen} from './money.js';
import {
  number,
  ordinal,
  restOfUnit,
  scientific,
  signed,
  spacedThousands,
  stepNumber,
  version,
} from './numbers-in-text.js';
import {fraction, percent, vulgarFraction} from './percent.js';
import {areaPhone, identityNumber, internationalPhone, mobilePhone} from './phones.js';
import {fullStop, punctuation} from './punctuation.js';
import {approximate, range, rangeSign, unclearNumber} from './ranges.js';
import {ratio, score} from './scores.js';
import {ampersand, andMore, circledNumber, romanNumeral, slash, zeroSign} from './symbols.js';
import {duration, measurement, rate, ratePerSign, temperature} from './units.js';
import {decade, eraYear, shortYear, year, yearRange} from './years.js';

/**
 * How Mandarin text is read, the most specific rules first. Wants cleaned text and no joiner; leaves Han characters and
 * ，、。？！, and whatever no rule can read. Both scripts are read; numbers are written in simplified characters.
 */
export const mandarinRules: readonly RewriteRule[] = [
  chosenAcronym,
  webAddress,
  ...[englishDate, numericDate, shortDate, yearAndMonth, monthAndDay, weekday, namedDay],
  ...[internationalPhone, identityNumber, mobilePhone, areaPhone, namedCode],
  ...[score, clockTime, wholeHour, ratio],
  ...[money, moneyBefore, sen],
  ...[temperature, percent, vulgarFraction, fraction],
  ...[duration, measurement, ratePerSign, rate],
  ...[yearRange, eraYear, year, decade, shortYear, zeroBeforeMonth, zeroHour],
  ...[room, busLine, postcode, digitName],
  ...[scientific, version, power, andMore, difference, operator, times],
  ...[romanNumeral, ordinal, chineseName, latinLetters],
  ...[stepNumber, restOfUnit, approximate, spacedThousands, range, signed, unclearNumber, number],
  ...[circledNumber, ampersand, slash, rangeSign, zeroSign],
  fullStop,
  punctuation,
];
