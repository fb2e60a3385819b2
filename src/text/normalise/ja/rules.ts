import type {RewriteRule} from '../rewrite-rule.js';
import {clockTime, wholeHour} from './dates/clock-times.js';
import {monthAndDay, numericDate, shortDate, shortEra, yearAndMonth} from './dates/dates.js';
import {weekday, weekdayRange} from './dates/weekdays.js';
import {acronym, chosenAcronym, floor, latinLetters, title, webAddress} from './latin/latin.js';
import {fraction, vulgarFraction} from './measures/fractions.js';
import {duration, measurement, percent, rate, rateAfter, speed, temperature} from './measures/units.js';
import {money, moneyBefore} from './money/money.js';
import {difference, operator, power, wordOperator} from './numbers/mathematics.js';
import {
  hundredths,
  kanjiYear,
  number,
  numbered,
  scientific,
  signed,
  spacedThousands,
  stepNumber,
  version,
  zeroBeforeUnit,
} from './numbers/plain-numbers.js';
import {address, range, ratio, score, unclearNumber} from './numbers/ranges.js';
import {internationalPhone, mobilePhone, namedCode, phone, postcode} from './phones.js';
import {firm, halfWidthKana, rangeSign, squaredWord, waveDash} from './signs/kana.js';
import {fullStop, punctuation} from './signs/punctuation.js';
import {circledNumber, furigana, idiom, romanNumeral, slash} from './signs/symbols.js';

/**
 * How Japanese text is read, the most specific rules first. Wants cleaned text and no joiner; leaves kanji, kana and 、。？！,
 * and whatever no rule can read. Numbers are written in kanji before their counters; how a counter is pronounced is for the
 * phonemiser, see `counter-readings.ts`.
 */
export const japaneseRules: readonly RewriteRule[] = [
  chosenAcronym,
  webAddress,
  ...[numericDate, shortEra, shortDate, yearAndMonth, monthAndDay, weekday, weekdayRange],
  ...[internationalPhone, phone, mobilePhone, postcode, namedCode],
  ...[score, clockTime, wholeHour, ratio],
  ...[money, moneyBefore],
  ...[temperature, percent, vulgarFraction, fraction],
  ...[duration, speed, measurement, rate, rateAfter],
  ...[zeroBeforeUnit, kanjiYear],
  ...[scientific, version, power, difference, operator],
  ...[romanNumeral, numbered, floor, title, acronym, latinLetters],
  ...[stepNumber, hundredths, spacedThousands, address, range, signed, unclearNumber, number],
  ...[circledNumber, idiom, firm, furigana, slash, wordOperator, squaredWord, halfWidthKana, rangeSign, waveDash],
  fullStop,
  punctuation,
];
