import {readCardinal} from '../numbers/cardinal.js';
import {monthNames} from './months.js';
import {readYear} from './years.js';

/** `10`, `4` → `sepuluh April`; `undefined` where no year has that day. */
export function readDayMonth(day: string, month: string): string | undefined {
  return isDay(Number(day), Number(month), undefined)
    ? `${readCardinal(day)} ${monthNames[Number(month) - 1]}`
    : undefined;
}

/** A whole date in figures; a year of two figures is 1950 to 2049. `undefined` where the calendar has no such day. */
export function readFullDate(day: string, month: string, year: string): string | undefined {
  const fullYear = year.length === 2 ? `${Number(year) < 50 ? 20 : 19}${year}` : year;
  return isDay(Number(day), Number(month), Number(fullYear))
    ? `${readCardinal(day)} ${monthNames[Number(month) - 1]} ${readYear(fullYear)}`
    : undefined;
}

/** Whether the calendar has that day; without a year, whether any year has it. */
function isDay(day: number, month: number, year: number | undefined): boolean {
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
