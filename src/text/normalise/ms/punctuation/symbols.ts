import type {RewriteRule} from '../../rewrite-rule.js';

/** Signs that are spoken as words where they stand between words or numbers. */
export const symbolRules: readonly RewriteRule[] = [
  {
    name: 'plus-plus',
    pattern: /(?<=[\p{L}\p{N}\ue000] ?)\+\+(?!\+)/gu,
    read: () => 'plus plus',
  },
  {
    name: 'grade',
    pattern: /(?<=(?<![\p{L}\p{N}]|\p{L}')[A-F]|(?:ei|\ue000))\+(?![\p{L}\p{N}+])/gu,
    read: () => 'plus',
  },
  {
    name: 'grade',
    pattern: /(?<=[Gg]red \ue000)[-−–](?![\p{L}\p{N}]| \p{L})/gu,
    read: () => 'minus',
  },
  {
    name: 'ampersand',
    pattern: new RegExp(`${between('&').source}|^&(?= \\p{L})`, 'gu'),
    read: () => 'dan',
  },
  {
    name: 'equals',
    pattern: between('='),
    read: () => 'sama dengan',
  },
  {
    name: 'plus',
    pattern: between(String.raw`\+`),
    read: () => 'tambah',
  },
  {
    name: 'rate-word',
    pattern: /(?<=[\p{L}\ue000])\/(hari|minggu|bulan|tahun|jam|minit|saat|orang)(?!\p{L})/giu,
    read: ([, each = '']) => ` se${each.toLowerCase()}`,
  },
  {
    name: 'or-slash',
    pattern: between('/'),
    read: () => 'atau',
  },
  {
    name: 'at-sign',
    pattern: /(?<=[\p{L}\ue000] )@(?= [\p{L}\ue000])/gu,
    read: readAt,
  },
  {
    name: 'percent-sign',
    pattern: /(?<=(?:^| ))%(?= |$)/gu,
    read: () => 'peratus',
  },
];

/** The sign between two words or numbers, with or without spaces, quotes or brackets. The joiner of the rewriting parts them. */
function between(source: string): RegExp {
  return new RegExp(String.raw`(?<=[\p{L}\p{N}\ue000]['.)]? ?)${source}(?= ?['(]?[\p{L}\p{N}\ue000])`, 'gu');
}

/** Between two names it gives a second name to a person; before a place it says where. */
function readAt({input, index}: RegExpExecArray): ReturnType<RewriteRule['read']> {
  const isAfterName = /\p{Lu}\p{Ll}+$/u.test(input.slice(Math.max(0, index - 20), index - 1));
  const isBeforeName = /^\p{Lu}\p{Ll}/u.test(input.slice(index + 2, index + 4));
  return isAfterName && isBeforeName
    ? {readings: ['alias', 'di'], reason: '@ can be another name of a person, or a place. Write alias or di.'}
    : 'di';
}
