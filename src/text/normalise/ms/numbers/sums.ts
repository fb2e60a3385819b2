import type {RewriteRule} from '../../rewrite-rule.js';
import {readCardinal} from './cardinal.js';
import {readNumber, writtenNumber} from './written-number.js';

/** Numbers that are counted with: sums, kali, kuasa, lebih daripada. */
export const sumRules: readonly RewriteRule[] = [
  {
    name: 'equation',
    pattern:
      /(?<![\p{L}\p{N}\ue000]|\d[.,])(?:\d[\d,]*(?:\.\d+)?)(?: ?[-−–+×x*÷/] ?\d[\d,]*(?:\.\d+)?){1,6} ?= ?(?:\d[\d,]*(?:\.\d+)?(?![.,]?\d)|\?)?/gu,
    read: ([written]) => readEquation(written),
  },
  {
    name: 'times',
    pattern: new RegExp(String.raw`(${writtenNumber}) ?[x×] ?(?=\d)(?:(\d+(?:\.\d+)?)(?![.,]?\d|\p{L}))`, 'gu'),
    read: ([, first = '', second = '']) => `${readNumber(first)} kali ${readNumber(second)}`,
  },
  {
    name: 'times',
    pattern: new RegExp(String.raw`(${writtenNumber}) ?[xX×](?![\p{L}\p{N}'])`, 'gu'),
    read: ([, number = '']) => `${readNumber(number)} kali`,
  },
  {
    name: 'power',
    pattern:
      /(?<![\p{L}\p{N}\ue000]|\d[.,])(\d{1,6}(?:\.\d+)?)(?:e([+-]?\d{1,3})|\^(\d{1,3})|([²³]))(?![\p{L}\p{N}])/giu,
    read: ([, base = '', scientific, exponent, raised]) => {
      if (scientific !== undefined) {
        const size = readCardinal(scientific.replace(/\D/g, ''));
        return `${readNumber(base)} kali sepuluh kuasa ${scientific.startsWith('-') ? 'negatif ' : ''}${size}`;
      }
      const power = exponent ?? (raised === '²' ? '2' : '3');
      return `${readNumber(base)} kuasa ${readCardinal(power)}`;
    },
  },
  {
    name: 'comparison',
    pattern: /(?:>=|<=|[<>≥≤])(?= ?[-−+]?(?:\.?\d|\ue000))/gu,
    read: readComparison,
  },
];

const operators: Readonly<Record<string, string>> = {
  '-': 'tolak',
  '−': 'tolak',
  '–': 'tolak',
  '+': 'tambah',
  '×': 'darab',
  x: 'darab',
  '*': 'darab',
  '÷': 'bahagi',
  '/': 'bahagi',
  '=': 'sama dengan',
  '?': 'berapa',
};

function readEquation(written: string): string {
  return (written.match(/\d[\d,]*(?:\.\d+)?|[^\d ]/g) ?? []).map(part => operators[part] ?? readNumber(part)).join(' ');
}

function readComparison({0: written, input, index}: RegExpExecArray): string | undefined {
  // `<3` behind a word is a heart.
  if (
    /^<$/.test(written) &&
    /^<3(?:$|[ .!?])/.test(input.slice(index, index + 3)) &&
    /\p{L} ?$/u.test(input.slice(Math.max(0, index - 2), index))
  ) {
    return;
  }
  const isOr = written.length === 2 || /[≥≤]/.test(written);
  const words = /[>≥]/.test(written) ? 'lebih daripada' : 'kurang daripada';
  return `${words}${isOr ? ' atau sama dengan' : ''}`;
}
