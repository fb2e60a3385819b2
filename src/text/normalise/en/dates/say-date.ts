import type {ReadingOptions} from '../../rewrite-rule.js';
import {readOrdinal} from '../numbers/ordinal.js';
import {fullYear, readYear} from '../numbers/year.js';
import {isMonthFirst, saysAnd} from '../region-habits.js';
import {monthOfNumber} from './months.js';

/** `the first of November, twenty twenty-one`. An empty year is not said. */
export function sayDayFirst(day: string, month: string, year: string, options: ReadingOptions): string {
  return `the ${readOrdinal(day, false)} of ${month}${sayYear(year, options)}`;
}

/** `November first, twenty twenty-one`. */
export function sayMonthFirst(day: string, month: string, year: string, options: ReadingOptions): string {
  return `${month} ${readOrdinal(day, false)}${sayYear(year, options)}`;
}

/** A date of numbers, in the order of the region; see {@link sayDayFirst}. */
export function sayNumericDate(day: string, month: number, year: string, options: ReadingOptions): string {
  const name = monthOfNumber(month) ?? '';
  return isMonthFirst(options) ? sayMonthFirst(day, name, year, options) : sayDayFirst(day, name, year, options);
}

function sayYear(year: string, options: ReadingOptions): string {
  return year === '' ? '' : `, ${readYear(fullYear(year), saysAnd(options))}`;
}
