/** What a currency and its hundredth are called; `undefined` where nobody counts hundredths. */
export type Currency = {readonly names: readonly [string, ...string[]]; readonly hundredth: string | undefined};

/** Currencies by the signs and codes that are written before an amount (codes also after it). Two names: nobody knows which. */
export const currencies: Readonly<Record<string, Currency>> = {
  RM: currency('ringgit', 'sen'),
  MYR: currency('ringgit', 'sen'),
  S$: currency('dolar Singapura', 'sen'),
  SGD: currency('dolar Singapura', 'sen'),
  B$: currency('dolar Brunei', 'sen'),
  BND: currency('dolar Brunei', 'sen'),
  US$: currency('dolar Amerika', 'sen'),
  USD: currency('dolar Amerika', 'sen'),
  $: currency('dolar', 'sen'),
  A$: currency('dolar Australia', 'sen'),
  AUD: currency('dolar Australia', 'sen'),
  NZ$: currency('dolar New Zealand', 'sen'),
  NZD: currency('dolar New Zealand', 'sen'),
  C$: currency('dolar Kanada', 'sen'),
  CAD: currency('dolar Kanada', 'sen'),
  HK$: currency('dolar Hong Kong', 'sen'),
  HKD: currency('dolar Hong Kong', 'sen'),
  NT$: currency('dolar Taiwan', 'sen'),
  TWD: currency('dolar Taiwan', 'sen'),
  '€': currency('euro', 'sen'),
  EUR: currency('euro', 'sen'),
  '£': currency('paun', 'peni'),
  GBP: currency('paun', 'peni'),
  JPY: currency('yen'),
  CNY: currency('yuan'),
  RMB: currency('renminbi'),
  '¥': {names: ['yen', 'yuan'], hundredth: undefined},
  '￥': {names: ['yen', 'yuan'], hundredth: undefined},
  Rp: currency('rupiah'),
  IDR: currency('rupiah'),
  '฿': currency('baht'),
  THB: currency('baht'),
  '₹': currency('rupee'),
  INR: currency('rupee'),
  '₩': currency('won'),
  KRW: currency('won'),
  '₱': currency('peso'),
  PHP: currency('peso'),
  '₫': currency('dong'),
  VND: currency('dong'),
  SAR: currency('riyal', 'halala'),
  AED: currency('dirham'),
  CHF: currency('franc Swiss'),
};

/** Signs that follow an amount. */
export const trailingCurrencies: Readonly<Record<string, string>> = {元: 'yuan', 円: 'yen', '¢': 'sen', '€': 'euro'};

/** How the thousands and millions behind an amount are spoken. `k` multiplies the figures, the others are words. */
export const magnitudes: Readonly<Record<string, string>> = {
  juta: 'juta',
  jt: 'juta',
  j: 'juta',
  m: 'juta',
  mil: 'juta',
  ribu: 'ribu',
  rb: 'ribu',
  bilion: 'bilion',
  billion: 'bilion',
  bil: 'bilion',
  bn: 'bilion',
  b: 'bilion',
  trilion: 'trilion',
};

function currency(name: string, hundredth?: string): Currency {
  return {names: [name], hundredth};
}
