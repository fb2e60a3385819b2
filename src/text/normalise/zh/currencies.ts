/** A currency: its name after an amount, and the name of its hundredth where that is read apart from the whole. */
export type Currency = {readonly name: string; readonly hundredth?: string};

const yuan: Currency = {name: '元'};
const usDollar: Currency = {name: '美元'};
const hongKongDollar: Currency = {name: '港元'};
const taiwanDollar: Currency = {name: '新台币'};
const singaporeDollar: Currency = {name: '新元'};
const ringgit: Currency = {name: '令吉', hundredth: '仙'};
const euro: Currency = {name: '欧元'};
const pound: Currency = {name: '英镑'};
const yen: Currency = {name: '日元'};
const won: Currency = {name: '韩元'};
const baht: Currency = {name: '泰铢'};
const rupee: Currency = {name: '卢比'};

/** By the sign or code that stands before an amount, or after it; in capitals. */
export const currencies: ReadonlyMap<string, Currency> = new Map([
  ['¥', yuan],
  ['￥', yuan],
  ['CN¥', yuan],
  ['RMB', yuan],
  ['CNY', yuan],
  ['$', usDollar],
  ['US$', usDollar],
  ['USD', usDollar],
  ['HK$', hongKongDollar],
  ['HKD', hongKongDollar],
  ['NT$', taiwanDollar],
  ['NTD', taiwanDollar],
  ['TWD', taiwanDollar],
  ['S$', singaporeDollar],
  ['SGD', singaporeDollar],
  ['A$', {name: '澳元'}],
  ['AUD', {name: '澳元'}],
  ['CAD', {name: '加元'}],
  ['RM', ringgit],
  ['MYR', ringgit],
  ['€', euro],
  ['EUR', euro],
  ['£', pound],
  ['GBP', pound],
  ['JPY', yen],
  ['円', yen],
  ['JP¥', yen],
  ['₩', won],
  ['KRW', won],
  ['฿', baht],
  ['THB', baht],
  ['₹', rupee],
  ['IDR', {name: '印尼盾'}],
  ['₫', {name: '越南盾'}],
]);
