import type {ReadingOptions, RewriteRule} from '../rewrite-rule.js';
import {readDigits} from './numbers/cardinal.js';
import {widthBlind} from './width-blind.js';

/** Digits of a number that is a name. On the mainland 1 is 幺 in them, for 一 and 七 sound alike on the telephone. */
export function readCode(digits: string, {region}: ReadingOptions): string {
  return readDigits(digits, region === 'CN' ? '幺' : '一');
}

/** Groups of digits with a pause between them, whatever kept them apart. */
export function readGroups(written: string, options: ReadingOptions): string {
  return (written.match(/\d+/g) ?? []).map(group => readCode(group, options)).join('，');
}

/** +86 135 0123 4567, +60 12-345 6789. */
export const internationalPhone: RewriteRule = {
  name: 'international-phone',
  pattern: widthBlind(/(?<![\d+]|\d[.,:/-])\(?\+(\d{1,3})\)?[ -]?(\d(?:[ -]?\d){6,13})(?![\d/]|[.,]\d)/gu),
  read: ([, country = '', number = ''], options) =>
    // Without a space nobody sees where the country ends: two digits, as China, Malaysia, Japan and Singapore have.
    `加${readCode(country, options)}，${readGroups(number, options)}`,
};

/** A mobile number of the mainland (1 and ten digits), in one piece or in groups. */
export const mobilePhone: RewriteRule = {
  name: 'mobile-phone',
  pattern: widthBlind(/(?<![\d+]|\d[.,:/-])1[3-9]\d(?:\d{8}|([ -])\d{4}\1\d{4})(?![\d/-]|[.,]\d)/gu),
  read: ([written], options) => readGroups(written, options),
};

/** Numbers with an area or service code: 010-12345678, 03-1234 5678, 012-345 6789, 400-800-1234, 1-300-88-2525. */
export const areaPhone: RewriteRule = {
  name: 'area-phone',
  pattern: widthBlind(
    /(?<![\d+]|\d[.,:/-])(?:\(0\d{1,3}\) ?|0\d{1,3}[ -])\d{3,4}[ -]?\d{4}(?![\d/-]|[.,]\d)|(?<![\d+]|\d[.,:/-])(?:[48]00|1-?[38]00)-\d{2,4}-?\d{3,4}(?![\d/-]|[.,]\d)/gu,
  ),
  read: ([written], options) => readGroups(written, options),
};

/** An identity card number: 900101-14-5678 of Malaysia, eighteen digits of China. */
export const identityNumber: RewriteRule = {
  name: 'identity-number',
  pattern: widthBlind(/(?<![\d+]|\d[.,:/-])(?:\d{6}-\d{2}-\d{4}|\d{18})(?![\d/-]|[.,]\d)/gu),
  read: ([written], options) => readGroups(written, options),
};
