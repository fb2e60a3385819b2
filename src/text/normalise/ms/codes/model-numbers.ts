import type {RewriteRule} from '../../rewrite-rule.js';
import {readCardinal} from '../numbers/cardinal.js';
import {readDigits} from '../numbers/digits.js';
import {readNumber} from '../numbers/written-number.js';
import {spellLetters} from '../words/letters.js';
import {readKnownAcronym} from '../words/read-known-acronym.js';
import {readCode} from './read-code.js';

const notInside = String.raw`(?<![\p{L}\p{N}\ue000#@/$&.]|\p{L}'|[\p{L}\p{N}]-)`;
const end = String.raw`(?![\p{L}\p{N}&]|\/[\p{Lu}\p{N}]|[.,]\d|-\d)`;

/** Letters and figures that name a thing: number plates, models, flights, grades, `5G`, `KLIA2`, `COVID-19`, `B-15-2`. */
export const modelNumberRules: readonly RewriteRule[] = [
  {
    name: 'number-plate',
    pattern:
      /(?<=(?<!\p{L})(?:[Pp]lat|[Pp]endaftaran|[Kk]ereta|[Mm]otosikal|[Mm]otor|[Ll]ori|[Vv]an|[Bb]as|[Tt]eksi|[Kk]enderaan|[Nn]ombor|[Nn]o\.?)(?: (?:nombor|no\.?|bernombor|pendaftaran|kereta|plat)){0,2} )([A-Z]{1,3}) ?(\d{1,4})( ?[A-Z])?(?![\p{L}\p{N}/-])/gu,
    read: ([, letters = '', digits = '', last]) =>
      [spellLetters(letters), readDigits(digits), last === undefined ? '' : spellLetters(last.trim())].join(' ').trim(),
  },
  {
    name: 'model-number',
    pattern: /(?<=(?<!\p{L})(?:Boeing|Airbus|Porsche|Peugeot|Nokia) )([A-Z]?)(\d{3,4})(?![\p{L}\p{N}]|[.,]\d)/gu,
    read: ([, letter = '', digits = '']) => `${spellLetters(letter)} ${readDigits(digits)}`.trim(),
  },
  {
    name: 'model-number',
    pattern: new RegExp(String.raw`${notInside}([A-Z]{1,5})-?(\d{1,3}\.\d{1,2})(?![\p{L}\p{N}/&]|[.,-]\d)`, 'gu'),
    read: ([, letters = '', number = ''], {acronyms}) => `${readCode(letters, acronyms)} ${readNumber(number)}`,
  },
  {
    name: 'million-ambiguous',
    pattern: new RegExp(String.raw`${notInside}(\d{1,4})M${end}`, 'gu'),
    read: ([written, digits = '']) => ({
      readings: [`${readCardinal(digits)} juta`, `${readCardinal(digits)} em`],
      reason: `${written} can be millions or a name. Write juta, or the name in letters.`,
    }),
  },
  {
    name: 'model-number',
    pattern: new RegExp(
      String.raw`${notInside}(?:(?:Covid|[A-Z]{1,8})-?\d{1,6}(?:[A-Z]{1,2}(?!\p{L}))?|\d{1,4}-?[A-Z](?!\p{L})|\d{1,4}[A-Z]{2,3})(?:-(?:\d{1,4}[A-Z]?|[A-Z]\d{0,3}))*${end}`,
      'gu',
    ),
    read: ([written], {acronyms}) => readModel(written, acronyms),
  },
  {
    name: 'model-number',
    pattern: new RegExp(String.raw`${notInside}(?:[A-Z]+\d[A-Z\d]*|\d+[A-Z][A-Z\d]*)${end}`, 'gu'),
    read: ([written], {acronyms}) => readModel(written, acronyms),
  },
  {
    name: 'model-number',
    pattern: /(?<![\p{L}\p{N}.])(mp|h|b)([1-5]|2o)(?![\p{L}\p{N}])/gu,
    read: ([written], {acronyms}) => readCode(written.toUpperCase(), acronyms),
  },
];

/** A whole code that is in the table (BR1M) before its parts. */
function readModel(written: string, own: ReadonlyMap<string, string>): string | undefined {
  // 10K is ten thousand, 4K a picture.
  return /^\d{2,}K$/.test(written) ? undefined : (readKnownAcronym(written, own) ?? readCode(written, own));
}
