import {mostDigits, readCardinal, readDigits} from './cardinal.js';
import {isCounted} from './measure-words.js';

/** A number as it is written: 12, 1,234, 3.14, .5. For use inside patterns; it captures nothing. */
export const writtenNumber = String.raw`(?:(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?|(?<![\p{L}\d])\.\d+)`;

/**
 * A written number as it is spoken, `undefined` where it is too long to be a quantity. Decimals are read digit by digit, a
 * number that begins with 0 (007) as well.
 */
export function readNumber(written: string): string | undefined {
  const [whole = '', decimals] = written.replaceAll(',', '').split('.');
  if (whole.length > mostDigits) {
    return undefined;
  }
  if (decimals === undefined) {
    return whole.length > 1 && whole.startsWith('0') ? readDigits(whole) : readCardinal(whole);
  }
  return `${readCardinal(whole)}点${readDigits(decimals)}`;
}

/** {@link readNumber} before what is counted: 2 is 两 before a measure word or a unit (两个, 两公里), else 二 (二月, 二楼). */
export function readCount(written: string, following: string): string | undefined {
  return written === '2' && isCounted(following) ? '两' : readNumber(written);
}

/** A number before a unit whose name is a measure word, as all units are but the weight 两. */
export function readMeasured(written: string, unit: string): string | undefined {
  return written === '2' && unit !== '两' ? '两' : readNumber(written);
}

/** {@link readMeasured} of money: the zeros that end a decimal are not spoken (13.50 十三点五). */
export function withoutEndZeros(written: string): string {
  return written.includes('.') ? written.replace(/0+$/, '').replace(/\.$/, '') : written;
}
