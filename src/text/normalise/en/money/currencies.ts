/** How an amount of a currency is said: `one dollar`, `two dollars`, `one cent`, `two cents`; no small coin where nobody counts in it. */
export type Currency = {
  readonly one: string;
  readonly many: string;
  readonly smallOne: string;
  readonly smallMany: string;
};

const cents = ['cent', 'cents'] as const;
const sen = ['sen', 'sen'] as const;

const dollar = currency('dollar', 'dollars', cents);
const ringgit = currency('ringgit', 'ringgit', sen);
const pound = currency('pound', 'pounds', ['penny', 'pence']);
const euro = currency('euro', 'euros', cents);
const yen = currency('yen', 'yen');
const yuan = currency('yuan', 'yuan');
const rupee = currency('rupee', 'rupees', ['paisa', 'paise']);
const rupiah = currency('rupiah', 'rupiah');
const won = currency('won', 'won');
const baht = currency('baht', 'baht', ['satang', 'satang']);
const peso = currency('peso', 'pesos', ['centavo', 'centavos']);
const dong = currency('dong', 'dong');

/** What stands before an amount. The yen sign is also the yuan's: the region China reads it so. */
export const currencySigns: ReadonlyMap<string, Currency> = new Map([
  ['$', dollar],
  ['US$', dollarOf('U S')],
  ['A$', dollarOf('Australian')],
  ['AU$', dollarOf('Australian')],
  ['C$', dollarOf('Canadian')],
  ['CA$', dollarOf('Canadian')],
  ['S$', dollarOf('Singapore')],
  ['HK$', dollarOf('Hong Kong')],
  ['NT$', dollarOf('New Taiwan')],
  ['NZ$', dollarOf('New Zealand')],
  ['B$', dollarOf('Brunei')],
  ['RM', ringgit],
  ['rm', ringgit],
  ['£', pound],
  ['€', euro],
  ['¥', yen],
  ['￥', yen],
  ['元', yuan],
  ['円', yen],
  ['₹', rupee],
  ['Rs', rupee],
  ['Rs.', rupee],
  ['Rp', rupiah],
  ['₩', won],
  ['฿', baht],
  ['₱', peso],
  ['₫', dong],
  ['₽', currency('rouble', 'roubles', ['kopeck', 'kopecks'])],
  ['₺', currency('lira', 'lira')],
  ['₪', currency('shekel', 'shekels')],
  ['₦', currency('naira', 'naira')],
  ['₿', currency('bitcoin', 'bitcoins')],
]);

/** What stands before or after an amount. */
export const currencyCodes: ReadonlyMap<string, Currency> = new Map([
  ['USD', dollarOf('U S')],
  ['AUD', dollarOf('Australian')],
  ['CAD', dollarOf('Canadian')],
  ['SGD', dollarOf('Singapore')],
  ['HKD', dollarOf('Hong Kong')],
  ['NZD', dollarOf('New Zealand')],
  ['TWD', dollarOf('New Taiwan')],
  ['BND', dollarOf('Brunei')],
  ['MYR', ringgit],
  ['GBP', pound],
  ['EUR', euro],
  ['JPY', yen],
  ['CNY', yuan],
  ['RMB', yuan],
  ['INR', rupee],
  ['IDR', rupiah],
  ['KRW', won],
  ['THB', baht],
  ['PHP', peso],
  ['VND', dong],
  ['CHF', currency('Swiss franc', 'Swiss francs')],
  ['AED', currency('dirham', 'dirhams')],
  ['SAR', currency('riyal', 'riyals')],
]);

/** ￥ in the region China. */
export const chineseYuan = yuan;

function dollarOf(country: string): Currency {
  return currency(`${country} dollar`, `${country} dollars`, cents);
}

function currency(one: string, many: string, small: readonly [string, string] = ['', '']): Currency {
  return {one, many, smallOne: small[0], smallMany: small[1]};
}
