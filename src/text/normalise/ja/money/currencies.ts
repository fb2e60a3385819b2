/** A currency: its name after an amount, and the name of its hundredth where cents are said apart. */
export type Currency = {readonly name: string; readonly hundredth?: string};

const yen: Currency = {name: '円'};
const dollar: Currency = {name: 'ドル', hundredth: 'セント'};
const ringgit: Currency = {name: 'リンギット', hundredth: 'セン'};
const euro: Currency = {name: 'ユーロ', hundredth: 'セント'};
const pound: Currency = {name: 'ポンド', hundredth: 'ペンス'};
const singaporeDollar: Currency = {name: 'シンガポールドル', hundredth: 'セント'};
const hongKongDollar: Currency = {name: '香港ドル', hundredth: 'セント'};
const yuan: Currency = {name: '元'};

/** By the sign or code that stands before an amount, or after it; in capitals. */
export const currencies: ReadonlyMap<string, Currency> = new Map([
  ['¥', yen],
  ['￥', yen],
  ['JPY', yen],
  ['JP¥', yen],
  ['$', dollar],
  ['US$', dollar],
  ['USD', dollar],
  ['HK$', hongKongDollar],
  ['HKD', hongKongDollar],
  ['NT$', {name: '台湾ドル'}],
  ['S$', singaporeDollar],
  ['SGD', singaporeDollar],
  ['A$', {name: 'オーストラリアドル', hundredth: 'セント'}],
  ['AUD', {name: 'オーストラリアドル', hundredth: 'セント'}],
  ['RM', ringgit],
  ['MYR', ringgit],
  ['€', euro],
  ['EUR', euro],
  ['£', pound],
  ['GBP', pound],
  ['CNY', yuan],
  ['RMB', yuan],
  ['₩', {name: 'ウォン'}],
  ['KRW', {name: 'ウォン'}],
  ['฿', {name: 'バーツ'}],
  ['THB', {name: 'バーツ'}],
  ['₹', {name: 'ルピー'}],
]);
