const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Full and short names of months, for a pattern; a short one may end with a full stop. */
export const monthPattern = `(?:${names.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?![\\p{L}])\\.?)`;

/** `Nov.` → `November`. */
export function fullMonth(written: string): string {
  return names.find(name => name.startsWith(written.slice(0, 3))) ?? written;
}

/** 11 → `November`; `undefined` where there is no such month. */
export function monthOfNumber(month: number): string | undefined {
  return names[month - 1];
}

/** How many days a month has; February 29 where the year is not known (empty) or a leap year. */
export function daysOfMonth(month: number, year: string): number {
  if (month === 2) {
    const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
    return year === '' || isLeap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
