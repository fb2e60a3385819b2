import type {RewriteRule} from '../../rewrite-rule.js';
import {spell} from '../acronyms/letter-names.js';
import {leftEdge, part, rightEdge} from '../match-parts.js';

/** he/she, yes/no: `or`. */
export const orSlash: RewriteRule = {
  name: 'or-slash',
  pattern: new RegExp(
    `(?<=${leftEdge}(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im|[Yy]es|[Nn]o|[Tt]rue|[Mm]r|[Mm]rs)) ?/ ?(?=(?:she|he|hers?|his|him|no|yes|false|ms|mrs)${rightEdge})`,
    'gu',
  ),
  read: () => 'or',
};

/** Between words: & and, + plus, = equals, @ at, / slash, → to. */
export const wordSymbol: RewriteRule = {
  name: 'word-symbol',
  pattern: /(?<=[\p{L}\p{M}\p{N}\ue000]\)?) ?(?<sign>[&/+=@→]|->) ?(?=\(?[\p{L}\p{N}\ue000])/gu,
  read: match => names[part(match, 'sign')],
};

/** C++, C#, A+, B-, .NET: signs that end a name. */
export const signAtEnd: RewriteRule = {
  name: 'sign-at-end',
  pattern:
    /(?<![\p{L}\p{M}\p{N}])(?:(?<letter>[A-Z])(?<sign>\+\+|#|\+)(?![\p{L}\p{N}+#])|(?<=\b(?:[Gg]rade|[Ss]cored|[Gg]ot|a|an|straight) )(?<graded>[A-F])-(?![\p{L}\p{N}])|(?<net>\.NET)(?![\p{L}\p{N}]))/gu,
  read: match => {
    if (part(match, 'net') !== '') {
      return 'dot net';
    }
    const graded = part(match, 'graded');
    const said = graded === '' ? (endings[part(match, 'sign')] ?? '') : 'minus';
    return (
      spell(graded || part(match, 'letter'), ' ').replace('eh', 'A') +
      (graded === 'A' || part(match, 'letter') === 'A' ? '-' : ' ') +
      said
    );
  },
};

/** © ® ™ § & in places where one thing is said, or nothing. */
export const loneSymbol: RewriteRule = {
  name: 'lone-symbol',
  pattern: /©|§ ?(?=[\p{N}\ue000])|(?<=^|\s)&(?=\s)|(?<=\s)@(?=\s)|(?<=[\p{L}\p{N}\ue000])\+\+?(?= |$)/gu,
  read: match => ({'©': 'copyright', '&': 'and', '@': 'at', '+': 'plus', '++': 'plus plus'})[match[0]] ?? 'section',
};

/** item(s): `items`. */
export const optionalPlural: RewriteRule = {
  name: 'optional-plural',
  pattern: new RegExp(`${leftEdge}(?<word>\\p{L}+)\\((?<ending>e?s)\\)${rightEdge}`, 'gu'),
  read: match => part(match, 'word') + part(match, 'ending'),
};

const names: Readonly<Record<string, string>> = {
  '&': 'and',
  '/': 'slash',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
  '→': 'to',
  '->': 'to',
};

const endings: Readonly<Record<string, string>> = {'++': 'plus plus', '#': 'sharp', '+': 'plus'};
