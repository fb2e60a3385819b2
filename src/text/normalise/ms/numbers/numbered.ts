import type {Reading, RewriteRule} from '../../rewrite-rule.js';
import {readFullDate} from '../time/date-parts.js';
import {readCardinal} from './cardinal.js';
import {readDigits} from './digits.js';
import {readScore} from './score.js';
import {readNumber} from './written-number.js';

/** Numbers that stand in a row of their kind: nombor, halaman, standards, versions. */
export const numberedRules: readonly RewriteRule[] = [
  {
    name: 'numbered',
    // `bil 7` or `ed 7` without a stop may be words of their own.
    pattern:
      /(?<![\p{L}\p{N}])(no|hlm|ms|m\/s)(?:\.(?= ?[\d\ue000])|(?= [\d\ue000]))|(?<![\p{L}\p{N}])(bil|hal|vol|ed)\.(?= ?[\d\ue000])|(?<![\p{L}\p{N}#])(#)(?=\d)/giu,
    read: ([, plain, stopped, hash]) => numberedNames[(plain ?? stopped ?? hash ?? '').toLowerCase()],
  },
  {
    name: 'numbered',
    pattern:
      /(?<![\p{L}\p{N}])No\.?(?= (?:IC|KP|K\/P|MyKad|tel|telefon|faks|akaun|rumah|pendaftaran|plat|kad|pasport|siri|rujukan|fail|matrik|pesanan|resit|invois)(?!\p{L}))/giu,
    read: () => 'nombor',
  },
  {
    name: 'pages-or-speed',
    pattern: /(?<![\p{L}\p{N}/\ue000])m\/s(?![\p{L}\p{N}/²])/gu,
    read: () => ({
      readings: ['meter sesaat', 'muka surat'],
      reason: 'm/s without a number can be muka surat or meter sesaat. Write it in full.',
    }),
  },
  {
    name: 'standard-number',
    pattern: /(?<=(?<!\p{L})(?:ISO|MS|IEC|ISO\/IEC) )(\d{3,6}):(\d{4})(?![\p{L}\p{N}]|[.,:]\d)/gu,
    read: ([, number = '', year = '']) => `${readDigits(number)}, ${readNumber(year)}`,
  },
  {
    name: 'version',
    pattern: /(?<![\p{L}\p{N}\ue000]|\d[.,])[vV]?(\d{1,4}(?:\.\d{1,4}){2,4})(?![\p{L}\p{N}]|[.,]\d)/gu,
    read: ([written, figures = '']) => readVersion(written, figures),
  },
  {
    name: 'version',
    pattern: /(?<=(?<!\p{L})[Vv]ersi )[vV]?(\d{1,4})\.(\d{1,4})(?![\p{L}\p{N}]|[.,]\d)/gu,
    read: ([, major = '', minor = '']) => `${readScore(major)} titik ${readScore(minor)}`,
  },
];

const numberedNames: Readonly<Record<string, string>> = {
  no: 'nombor',
  '#': 'nombor',
  bil: 'bilangan',
  hlm: 'halaman',
  hal: 'halaman',
  ms: 'muka surat',
  'm/s': 'muka surat',
  vol: 'jilid',
  ed: 'edisi',
};

/** `1.2.3` with a point between each; `1.000.000` in the Indonesian way; `5.6.25` may be a day. */
function readVersion(written: string, figures: string): Reading | undefined {
  if (/^\d{1,3}(?:\.\d{3})+$/.test(figures)) {
    return readCardinal(figures.replaceAll('.', ''));
  }
  const parts = figures.split('.');
  const version = parts.map(readScore).join(' titik ');
  const [day = '', month = '', year = ''] = parts;
  const date =
    parts.length === 3 && year.length === 2 && !/^v/i.test(written) ? readFullDate(day, month, year) : undefined;
  return date === undefined
    ? version
    : {
        readings: [date, version],
        reason: `${written} can be a date or a version. Write the month in letters, or v${figures}.`,
      };
}
