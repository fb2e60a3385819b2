import type {RewriteRule} from '../../rewrite-rule.js';
import {leftEdge, part, rightEdge, textAfter} from '../match-parts.js';
import {saysAnd} from '../region-habits.js';
import {readCardinal} from './cardinal.js';
import {readDecade, readYear} from './year.js';

const year = '(?:1[0-9]|20|21)\\d{2}';
const end = `${rightEdge}(?![.,:/-]\\d|%)`;
const noun =
  '(?! (?:people|men|women|children|of|times|\\p{Ll}+(?<!\\b(?:was|is|has|as|does|this|its|his|us|across|perhaps|always))s\\b))';

/** 1990s, '90s, 90's, mid-1980s; 30s where it must be somebody's age or a decade. */
export const decade: RewriteRule = {
  name: 'decade',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}$£€]|\\d[.,:/-])(?:(?<year>(?:1[0-9]|20|21)\\d0)'?s|'(?<short>[1-9]0)'?s|(?<owned>[1-9]0)'s|(?<=\\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our|[Ee]arly|[Mm]id|[Ll]ate)[ -](?:'?[1-9]0'?s(?:, | and | or |-| to ))?)(?<named>[2-9]0)s|(?<bare>[2-9]0)s)${rightEdge}`,
    'gu',
  ),
  read: (match, options) => {
    const full = part(match, 'year');
    if (full !== '') {
      return readDecade(full, saysAnd(options));
    }
    const bare = part(match, 'bare');
    const tens = pluralOfTens(part(match, 'short') || part(match, 'owned') || part(match, 'named') || bare);
    return bare === ''
      ? tens
      : {
          readings: [`${readCardinal(bare, false)} seconds`, tens],
          reason: `${match[0]} may be seconds or a decade: write it in words.`,
        };
  },
};

/** 10s of, 100s of, 1000s of. */
export const roundPlural: RewriteRule = {
  name: 'round-plural',
  pattern: new RegExp(`${leftEdge}(?<count>10{1,3}|1,000)s(?= of )`, 'gu'),
  read: match => `${readCardinal(part(match, 'count').replace(',', ''), false).replace('one ', '')}s`,
};

/** 2011-2019, 2011-12, 1998/99, from 1939 to 1945. */
export const yearRange: RewriteRule = {
  name: 'year-range',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}$£€]|\\d[.,:/-])(?<from>(?:1[5-9]|20)\\d{2})(?:(?:(?<dash> ?[-–—] ?|/)|(?<=\\b(?:[Ff]rom|[Bb]etween) \\d{4})(?<word> to | and | until | through ))(?<to>(?:1[5-9]|20)\\d{2})|(?<mark>[-–/])(?<short>\\d{2}))${end}(?! ?(?:kg|km|people|m|g|calories|words))`,
    'gu',
  ),
  read: (match, options) => {
    const [from, to, short] = [part(match, 'from'), part(match, 'to'), part(match, 'short')];
    if (to === '' && Number(short) <= Number(from.slice(2))) {
      return undefined;
    }
    const link = part(match, 'word') || (part(match, 'mark') === '/' || part(match, 'dash') === '/' ? ' ' : ' to ');
    const second =
      to === ''
        ? readYear(`20${short}`, false).replace(/^(?:twenty|two thousand) /, '')
        : readYear(to, saysAnd(options));
    return `${readYear(from, saysAnd(options))}${link}${to === '' && short.startsWith('0') ? 'oh ' : ''}${second}`;
  },
};

/** 1998 after in, since, by and such, in brackets, before BC or a verb; `pre-2000`; `the 2026 budget`. */
export const yearInContext: RewriteRule = {
  name: 'year',
  pattern: new RegExp(
    [
      `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Cc]irca|[Yy]ear|[Cc]lass of|[Cc]opyright|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ee]arly|[Ll]ate|[Ee]st\\.|[Bb]orn|AD|[Ee]aster|[Cc]hristmas|[Nn]ew [Yy]ear|[Ss]ession|[Ee]nd of|[Ss]tart of|[Bb]eginning of|[Mm]iddle of|[Dd]ied|[Ff]iscal|[Cc]\\.)(?: in)? |© ?)(?<plain>${year})${end}${noun}`,
      `(?<=\\b(?:[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Oo]f|[Ff]or|[Tt]o|[Ii]n early|[Ii]n late|[Aa]round|[Tt]hrough) )(?<weak>(?:1[6-9]|20)\\d{2})${end}${noun}`,
      `(?<=\\b(?:[Pp]re|[Pp]ost|[Mm]id|[Ee]arly|[Ll]ate)-|\\bQ[1-4] )(?<prefixed>${year})${end}`,
      `(?<=\\()(?<bracketed>(?:1[0-9]|20)\\d{2})(?=\\))`,
      `(?<=\\b(?:[Tt]he|[Tt]his|[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y) )(?<attribute>(?:19|20)\\d{2})(?= \\p{L})${noun}`,
      `(?<=^|[.!?] )(?<subject>(?:1[6-9]|20)\\d{2})(?= (?:was|is|will|saw|has|had|brought|marked|marks|began|ended)\\b|'s )`,
      `(?<=\\b[Ii]t(?: was|'s| is) )(?<told>(?:1[6-9]|20)\\d{2})(?=[.,!?;]?(?:$| (?:when|and|in|but|before|after)\\b))`,
      `(?<=^|\\s)(?<quarter>20\\d{2})(?= Q[1-4]\\b)`,
      `(?<=, )(?<appended>(?:19|20)\\d{2})(?=[.,;)]*$)(?<=\\p{Lu}\\p{Ll}+, \\d{4})`,
    ].join('|'),
    'gu',
  ),
  read: (match, options) => readYear(match[0], saysAnd(options)),
};

/** 500 BC, AD 79, 1066 CE. */
export const yearOfEra: RewriteRule = {
  name: 'year-of-era',
  pattern: new RegExp(
    `${leftEdge}(?<!\\d[.,])(?:(?<front>AD) (?<late>\\d{1,4})${end}|(?<year>\\d{1,3}(?:,\\d{3})+|\\d{1,4}) ?(?<era>BCE|BC|CE|AD|B\\.C\\.|A\\.D\\.)(?![\\p{L}\\p{N}]))`,
    'gu',
  ),
  read: (match, options) => {
    const written = part(match, 'late') || part(match, 'year');
    const said =
      written.length === 4
        ? readYear(written, saysAnd(options))
        : readCardinal(written.replaceAll(',', ''), saysAnd(options));
    if (part(match, 'front') !== '') {
      return `A-D ${said}`;
    }
    const era = part(match, 'era').replaceAll('.', '');
    return `${said} ${era === 'AD' ? 'A-D' : [...era].join(' ')}${/\.$/.test(match[0]) && /^\s*$/.test(textAfter(match)) ? '.' : ''}`;
  },
};

function pluralOfTens(tens: string): string {
  return readCardinal(tens, false)
    .replace(/y$/, 'ies')
    .replace(/([^s])$/, '$1s');
}
