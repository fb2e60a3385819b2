import type {ReadingOptions, RewriteRule} from '../../rewrite-rule.js';
import {anyOf, leftEdge, part, rightEdge, textAfter, textBefore} from '../match-parts.js';
import {numberEnd, rangeDash, readNumber} from '../numbers/number.js';
import {perUnit, ratePattern} from '../units/say-unit.js';
import {type Currency, chineseYuan, currencyCodes, currencySigns} from './currencies.js';
import {sayAmount, scales} from './say-amount.js';

const amount = '(?:(?:\\d{1,3}(?:,\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+)(?:\\.\\d+)?|\\.\\d+)';
const scale = `(?: ?(?<scale>${anyOf(scales.keys())})${rightEdge})?`;
const sign = `(?<sign>(?<![^\\s(])[-+−])?`;
const signs = anyOf([...currencySigns.keys(), ...currencyCodes.keys()]);

/** $5.50, RM15.50, $3.2 million, $10k, £5-£10, $5/kg, -$5, USD 5. */
export const money: RewriteRule = {
  name: 'money',
  pattern: new RegExp(
    `${leftEdge}${sign}(?<currency>${signs}) ?(?<inner>[-−])?(?<amount>${amount})(?:(?: ?(?<first>${anyOf(scales.keys())}))?${rangeDash}(?:\\k<currency> ?)?(?<to>${amount}))?${scale}${numberEnd}(?![\\p{L}%])${ratePattern}`,
    'gu',
  ),
  read: (match, options) => {
    const currency = currencyOf(part(match, 'currency'), options);
    return currency && sayMoney(match, currency, options);
  },
};

/** 5 USD, 20€, 50¢, 50p. */
export const moneyBehind: RewriteRule = {
  name: 'money-behind',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}]|\\d[.,:/])${sign}(?<amount>${amount})(?:${rangeDash}(?<to>${amount}))?(?: ?(?<scale>million|billion|mil|bn))? ?(?<currency>${anyOf([...currencyCodes.keys(), '€', '£', '￥', '¥', '元', '円', '₫', '฿'])})${rightEdge}${ratePattern}`,
    'gu',
  ),
  read: (match, options) => {
    const currency = currencyOf(part(match, 'currency'), options);
    return currency && sayMoney(match, currency, options);
  },
};

/** 50¢, 50p. */
export const smallCoin: RewriteRule = {
  name: 'small-coin',
  pattern: /(?<![\p{L}\p{M}\p{N}]|\d[.,:/])(?<amount>\d{1,3})(?: ?¢|p(?![\p{L}\p{N}]))/gu,
  read: (match, options) => {
    const count = part(match, 'amount');
    const isPence = match[0].endsWith('p');
    if (isPence && (Number(count) >= 100 || options.region === 'US')) {
      return undefined;
    }
    const [one, many] = isPence ? ['penny', 'pence'] : ['cent', 'cents'];
    return `${readNumber(count, options)} ${count === '1' || isBeforeNoun(match) ? (isPence ? 'pence' : one) : many}`;
  },
};

/** `RM/kg` in a heading: `ringgit per kilogram`. */
export const moneyRate: RewriteRule = {
  name: 'money-rate',
  pattern: new RegExp(`${leftEdge}(?<currency>${signs})(?= ?/ ?\\p{L})${ratePattern}`, 'gu'),
  read: (match, options) => {
    const rate = perUnit(part(match, 'rate'), options);
    return rate === '' ? undefined : `${currencyOf(part(match, 'currency'), options)?.many ?? ''} ${rate}`;
  },
};

function sayMoney(match: RegExpExecArray, currency: Currency, options: ReadingOptions): string {
  const minus = part(match, 'sign') || part(match, 'inner');
  const from = minus + part(match, 'amount');
  const to = part(match, 'to');
  const isAttribute = isBeforeNoun(match);
  const scaleWord = part(match, 'scale');
  const said = sayAmount(to === '' ? from : to, scaleWord, currency, isAttribute, options);
  const head = to === '' ? '' : `${sayRangeStart(from, part(match, 'first'), currency, options)} to `;
  const rate = perUnit(part(match, 'rate'), options);
  return `${head}${said}${rate && ` ${rate}`}`;
}

/** `five to ten dollars`, but `five dollars fifty cents to ten dollars`. */
function sayRangeStart(from: string, scaleWord: string, currency: Currency, options: ReadingOptions): string {
  if (scaleWord !== '') {
    return `${readNumber(from, options)} ${scales.get(scaleWord) ?? scaleWord}`;
  }
  return from.includes('.') ? sayAmount(from, '', currency, false, options) : readNumber(from, options);
}

/** Whether an amount stands between `a` and a noun: `a $5 note`. */
function isBeforeNoun(match: RegExpExecArray): boolean {
  return /(?:^|[^\p{L}])[Aa]n? $/u.test(textBefore(match)) && /^(?: \p{L}|-\p{L})/u.test(textAfter(match));
}

function currencyOf(written: string, options: ReadingOptions): Currency | undefined {
  if (/[¥￥]/.test(written) && options.region === 'CN') {
    return chineseYuan;
  }
  return currencySigns.get(written) ?? currencyCodes.get(written);
}
