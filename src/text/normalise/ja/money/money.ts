import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {widthBlind} from '../../zh/width-blind.js';
import {readCardinal} from '../numbers/cardinal.js';
import {numberStart, readNumber, writtenNumber} from '../numbers/number.js';
import {type Currency, currencies} from './currencies.js';

const code = '(?:JPY|USD|HKD|SGD|AUD|MYR|EUR|GBP|CNY|RMB|KRW|THB|RM)(?![A-Za-z])';
const sign = `(?:US\\$|HK\\$|NT\\$|JP¥|[AS]\\$|[$¥￥€£₩฿₹]|${code})`;
const scale = '(?: ?(?:[百千]?[万億]|百万|兆)|[kKmM](?![A-Za-z]))?';

/** ￥1,200, $5.50, US$5, RM10k, ¥1.5万, $5-10, -$5. A hyphen after a price (￥1,200-) is not spoken. */
export const money: RewriteRule = {
  name: 'money',
  pattern: widthBlind(
    new RegExp(
      `(?<![A-Za-z\\d])(-?)(${sign}) ?(-?)(?:(${writtenNumber})(${scale}) ?[-~–〜] ?(?:${sign} ?)?)?(${writtenNumber})(${scale})(?!\\d|[.,]\\d)(?:-(?![\\d\\p{L}]))?(?: ?(?:円|ドル|ユーロ|ポンド))?`,
      'gu',
    ),
  ),
  read: ([, minus, symbol = '', innerMinus, from, fromScale = '', amount = '', amountScale = '']):
    | Reading
    | undefined => {
    const currency = currencies.get(symbol);
    const last = currency && readAmount(amount, amountScale, currency);
    const first =
      from === undefined ? '' : readNumber(withoutEndZeros(from), fromScale.trim())?.concat(fromScale.trim(), 'から');
    if (last === undefined || first === undefined) {
      return undefined;
    }
    return (minus === '-' || innerMinus === '-' ? 'マイナス' : '') + first + last;
  },
};

/** 5USD, 20 RM, 10€. */
export const moneyBefore: RewriteRule = {
  name: 'money-before-code',
  pattern: widthBlind(new RegExp(`${numberStart}(${writtenNumber})(${scale}) ?(${code}|[€$])`, 'gu')),
  read: ([, amount = '', amountScale = '', symbol = '']) => {
    const currency = currencies.get(symbol);
    return currency && readAmount(amount, amountScale, currency);
  },
};

function readAmount(written: string, suffix: string, currency: Currency): string | undefined {
  const plain = withoutEndZeros(written.replaceAll(',', ''));
  const places = {k: 3, m: 6}[suffix.trim().toLowerCase()];
  if (places !== undefined) {
    const [whole = '', decimals = ''] = plain.split('.');
    return decimals.length > places ? undefined : readMoney(whole + decimals.padEnd(places, '0'), '', currency);
  }
  return readMoney(plain, suffix.trim(), currency);
}

function readMoney(plain: string, spoken: string, {name, hundredth}: Currency): string | undefined {
  const [whole = '', decimals] = plain.split('.');
  if (hundredth !== undefined && spoken === '' && decimals !== undefined && decimals.length <= 2) {
    const cents = readCardinal(decimals.padEnd(2, '0')) + hundredth;
    return Number(whole) === 0 ? cents : readCardinal(whole) + name + cents;
  }
  return readNumber(plain.replace(/^0+(?=\d)/, ''), spoken)?.concat(spoken, name);
}

function withoutEndZeros(written: string): string {
  return written.includes('.') ? written.replace(/0+$/, '').replace(/\.$/, '') : written;
}
