import {readBelowHundred, readCardinal} from './cardinal.js';

/** A year of four digits: `nineteen ninety-eight`, `nineteen oh six`, `nineteen hundred`, `two thousand (and) five`. */
export function readYear(year: string, withAnd: boolean): string {
  const century = Number(year.slice(0, 2));
  const rest = Number(year.slice(2));
  if (century % 10 === 0 && rest < 10) {
    return readCardinal(year, withAnd);
  }
  return readPair(century, rest);
}

/** Two digits and two digits, as years, rooms and buses are read: `ten sixty-six`, `one oh one`, `three eighty`. */
export function readPair(head: number, rest: number): string {
  if (rest === 0) {
    return `${readBelowHundred(head)} hundred`;
  }
  return `${readBelowHundred(head)} ${rest < 10 ? 'oh ' : ''}${readBelowHundred(rest)}`;
}

/** A decade, by the year it begins with: `nineteen nineties`, `two thousands`, `twenty tens`, `nineteen hundreds`. */
export function readDecade(year: string, withAnd: boolean): string {
  return readYear(year, withAnd).replace(/y$/, 'ie').replace(/$/, 's');
}

/** Full years for the two digits of a date: 00 to 49 are of this century. */
export function fullYear(year: string): string {
  if (year.length !== 2) {
    return year;
  }
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}
