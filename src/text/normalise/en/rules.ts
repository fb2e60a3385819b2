import type {RewriteRule} from '../rewrite-rule.js';
import {acronym, acronymWithAnd, customAcronym, dottedAcronym, initial} from './acronyms/acronyms.js';
import {modelNumber} from './acronyms/model-numbers.js';
import {capitaliseSentenceStart} from './begin-sentence.js';
import {clockTime, militaryTime, timeWithHalf} from './clock-times.js';
import {emergencyNumber, localNumber, phoneNumber} from './contacts/phones.js';
import {digitChain, namedSerialNumber, numberPlate, postcode, serialNumber} from './contacts/serial-numbers.js';
import {dayAndMonth, isoDate, numericDate} from './dates/numeric-dates.js';
import {
  dayBeforeMonth,
  monthAndYear,
  monthBeforeDay,
  monthRange,
  shortMonth,
  shortWeekday,
} from './dates/worded-dates.js';
import {money, moneyBehind, moneyRate, smallCoin} from './money/money-rules.js';
import {fraction, mixedNumber, score, slashIdiom} from './numbers/fractions.js';
import {comparison, mathSign, operator} from './numbers/maths.js';
import {labelled, magnitude, numbered, ordinal, pairedNumber, version} from './numbers/named-numbers.js';
import {letterPower, plainNumber, power, spacedThousands, strayComma} from './numbers/plain-numbers.js';
import {range, ratio} from './numbers/ranges.js';
import {decade, roundPlural, yearInContext, yearOfEra, yearRange} from './numbers/years.js';
import {finalStop, punctuation} from './punctuation.js';
import {duration, seconds} from './units/durations.js';
import {bareUnit, dimensions, height, inches, measure, percent, timesAs} from './units/unit-rules.js';
import {handle, hashTag} from './web/handles-and-tags.js';
import {emailAddress, fileName, ipAddress, webAddress} from './web/web-addresses.js';
import {abbreviation, shortWord} from './words/abbreviations.js';
import {elongated} from './words/elongated.js';
import {romanAfterName, romanCentury, romanCounted, romanRegnal} from './words/roman-numerals.js';
import {loneSymbol, optionalPlural, orSlash, signAtEnd, wordSymbol} from './words/symbols.js';
import {afterName, saint, street, title} from './words/titles.js';

const addresses = [emailAddress, webAddress, fileName, handle, hashTag, ipAddress];
const contacts = [
  serialNumber,
  phoneNumber,
  namedSerialNumber,
  localNumber,
  emergencyNumber,
  postcode,
  numberPlate,
  digitChain,
];
const dates = [
  isoDate,
  numericDate,
  dayBeforeMonth,
  monthBeforeDay,
  monthRange,
  monthAndYear,
  dayAndMonth,
  shortMonth,
  shortWeekday,
];
const times = [timeWithHalf, militaryTime, clockTime, duration, seconds];
const amounts = [money, moneyBehind, smallCoin, moneyRate, percent, magnitude, power];
const years = [decade, roundPlural, yearRange, yearOfEra, yearInContext];
const measures = [dimensions, mixedNumber, slashIdiom, score, fraction, height, inches, measure, timesAs, bareUnit];
const named = [romanRegnal, romanCounted, romanCentury, pairedNumber, labelled, version, ordinal];
const words = [
  shortWord,
  abbreviation,
  street,
  title,
  saint,
  afterName,
  dottedAcronym,
  initial,
  acronymWithAnd,
  signAtEnd,
];
const letters = [romanAfterName, modelNumber, elongated, acronym, optionalPlural];
const numbers = [letterPower, ratio, spacedThousands, strayComma, range, mathSign, operator, comparison, plainNumber];
const symbols = [orSlash, wordSymbol, loneSymbol];

/**
 * How English is read, most specific first: what looks like several things is taken by the rule that wants the most of it. Every later
 * rule relies on what the earlier ones have taken.
 */
export const englishRules: readonly RewriteRule[] = [
  ...[
    addresses,
    [customAcronym, numbered],
    contacts,
    dates,
    times,
    amounts,
    years,
    named,
    measures,
    words,
    letters,
    numbers,
    symbols,
  ]
    .flat()
    .map(capitaliseSentenceStart),
  finalStop,
  punctuation,
];
