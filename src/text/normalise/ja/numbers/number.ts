import {mostDigits, readCardinal, readCode, readDecimals} from './cardinal.js';

/** A number as it is written: 12, 1,234, 3.14, .5. For use inside patterns; it captures nothing. */
export const writtenNumber = String.raw`(?:(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?|(?<![\p{L}\d])\.\d+)`;

/** No digit, no letter, and no sign after a digit stands before. For use inside patterns. */
export const numberStart = String.raw`(?<![\dA-Za-z]|\d[.,:/-])`;

/**
 * A written number as it is spoken, `undefined` where it is too long to be a quantity. Decimals are read digit by digit, a
 * number that begins with 0 (007) as well. What follows decides between 千 and 一千 (万), ゼロ and 零 (時, 度).
 */
export function readNumber(written: string, following = ''): string | undefined {
  const [whole = '', decimals] = written.replaceAll(',', '').split('.');
  if (whole.length > mostDigits) {
    return undefined;
  }
  if (decimals !== undefined) {
    return `${readCardinal(whole).replace('ゼロ', '零')}点${readDecimals(decimals)}`;
  }
  if (whole.length > 1 && whole.startsWith('0')) {
    return readCode(whole);
  }
  if (whole === '0') {
    return /^[時度点]/u.test(following) ? '零' : 'ゼロ';
  }
  const number = readCardinal(whole);
  return number === '千' && /^[万億兆]/u.test(following) ? '一千' : number;
}
