import type {RewriteRule} from '../../rewrite-rule.js';
import {readDayMonth} from '../time/date-parts.js';
import {readCardinal} from './cardinal.js';
import {readNumber} from './written-number.js';

/** `3/4`, `1 1/2`, `½`, `2¾`, and the few figures with a slash that are neither fraction nor date. */
export const fractionRules: readonly RewriteRule[] = [
  {
    name: 'fraction',
    pattern: /(?<![\p{L}\p{N}\ue000.,/-])24\/7(?![\d/])/gu,
    read: () => 'dua puluh empat tujuh',
  },
  {
    name: 'fraction',
    pattern: /(?<![\p{L}\p{N}\ue000.,/-])(\d{1,4}\.\d{1,3}) ?\/ ?(\d{1,5})(?![\p{N}/]|[.,-]\d|\p{L}(?!\p{L}{2}))/gu,
    read: ([, part = '', whole = '']) => `${readNumber(part)} per ${readCardinal(whole)}`,
  },
  {
    name: 'fraction',
    pattern:
      /(?<![\p{L}\p{N}\ue000.,/-])(?:(\d{1,6}) )?(\d{1,6}) ?\/ ?(\d{1,6})(?![\p{N}/]|[.,-]\d|\p{L}(?!\p{L}{2}))/gu,
    read: ([written, whole, numerator = '', denominator = '']) => {
      const fraction = readFraction(numerator, denominator);
      if (fraction === undefined) {
        return;
      }
      if (whole !== undefined) {
        return Number(numerator) < Number(denominator) ? `${readCardinal(whole)} ${fraction}` : undefined;
      }
      if (numerator === denominator) {
        return `${readNumber(numerator)} ${readNumber(denominator)}`;
      }
      if (isFileNumber(numerator, denominator)) {
        return `${readNumber(numerator)} slash ${readNumber(denominator)}`;
      }
      const date = readDayMonth(numerator, denominator);
      return date === undefined || isEverydayFraction(Number(numerator), Number(denominator))
        ? fraction
        : {
            readings: [fraction, date],
            reason: `${written} can be a fraction or a day and a month. Write the month in letters, or write "pada ${written}".`,
          };
    },
  },
  {
    name: 'fraction',
    pattern: /(?<![\p{L}\ue000.,/-])(?:\d{1,6} ?)?[¼½¾⅐-⅞](?![\p{N}/])/gu,
    read: ([written]) => readMixed(written),
  },
];

/** Source of a fraction, with or without a whole number before it. No groups. */
export const writtenFraction = String.raw`(?<![\p{L}\p{N}\ue000.,/-])(?:(?:\d{1,4} )?\d{1,4}\/\d{1,4}|(?:\d{1,4} ?)?[¼½¾⅐-⅞])`;

/** `1 1/2`, `2¾` → `satu setengah`, `dua tiga suku`; `undefined` where it is no fraction. */
export function readMixed(written: string): string | undefined {
  const [, whole, numerator, denominator, sign] = /^(?:(\d+) ?(?!\/))??(?:(\d+)\/(\d+)|([^\d ]))$/u.exec(written) ?? [];
  const fraction = readFraction(...(signs[sign ?? ''] ?? [numerator ?? '0', denominator ?? '0']));
  return fraction === undefined || whole === undefined ? fraction : `${readCardinal(whole)} ${fraction}`;
}

const everydayNames: Readonly<Record<string, string>> = {'1/2': 'setengah', '1/4': 'suku', '3/4': 'tiga suku'};

const signs: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  '¼1/4 ½1/2 ¾3/4 ⅐1/7 ⅑1/9 ⅒1/10 ⅓1/3 ⅔2/3 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8'
    .split(' ')
    .map(entry => [entry.slice(0, 1), entry.slice(1).split('/') as unknown as [string, string]]),
);

function readFraction(numerator: string, denominator: string): string | undefined {
  if (/^0/.test(numerator) || /^0/.test(denominator)) {
    return;
  }
  return everydayNames[`${numerator}/${denominator}`] ?? `${readCardinal(numerator)} per ${readCardinal(denominator)}`;
}

/** 12/2024 and 1963/67 are numbers of papers and acts; 1/1000 is a fraction. */
function isFileNumber(numerator: string, denominator: string): boolean {
  return numerator.length > 3 || (denominator.length > 3 && !/^10+$/.test(denominator));
}

/** In lowest terms and with a denominator to ten: 3/4 of a cup, where 6/8 and 5/12 look like days of a month. */
function isEverydayFraction(numerator: number, denominator: number): boolean {
  return numerator < denominator && denominator <= 10 && greatestDivisor(numerator, denominator) === 1;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
