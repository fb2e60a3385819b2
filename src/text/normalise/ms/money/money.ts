import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {denominatorSource, readDenominator} from '../measures/denominators.js';
import {readCardinal} from '../numbers/cardinal.js';
import {rangeDash, readWithNumber} from '../numbers/written-number.js';
import {type Currency, currencies, magnitudes, trailingCurrencies} from './currencies.js';

const sources = Object.keys(currencies)
  .sort((a, b) => b.length - a.length)
  .map(written => written.replace('$', String.raw`\$`));
const codes = sources.filter(written => /^[A-Z]{3}$/.test(written)).join('|');
const prefix = String.raw`(?<![\p{L}\p{N}\ue000$])(?:${sources.join('|')}|rm|Rm)`;
const number = String.raw`(?:(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+)(?:\.\d+)?|\.\d+)(?![.,]?\d)`;
const magnitude = String.raw`(?: ?(?:${Object.keys(magnitudes)
  .filter(word => word.length > 2)
  .join('|')}|jt|rb|bn)| ?[kKmMbBjJ])(?![\p{L}\p{N}])`;
const amount = `${number}(?:${magnitude})?`;
const notLonger = String.raw`(?![\p{N}]|\p{L}(?!\p{L}{2}))`;

/** Money: `RM1,234.50`, `RM3.2 juta`, `RM5-RM10`, `RM5/kg`, `5 USD`, `100円`. The sign is spoken after the amount. */
export const moneyRules: readonly RewriteRule[] = [
  {
    name: 'money-range',
    pattern: new RegExp(
      `(${prefix}) ?(${amount})${rangeDash}(${prefix})? ?(${amount})${notLonger}(?:${denominatorSource})?`,
      'gu',
    ),
    read: ([, sign = '', from = '', secondSign, to = '', denominator]) => {
      const [first, second] = [readMoney(sign, from), readMoney(secondSign ?? sign, to)];
      if (typeof first !== 'string' || typeof second !== 'string') {
        return typeof first === 'string' ? second : first;
      }
      const isShort = secondSign === undefined && !hasHundredths(from) && !hasHundredths(to);
      const start = isShort ? readMoney('', from) : first;
      return typeof start === 'string' ? `${start} hingga ${second}${readDenominator(denominator)}` : start;
    },
  },
  {
    name: 'money',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}\ue000$])([-−+±~≈])?(${prefix.replace('\\ue000', '')}) ?(-)?(${amount})${notLonger}(?:${denominatorSource})?`,
      'gu',
    ),
    read: ([, before, sign = '', after, written = '', denominator]) => {
      const words = signWords[before ?? after ?? ''] ?? '';
      return mapReading(readMoney(sign, written), money => `${words}${money}${readDenominator(denominator)}`);
    },
  },
  {
    name: 'money',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}\ue000]|\d[.,])(${amount}) ?(${codes})(?![\p{L}\p{N}])`, 'gu'),
    read: ([, written = '', code = '']) => readMoney(code, written),
  },
  {
    name: 'money',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}\ue000]|\d[.,])(${amount}) ?([${Object.keys(trailingCurrencies).join('')}])`,
      'gu',
    ),
    read: ([, written = '', sign = '']) =>
      mapReading(readMoney('', written), words => `${words} ${trailingCurrencies[sign]}`),
  },
  {
    name: 'money',
    pattern: /(?<![\p{L}\p{N}\ue000]|\d[.,])(\d[\d,]*\.\d{1,2}) ?ringgit(?!\p{L})/gu,
    read: ([, written = '']) => readMoney('RM', written),
  },
  {
    name: 'money-rate',
    pattern: new RegExp(`(${prefix})(?:${denominatorSource})`, 'gu'),
    read: ([, sign = '', denominator]) => `${currencyOf(sign)?.names[0]}${readDenominator(denominator)}`,
  },
];

const signWords: Readonly<Record<string, string>> = {
  '-': 'negatif ',
  '−': 'negatif ',
  '+': 'tambah ',
  '±': 'lebih kurang ',
  '~': 'lebih kurang ',
  '≈': 'lebih kurang ',
};

/** The amount and its currency; no currency after the first end of a range. */
function readMoney(sign: string, written: string): Reading {
  const currency = currencyOf(sign);
  const [, figures = '', word = ''] = /^([\d.,]+) ?(\p{L}*)$/u.exec(written) ?? [];
  const [first = '', ...others] = currency?.names ?? [''];
  const [second] = others;
  const say = (name: string) =>
    readAmount(sign === 'Rp' || sign === 'IDR' ? withoutDots(figures) : figures, word, name, currency);
  const reading = say(first);
  if (second === undefined) {
    return reading;
  }
  const otherReading = say(second);
  return typeof reading === 'string' && typeof otherReading === 'string'
    ? {
        readings: [reading, otherReading],
        reason: `${sign} can be ${first} or ${second}. Write the name of the currency.`,
      }
    : reading;
}

function readAmount(figures: string, word: string, name: string, currency: Currency | undefined): Reading {
  const named = (words: string) => [words, name].join(' ').trim();
  if (/^k$/i.test(word)) {
    const thousands = timesThousand(figures);
    return thousands === undefined ? readWithNumber(figures, words => named(`${words} ribu`)) : named(thousands);
  }
  if (word !== '') {
    return readWithNumber(figures, words => named(`${words} ${magnitudes[word.toLowerCase()]}`));
  }
  const [whole = '', fraction = ''] = figures.replaceAll(',', '').split('.');
  if (currency?.hundredth === undefined || !/^\d{1,2}$/.test(fraction)) {
    return readWithNumber(figures, named);
  }
  return readHundredths(whole, fraction.padEnd(2, '0'), name, currency.hundredth) ?? readWithNumber(figures, named);
}

function readHundredths(whole: string, fraction: string, name: string, hundredth: string): string | undefined {
  const units = readCardinal(whole === '' ? '0' : whole);
  if (units === undefined) {
    return;
  }
  const hasUnits = Number(whole) > 0 || fraction === '00';
  // Twenty cents of which dollar, where no dollar has been named.
  const country = hasUnits ? '' : name.replace(/^\S+/, '');
  const parts = [
    hasUnits ? `${units} ${name}` : '',
    fraction === '00' ? '' : `${readCardinal(fraction)} ${hundredth}${country}`,
  ];
  return parts.filter(part => part !== '').join(' ');
}

/** `1.5` → `seribu lima ratus`, as RM1.5k is spoken; `undefined` for more than three decimals. */
function timesThousand(figures: string): string | undefined {
  const [whole = '', fraction = ''] = figures.replaceAll(',', '').split('.');
  return fraction.length > 3 ? undefined : readCardinal(whole + fraction.padEnd(3, '0'));
}

/** Indonesia parts thousands with dots, and the rupiah has no hundredths in use. */
function withoutDots(figures: string): string {
  return /^\d{1,3}(?:\.\d{3})+$/.test(figures) ? figures.replaceAll('.', '') : figures;
}

function currencyOf(sign: string): Currency | undefined {
  return currencies[/^rm$/i.test(sign) ? 'RM' : sign];
}

function hasHundredths(written: string): boolean {
  return /\.\d{1,2}$/.test(written);
}

function mapReading(reading: Reading, change: (words: string) => string): Reading {
  if (typeof reading === 'string') {
    return change(reading);
  }
  if ('refused' in reading) {
    return reading;
  }
  const [first, second, ...others] = reading.readings;
  return {readings: [change(first), change(second), ...others.map(change)], reason: reading.reason};
}
