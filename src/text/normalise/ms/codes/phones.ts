import type {RewriteRule} from '../../rewrite-rule.js';
import {readDigitGroups, readDigits} from '../numbers/digits.js';

const start = String.raw`(?<![\p{L}\p{N}\ue000/$.]|\d[-,])`;
const end = String.raw`(?![\p{L}\p{N}]|[-.,]\d)`;
const called = String.raw`(?<=(?<!\p{L})(?:tel|telefon|hp|h\/p|faks|fax|whatsapp|hubungi|talian|dail|panggil|sms|hotline|kecemasan|samb|sambungan)[ .:]{0,3})`;

/** Telephone numbers, digit by digit, with a comma between the groups. */
export const phoneRules: readonly RewriteRule[] = [
  {
    name: 'phone',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}\ue000])\(?\+ ?60\)?[- ]?\(?(?:0\))?(\d{1,3})((?:[- ]?\d){6,9})${end}`,
      'gu',
    ),
    read: ([, area = '', rest = '']) =>
      // The area is 3 or 82, or 1x of a mobile, whatever its spacing.
      `tambah enam kosong, ${readDigitGroups(splitNational(area + rest))}`,
  },
  {
    name: 'phone',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}\ue000])\+ ?([1-9]\d{0,2})((?:[- ]\d{2,5}){2,4}|[- ]?\d{7,12})${end}`,
      'gu',
    ),
    read: ([, country = '', rest = '']) =>
      `tambah ${readDigits(country)}, ${readDigitGroups(rest.split(/[- ]/).filter(group => group !== ''))}`,
  },
  {
    name: 'phone',
    pattern: new RegExp(String.raw`${start}1[- ]?([38]00)[- ]?(\d{2})[- ]?(\d{4})${end}`, 'gu'),
    read: ([, ...groups]) => readDigitGroups(['1', ...groups.filter(group => group !== undefined)]),
  },
  {
    name: 'phone',
    pattern: new RegExp(String.raw`${start}\(?(0\d{1,2})\)?([- ]\d{3,4}[- ]?\d{3,5}|\d{7,8})${end}`, 'gu'),
    read: ([, area = '', rest = '']) => readDigitGroups([area, ...rest.split(/[- ]/).filter(group => group !== '')]),
  },
  {
    name: 'phone',
    pattern: new RegExp(String.raw`${called}(\d{3,5}|\d{2,4}(?:[- ]\d{2,5}){1,3})${end}`, 'giu'),
    read: ([, digits = '']) => readDigitGroups(digits.split(/[- ]/)),
  },
];

/** What is parted by two hyphens or more and is no date: digit by digit. `*100#` as it is keyed. */
export const digitCodeRules: readonly RewriteRule[] = [
  {
    name: 'digit-code',
    pattern: new RegExp(String.raw`${start}\d{1,8}(?:-\d{1,8}){2,5}${end}`, 'gu'),
    read: ([written]) => (/\d\d/.test(written) ? readDigitGroups(written.split('-')) : readDigits(written)),
  },
  {
    name: 'digit-code',
    pattern: /(?<![\p{L}\p{N}\ue000*#])\*(\d{1,6}(?:\*\d{1,16}){0,4})#(?![\p{L}\p{N}*#])/gu,
    read: ([, keys = '']) => `bintang ${keys.split('*').map(readDigits).join(' bintang ')} pagar`,
  },
];

/** A number without its zero in front, in the groups of the writer, the area apart even where it was not set apart. */
function splitNational(written: string): readonly string[] {
  const groups = written.split(/[- ]/).filter(group => group !== '');
  const [first = '', ...others] = groups;
  const areaLength = /^1/.test(first) || /^8/.test(first) ? 2 : 1;
  return first.length > 3 ? [first.slice(0, areaLength), first.slice(areaLength), ...others] : groups;
}
