import type {ReadingOptions} from '../../rewrite-rule.js';
import {saysAnd} from '../region-habits.js';
import {readCardinal, readDigits} from './cardinal.js';

/** A number without sign as English writes it: `7`, `1,234.56`, `.5`. No letter or digit touches it on the left. */
export const unsignedNumber =
  '(?<![\\p{L}\\p{M}\\p{N}$£€¥￥₹]|\\d[.,:/])(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)';

/** The second number of a range, behind {@link rangeDash}. */
export const rangeEnd = '(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)';

/** {@link unsignedNumber} with a minus or plus that belongs to it: at the start, after a space, a bracket or a comparison. */
export const signedNumber = `(?:(?<![^\\s(\\[<=>≤≥~≈±])[-+−±])?${unsignedNumber}`;

/** After a number: it goes on neither as a number nor as a keycap. */
export const numberEnd = '(?![\\d\\u20e3]|[.,:/]\\d)';

/** What may stand between the two numbers of a range. */
export const rangeDash = ' ?[-–—~] ?';

/**
 * Reads what {@link signedNumber} matches. Decimals are read digit by digit, and so is a whole number with zeros in front of it.
 */
export function readNumber(written: string, options: ReadingOptions): string {
  const sign = signs[written.charAt(0)];
  const [whole = '', decimals] = written
    .replace(/^[-+−±]/, '')
    .replaceAll(',', '')
    .split('.');
  const read =
    whole.length > 1 && whole.startsWith('0')
      ? readDigits(whole)
      : whole === ''
        ? ''
        : readCardinal(whole, saysAnd(options));
  const tail = decimals === undefined ? '' : `point ${readDigits(decimals)}`;
  return [sign, read, tail].filter(Boolean).join(' ');
}

/** Whether what is counted stands in the singular: after `1` and `-1`, not after `1.0`. */
export function isOne(written: string): boolean {
  return /^[-+−±]?1$/.test(written);
}

const signs: Readonly<Record<string, string>> = {'-': 'minus', '−': 'minus', '+': 'plus', '±': 'plus or minus'};
