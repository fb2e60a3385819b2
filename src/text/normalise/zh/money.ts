import type {Reading, RewriteRule} from '../rewrite-rule.js';
import {type Currency, currencies} from './currencies.js';
import {readCardinal} from './numbers/cardinal.js';
import {readMeasured, withoutEndZeros, writtenNumber} from './numbers/number.js';
import {widthBlind} from './width-blind.js';

const sign = String.raw`(?:US\$|HK\$|NT\$|CN¥|JP¥|[AS]\$|[$¥￥€£₩฿₹₫]|(?:RMB|CNY|USD|HKD|NTD|TWD|SGD|AUD|CAD|MYR|EUR|GBP|JPY|KRW|THB|IDR|RM|rm|Rm)(?![A-Za-z]))`;
const signAfter = `(?:(?:RMB|CNY|USD|HKD|NTD|TWD|SGD|AUD|CAD|MYR|EUR|GBP|JPY|KRW|THB|IDR|RM)(?![A-Za-z])|[€円$])`;
const scale = `(?: ?(?:[百千]?[万萬亿億]|百万|百萬)|(?:[kKmM]|mil|bn)(?![A-Za-z])| (?:million|billion)(?![A-Za-z]))?`;

/** ￥13.5, RM 1,234.50, US$5, HKD13.5, RM10k, $3.2亿, $5-10, -$5. */
export const money: RewriteRule = {
  name: 'money',
  pattern: widthBlind(
    new RegExp(
      `(?<![\\dA-Za-z]|\\d[.,:/-])(-?)(${sign}) ?(-?)(?:(${writtenNumber})(${scale}) ?[-~–〜至到] ?(?:${sign} ?)?)?(${writtenNumber})(${scale})(?![\\d]|[.,]\\d)(?: ?(?:元|令吉|美元|港元|港币|欧元|英镑|日元|新元))?`,
      'gu',
    ),
  ),
  read: ([, minus, code = '', innerMinus, from, fromScale = '', amount = '', amountScale = '']):
    | Reading
    | undefined => {
    const currency = currencies.get(code.toUpperCase());
    const last = currency && readAmount(amount, amountScale, currency);
    if (currency === undefined || last === undefined) {
      return undefined;
    }
    const first = from === undefined ? '' : readRangeStart(from, fromScale);
    const negative = minus === '-' || innerMinus === '-' ? '负' : '';
    return first === undefined ? undefined : negative + first + last;
  },
};

/** 5USD, 13.5円, 20 RM. */
export const moneyBefore: RewriteRule = {
  name: 'money-before-code',
  pattern: widthBlind(new RegExp(`(?<![\\dA-Za-z]|\\d[.,:/-])(${writtenNumber})(${scale}) ?(${signAfter})`, 'gu')),
  read: ([, amount = '', amountScale = '', code = '']) => {
    const currency = currencies.get(code);
    return currency && readAmount(amount, amountScale, currency);
  },
};

/** 50 sen. */
export const sen: RewriteRule = {
  name: 'sen',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,3}) ?sen(?![A-Za-z])/gu),
  read: ([, amount = '']) => readMeasured(amount, '仙')?.concat('仙'),
};

function readRangeStart(written: string, suffix: string): string | undefined {
  const number = readMeasured(withoutEndZeros(written), '元');
  return number === undefined ? undefined : `${number}${spokenScale(suffix)}到`;
}

function readAmount(written: string, suffix: string, currency: Currency): string | undefined {
  const kilo = /^ ?[kK]/.test(suffix);
  const plain = withoutEndZeros(written.replaceAll(',', ''));
  if (kilo || /^ ?(?:[mM]|bn|billion)/.test(suffix)) {
    const whole = shiftPoint(plain, kilo ? 3 : /b/.test(suffix) ? 9 : 6);
    return whole === undefined ? undefined : readMoney(whole, '', currency);
  }
  return readMoney(plain, spokenScale(suffix), currency);
}

function readMoney(plain: string, spoken: string, {name, hundredth}: Currency): string | undefined {
  const [whole = '', decimals] = plain.split('.');
  if (hundredth !== undefined && spoken === '' && decimals !== undefined && decimals.length <= 2) {
    const rest = decimals.padEnd(2, '0');
    const cents = `${rest === '02' ? '两' : readCardinal(rest)}${hundredth}`;
    return Number(whole) === 0 ? cents : `${readMeasured(whole, name)}${name}${cents}`;
  }
  const number = readMeasured(plain, name);
  return number === undefined ? undefined : number + spoken + name;
}

function spokenScale(suffix: string): string {
  return suffix.trim().replaceAll('萬', '万').replaceAll('億', '亿');
}

/** 3.2 by six places: 3200000; `undefined` where a decimal would be left. */
function shiftPoint(plain: string, places: number): string | undefined {
  const [whole = '', decimals = ''] = plain.split('.');
  return decimals.length > places ? undefined : (whole + decimals.padEnd(places, '0')).replace(/^0+(?=\d)/, '');
}
