import {readDigits} from './digits.js';
import {readNumber} from './written-number.js';

/** A number as it is said in a score or a version, where nought is kosong. */
export function readScore(digits: string): string {
  return digits === '0' ? readDigits(digits) : readNumber(digits);
}
