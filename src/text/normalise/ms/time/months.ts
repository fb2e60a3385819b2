/** The month (1 to 12) of each name and abbreviation, Malay and English, in lower case. `mac` is March. */
export const monthNumbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari jan january',
    'februari feb february',
    'mac mar march',
    'april apr',
    'mei may',
    'jun june',
    'julai jul july',
    'ogos ogo aug august',
    'september sep sept',
    'oktober okt oct october',
    'november nov',
    'disember dis dec december',
  ].flatMap((names, at) => names.split(' ').map(name => [name, at + 1])),
);

/** Malay names of the months; the first is January. */
export const monthNames = [
  'Januari',
  'Februari',
  'Mac',
  'April',
  'Mei',
  'Jun',
  'Julai',
  'Ogos',
  'September',
  'Oktober',
  'November',
  'Disember',
] as const;

/** Source of the name of a month, with its stop where a figure follows, longest first; for patterns with the flag `i`. */
export const monthSource = `(?:${Object.keys(monthNumbers)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?!\\p{L})(?:\\.(?=,? ?\\d))?`;

/** The Malay name of what {@link monthSource} has found. */
export function readMonth(written: string): string {
  return monthNames[(monthNumbers[written.toLowerCase().replace('.', '')] ?? 1) - 1] ?? '';
}
