import type {RewriteRule} from '../../rewrite-rule.js';
import {spellLetters} from './letters.js';
import {standingTitles, titles} from './title-table.js';

const notInside = String.raw`(?<![\p{L}\p{N}]|\p{L}['-])`;

/** Titles, parts of Malay names, and initials. */
export const titleRules: readonly RewriteRule[] = [
  {
    name: 'title',
    // The apostrophe of Dato' is a glottal stop, which Malay writes k: both titles sound alike.
    pattern: /(?<!\p{L})(Dato|To)'(?!\p{L})|(?<!\p{L})Dato(?= \p{Lu})/gu,
    read: ([, word]) => (word === 'To' ? 'Tok' : 'Datuk'),
  },
  {
    name: 'title',
    pattern: new RegExp(
      String.raw`${notInside}(${alternatives(titles)})(?:\.(?= ?[\p{Lu}\ue000])|(?= [\p{Lu}\ue000]))`,
      'gu',
    ),
    read: ([, word = '']) => titles[word.replaceAll('. ', ' ')],
  },
  {
    name: 'title',
    // At the start of a sentence `Dr mana` is dari in the shorthand of chat.
    pattern: /(?<=[\p{L}\ue000,(]['.]? ?)(?<!\p{L})Dr(?![\p{L}\p{N}'])(?:\.(?! +\p{Lu}))?/gu,
    read: () => 'Doktor',
  },
  {
    name: 'company-form',
    pattern: new RegExp(
      String.raw`${notInside}(${alternatives(standingTitles)})(?![\p{L}\p{N}]|'\p{L})(?:\.(?! +\p{Lu}(?!hd)))?`,
      'gu',
    ),
    read: ([, word = '']) => standingTitles[word],
  },
  {
    name: 'name-part',
    pattern: /(?<=\p{Lu}\p{Ll}+ )(b|bt|bte|bnt)\.? (?=\p{Lu}\p{L})/gu,
    read: ([, part]) => (part === 'b' ? 'bin ' : 'binti '),
  },
  {
    name: 'name-part',
    pattern: /(?<=\p{Lu}\p{Ll}+ )([ab])\/([lp])(?= \p{Lu})/giu,
    read: ([, , child]) => (child?.toLowerCase() === 'l' ? 'anak lelaki' : 'anak perempuan'),
  },
  {
    name: 'title-ambiguous',
    pattern: new RegExp(String.raw`${notInside}(Md|Tg|Tk|St|Sy)(?:\.(?= ?\p{Lu})|(?= \p{Lu}))`, 'gu'),
    read: ([written, word = '']) => {
      const readings = ambiguousTitles[word];
      return readings === undefined
        ? undefined
        : {
            readings,
            reason: `${written} can be ${readings[0]} or ${readings[1]}. Write it in full.`,
          };
    },
  },
  {
    name: 'initial',
    pattern: /(?<![\p{L}\p{N}&-]|\p{L}'|\p{Lu}\.)(\p{Lu})\.(?= ?\p{Lu}\p{Ll}| \p{Lu}\.)/gu,
    read: ([, letter = '']) => spellLetters(letter),
  },
];

const ambiguousTitles: Readonly<Record<string, readonly [string, string]>> = {
  Md: ['Muhammad', 'Mat'],
  Tg: ['Tanjung', 'Tengku'],
  Tk: ['Teluk', 'Tengku'],
  St: ['Saint', 'Stesen'],
  Sy: ['Syed', 'Syarikat'],
};

function alternatives(table: Readonly<Record<string, string>>): string {
  return Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .map(written => written.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`\.? `))
    .join('|');
}
