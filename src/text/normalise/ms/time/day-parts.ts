/** Source of a part of the day after a time, abbreviated or English forms too; for patterns with the flag `i`. */
export const partSource = String.raw`(?:tengah ?hari|tengahari|tgh ?\.? ?hari|tgh?ari|t\/hari|tengah malam|tgh ?\.? ?(?:malam|mlm)|pagi|petang|malam|subuh|senja|dinihari|dini hari|ptg|pgi?|mlm|[ap]\.m\.|[ap]\.?m)(?![\p{L}\p{N}/])`;

/** The part of the day in full. Hour decides what `am` and `pm` are in Malay: pagi to 11.59, tengah hari to 1.59, petang to 6.59. */
export function readPart(written: string, time: string): string {
  const part = written.toLowerCase();
  if (/^[ap]\.?m/.test(part)) {
    return partOf(Number(time.split(/[.:]/)[0]), part.startsWith('p'));
  }
  return fullForms.find(([form]) => form.test(part))?.[1] ?? part;
}

const fullForms: readonly (readonly [RegExp, string])[] = [
  [/^t(?:en)?g.*(?:malam|mlm)$/, 'tengah malam'],
  [/^t.*hari$|^tgh?ari$|^tengahari$/, 'tengah hari'],
  [/^ptg$/, 'petang'],
  [/^pgi?$/, 'pagi'],
  [/^mlm$/, 'malam'],
  [/^dinihari$/, 'dini hari'],
];

function partOf(hour: number, isAfternoon: boolean): string {
  if (!isAfternoon) {
    return hour === 12 || hour === 0 ? 'tengah malam' : 'pagi';
  }
  const clockHour = hour % 12;
  if (clockHour < 2) {
    return 'tengah hari';
  }
  return clockHour < 7 ? 'petang' : 'malam';
}
