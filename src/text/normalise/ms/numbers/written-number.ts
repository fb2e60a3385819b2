import type {Reading} from '../../rewrite-rule.js';
import {readCardinal} from './cardinal.js';
import {readDigits} from './digits.js';

/** Source of a number as Malaysia writes it: `7`, `1,234`, `1,234.56`, `.5`. Not a part of a longer one. No groups. */
export const writtenNumber = String.raw`(?<![\p{L}\p{M}\p{N}]|\d[.,])(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(?![.,]?\d|\ufe0f?\u20e3)`;

/** Source of a sign that belongs to the number after it. One group. */
export const sign = String.raw`(?:(?<![\p{L}\p{M}\p{N}\ue000.,)\]%])([-−+±~≈])(?=[\d.]))?`;

/** Source of a dash between two ends of a range. */
export const rangeDash = ' ?[-–—−] ?';

/** `1,234.56` → `seribu dua ratus tiga puluh empat perpuluhan lima enam`; digits one by one where zeros stand in front. */
export function readNumber(written: string): string {
  const [whole = '', fraction] = written.replaceAll(',', '').split('.');
  if (fraction === undefined) {
    return readWhole(whole);
  }
  return `${/^0*$/.test(whole) ? 'kosong' : readWhole(whole)} perpuluhan ${readDigits(fraction)}`;
}

/** What a sign in front of a number is called, with the space after it. */
export function readSign(written: string | undefined): string {
  return written === undefined ? '' : `${signs[written] ?? 'negatif'} `;
}

/**
 * Makes a reading with a number in it. `1.500` can be one and a half as in Malaysia, or one thousand five hundred as in
 * Indonesia: then there are two.
 */
export function readWithNumber(written: string, say: (words: string) => string): Reading {
  if (!/^[1-9]\d{0,2}\.\d00$/.test(written)) {
    return say(readNumber(written));
  }
  return {
    readings: [say(readNumber(written.replace('.', ''))), say(readNumber(written))],
    reason: `${written} can be a thousand or a decimal. Write ${written.replace('.', ',')} or ${written.replace(/0+$/, '').replace(/\.$/, '')}.`,
  };
}

const signs: Readonly<Record<string, string>> = {
  '+': 'positif',
  '±': 'lebih kurang',
  '~': 'lebih kurang',
  '≈': 'lebih kurang',
};

function readWhole(digits: string): string {
  return (/^0\d/.test(digits) ? undefined : readCardinal(digits)) ?? readDigits(digits);
}
