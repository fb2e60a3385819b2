import type {ReadingOptions} from '../rewrite-rule.js';

/** `one hundred and one` outside North America, `one hundred one` in it. */
export function saysAnd({region}: ReadingOptions): boolean {
  return region !== 'US' && region !== 'CA';
}

/** 1/11/2021 is in January in the United States and in November everywhere else. */
export function isMonthFirst({region}: ReadingOptions): boolean {
  return region === 'US';
}

/** `kilometers` in the United States, `kilometres` everywhere else. */
export function spellsMeter({region}: ReadingOptions): boolean {
  return region === 'US';
}
