import type {RewriteRule} from '../rewrite-rule.js';
import {widthBlind} from '../zh/width-blind.js';
import {readCode} from './numbers/cardinal.js';

/** Groups of digits joined by の, as telephone numbers are said. */
function readGroups(written: string): string {
  return (written.match(/\d+/g) ?? []).map(group => readCode(group)).join('の');
}

/** +81 90 1234 5678. */
export const internationalPhone: RewriteRule = {
  name: 'international-phone',
  pattern: widthBlind(/(?<![\d.,+])\+(\d{1,3})[ -]\d(?:[ -]?\(?\d\)?){6,13}(?![\d/]|[.,]\d)/gu),
  read: ([written]) => `プラス${readGroups(written)}`,
};

/** 03-1234-5678, 090 1234 5678, (03)1234-5678, 0120-123-456. */
export const phone: RewriteRule = {
  name: 'phone',
  pattern: widthBlind(
    /(?<![\d+]|\d[.,:/-])(?:0\d{1,4}[- ]\d{1,4}[- ]\d{3,4}|\(0\d{1,4}\) ?\d{1,4}-\d{4}|0\d{1,4}\(\d{1,4}\)\d{4})(?![\d/-]|[.,]\d)/gu,
  ),
  read: ([written]) => readGroups(written),
};

/** A mobile number in one piece: three, four and four digits. */
export const mobilePhone: RewriteRule = {
  name: 'mobile-phone',
  pattern: widthBlind(/(?<![\d+]|\d[.,:/-])(0[5-9]0)(\d{4})(\d{4})(?![\d/-]|[.,]\d)/gu),
  read: ([, first, second, third]) => readGroups(`${first}-${second}-${third}`),
};

/** 〒100-0001: the sign is 郵便番号; three and four digits are a postcode without it too. */
export const postcode: RewriteRule = {
  name: 'postcode',
  pattern: widthBlind(/(?<![\d+]|\d[.,:/-])(〒 ?)?\d{3}-\d{4}(?![\d/-]|[.,]\d)/gu),
  read: ([written, sign]) => (sign === undefined ? '' : '郵便番号') + readGroups(written),
};

/** Digits after a word such as 電話, 暗証番号, コード. */
export const namedCode: RewriteRule = {
  name: 'code',
  pattern: widthBlind(
    /(?<=(?:電話|携帯|内線|番号|ナンバー|コード|パスワード|ピン)(?:は|が|:|、)? ?)\d{3,}(?:-\d+)*(?! ?[年月日人個円回名件番つ万億]|[.,:/%]\d|[%\d-])/gu,
  ),
  read: ([written]) => readGroups(written),
};
