import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {readMixed, writtenFraction} from '../numbers/fractions.js';
import {rangeDash, readNumber, readSign, readWithNumber, sign, writtenNumber} from '../numbers/written-number.js';
import {denominatorSource, readDenominator} from './denominators.js';
import {touchingUnits, units} from './units.js';

const unit = `(?: ?(${alternatives(units)})|(${alternatives(touchingUnits)}))(?![\\p{L}\\p{N}²³])`;

/** Numbers with units: `61.2 kg`, `30-40 km/j`, `-5°C`, `0.8%`, `10 x 15 cm`, `5'7`. */
export const measureRules: readonly RewriteRule[] = [
  {
    name: 'measure',
    pattern: new RegExp(`(${writtenFraction})${unit}(?:${denominatorSource})?`, 'gu'),
    read: ([, written = '', spaced, touching, denominator]) => {
      const fraction = readMixed(written);
      return fraction === undefined
        ? undefined
        : `${fraction} ${unitName(spaced, touching)}${readDenominator(denominator)}`;
    },
  },
  {
    name: 'measure-range',
    pattern: new RegExp(`${sign}(${writtenNumber})(?:${unit})?${rangeDash}${sign}(${writtenNumber})${unit}`, 'gu'),
    read: ([, fromSign, from = '', spaced, touching, toSign, to = '', toSpaced, toTouching]) => {
      const [fromUnit, toUnit] = [unitName(spaced, touching), unitName(toSpaced, toTouching)];
      const named = fromUnit === '' ? '' : ` ${fromUnit}`;
      return `${readSign(fromSign)}${readNumber(from)}${named} hingga ${readSign(toSign)}${readNumber(to)} ${toUnit}`;
    },
  },
  {
    name: 'dimensions',
    pattern: new RegExp(
      String.raw`(${writtenNumber}) ?(?:${alternatives(units)})? ?[x×X] ?(\d+(?:\.\d+)?)(?: ?(?:${alternatives(units)})? ?[x×X] ?(\d+(?:\.\d+)?))?${unit}`,
      'gu',
    ),
    read: ([, ...groups]) => {
      const numbers = groups.slice(0, 3).filter(group => group !== undefined);
      return `${numbers.map(readNumber).join(' kali ')} ${unitName(groups[3], groups[4])}`;
    },
  },
  {
    name: 'measure',
    pattern: new RegExp(`${sign}(${writtenNumber})${unit}(?:${denominatorSource})?`, 'gu'),
    read: ([, signed, number = '', spaced, touching, denominator]): Reading =>
      readWithNumber(
        number,
        words => `${readSign(signed)}${words} ${unitName(spaced, touching)}${readDenominator(denominator)}`,
      ),
  },
  {
    name: 'feet-and-inches',
    pattern: /(?<![\p{L}\p{N}\ue000.,'/-])([1-9])'(\d|1[01])(?:''?)?(?![\p{L}\p{N}'])/gu,
    read: ([, feet = '', inches = '']) => `${readNumber(feet)} kaki ${readNumber(inches)} inci`,
  },
  {
    name: 'unit',
    pattern:
      /(?<=(?<!\p{L})(?:per|[Bb]erapa|[Bb]eberapa|[Ss]etiap|[Tt]iap|unit) )(?:kg|km|cm|mm|ml|gm|kWh|GB|MB)(?![\p{L}\p{N}/²³])/gu,
    read: ([symbol]) => units[symbol],
  },
  {
    name: 'rate',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(kg|km|g|l|L)(?:${denominatorSource})`, 'gu'),
    read: ([, symbol = '', denominator]) => `${units[symbol]}${readDenominator(denominator)}`,
  },
];

function alternatives(table: Readonly<Record<string, string>>): string {
  return Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

function unitName(spaced: string | undefined, touching: string | undefined): string {
  return units[spaced ?? ''] ?? touchingUnits[touching ?? ''] ?? '';
}
