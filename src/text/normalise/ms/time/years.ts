import type {RewriteRule} from '../../rewrite-rule.js';
import {readCardinal} from '../numbers/cardinal.js';
import {readDigits} from '../numbers/digits.js';
import {rangeDash} from '../numbers/written-number.js';

/** `1957` → `sembilan belas lima puluh tujuh`, `1905` → `sembilan belas kosong lima`; others as numbers: `dua ribu dua puluh enam`. */
export function readYear(year: string): string {
  const rest = Number(year.slice(2));
  if (!/^1[1-9]\d\d$/.test(year) || rest === 0) {
    return readCardinal(year) ?? readDigits(year);
  }
  return `${readCardinal(year.slice(0, 2))} ${rest < 10 ? readDigits(year.slice(2)) : readCardinal(year.slice(2))}`;
}

const notInside = String.raw`(?<![\p{L}\p{N}\ue000.,/$-])`;
const year = String.raw`(1[1-9]\d\d|20\d\d)`;
const end = String.raw`(?![\p{L}\p{N}%°/]|[.,:]\d|-\d|-an(?!\p{L}))`;

/** Years where the words beside them show that they are years, spans of years, decades, and years of the Hijrah. */
export const yearRules: readonly RewriteRule[] = [
  {
    name: 'decade',
    pattern: /(?<![\p{L}\p{N}\ue000.,/$-])(\d{1,4}) ?-? ?an(?!\p{L})/gu,
    read: ([, figures = '']) => readDecade(figures),
  },
  {
    name: 'year-range',
    pattern: new RegExp(`${notInside}${year}${rangeDash}${year}${end}`, 'gu'),
    read: ([, from = '', to = '']) =>
      Number(from) < Number(to) ? `${readYear(from)} hingga ${readYear(to)}` : undefined,
  },
  {
    name: 'school-year',
    pattern: /(?<![\p{L}\p{N}\ue000.,/$-])(1[89]\d\d|20\d\d) ?\/ ?((?:19|20)?\d\d)(?![\p{N}/]|[.,-]\d)/gu,
    read: ([, from = '', to = '']) =>
      (Number(from) + 1) % 100 === Number(to.slice(-2))
        ? `${readYear(from)}, ${to.length === 2 ? readCardinal(to) : readYear(to)}`
        : undefined,
  },
  {
    name: 'year',
    pattern: new RegExp(
      String.raw`(?<=(?<!\p{L})(?:tahun|thn\.?|sejak|pada|sekitar|awal|akhir|pertengahan|penghujung|mulai|bertarikh|bulan) )${year}${end}(?! ?(?:orang|buah|unit|ekor|kali|hari|ringgit|sen|peratus)(?!\p{L}))`,
      'giu',
    ),
    read: ([, written = '']) => readYear(written),
  },
  {
    name: 'year',
    pattern: new RegExp(
      String.raw`(?<=[(\[])${year}(?=[)\]])|(?<![\p{L}\p{N}\ue000.,/$-])${year}(?= (?:Masihi|M\b))`,
      'gu',
    ),
    read: ([written]) => readYear(written),
  },
  {
    name: 'year',
    pattern:
      /(?<=\p{Lu}\p{Ll}+ )(?<!(?:Lot|No|Unit|Bilik|Nombor|Jalan|Seksyen|Batu|Harga|Siri|Model|Kod) )19\d\d(?=$|[.;!?)]|, )/gu,
    read: ([written]) => readYear(written),
  },
  {
    name: 'hijrah-year',
    pattern: /(?<![\p{L}\p{N}\ue000.,/$-])(1?\d{3}) ?H(?![\p{L}\p{N}])/gu,
    read: ([, figures = '']) => `${readCardinal(figures)} Hijrah`,
  },
];

/** `1970` → `sembilan belas tujuh puluhan`, `80` → `lapan puluhan`, `2000` → `dua ribuan`; only round figures make a decade. */
function readDecade(figures: string): string | undefined {
  if (!/[1-9]\d*0$/.test(figures)) {
    return;
  }
  const words = figures.length === 4 ? readYear(figures) : (readCardinal(figures) ?? '');
  return `${words}an`;
}
