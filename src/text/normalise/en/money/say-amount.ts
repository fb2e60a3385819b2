import type {ReadingOptions} from '../../rewrite-rule.js';
import {isOne, readNumber} from '../numbers/number.js';
import type {Currency} from './currencies.js';

/** Words and letters for thousands and more that stand behind an amount, and how they are said. */
export const scales: ReadonlyMap<string, string> = new Map([
  ...['k', 'K', 'thousand'].map(word => [word, 'thousand'] as const),
  ...['m', 'M', 'mn', 'mil', 'million'].map(word => [word, 'million'] as const),
  ...['b', 'B', 'bn', 'billion'].map(word => [word, 'billion'] as const),
  ...['t', 'T', 'tn', 'trillion'].map(word => [word, 'trillion'] as const),
]);

/**
 * `five dollars`, `five dollars fifty cents`, `fifty cents`, `three point two million dollars`. One or two decimals without a scale
 * are the small coin; more, or those of a currency without one, are decimals. `isAttribute`: in the singular, as in `a five dollar note`.
 */
export function sayAmount(
  amount: string,
  scale: string,
  currency: Currency,
  isAttribute: boolean,
  options: ReadingOptions,
): string {
  const [whole = '', decimals = ''] = amount.split('.');
  if (scale !== '') {
    return `${readNumber(amount, options)} ${scales.get(scale) ?? scale} ${isAttribute ? currency.one : currency.many}`;
  }
  if (decimals.length > 2 || (decimals !== '' && currency.smallOne === '')) {
    return `${readNumber(amount, options)} ${isAttribute ? currency.one : currency.many}`;
  }
  const small = Number(decimals.padEnd(2, '0'));
  const coins = `${readNumber(String(small), options)} ${small === 1 || isAttribute ? currency.smallOne : currency.smallMany}`;
  const notes = `${readNumber(whole || '0', options)} ${isOne(whole) || isAttribute ? currency.one : currency.many}`;
  if (small === 0) {
    return notes;
  }
  return /^[-+−±]?0*$/.test(whole) ? [signOf(whole, options), coins].filter(Boolean).join(' ') : `${notes} ${coins}`;
}

function signOf(whole: string, options: ReadingOptions): string {
  return /^[-+−±]/.test(whole) ? readNumber(`${whole.charAt(0)}0`, options).replace(/ zero$/, '') : '';
}
