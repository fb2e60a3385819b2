import type {RewriteRule} from '../../rewrite-rule.js';
import {leftEdge, part, rightEdge} from '../match-parts.js';
import {saysAnd} from '../region-habits.js';
import {numberLabels} from '../words/abbreviation-table.js';
import {readCardinal, readDigits} from './cardinal.js';
import {readNumber} from './number.js';
import {readOrdinal} from './ordinal.js';
import {readPair} from './year.js';

/** 1st, 23rd, 1,000th. */
export const ordinal: RewriteRule = {
  name: 'ordinal',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}]|\\d[.,:/])(?<number>\\d{1,3}(?:,\\d{3})+|\\d+)(?:st|nd|rd|th|ST|ND|RD|TH)${rightEdge}`,
    'gu',
  ),
  read: (match, options) => readOrdinal(part(match, 'number').replaceAll(',', ''), saysAnd(options)),
};

/** Room 101, bus 237, Boeing 747, Route 66: three and four digits in pairs, `one oh one`. */
export const pairedNumber: RewriteRule = {
  name: 'paired-number',
  pattern: new RegExp(
    `(?:${leftEdge}(?=\\d{3,4}[A-Z]?,? (?:\\p{Lu}\\p{Ll}+ ){1,2}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Blvd|Boulevard|Ln|Lane)(?![\\p{L}]))|(?<=\\b(?:[Rr]oom|[Ss]uite|[Bb]us|[Rr]oute|[Hh]ighway|[Ii]nterstate|[Aa]partment|[Uu]nit|[Gg]ate|[Ff]lat|[Ff]light|[Cc]hannel|[Bb]oeing|[Aa]irbus|[Pp]orsche|[Pp]eugeot|[Tt]rain) ))(?<number>[1-9]\\d{2,3})(?<letter>[A-Z])?${rightEdge}(?![.,:/-]\\d| (?:people|seats|metres|meters|times))`,
    'gu',
  ),
  read: match => {
    const number = part(match, 'number');
    const letter = part(match, 'letter');
    return `${readPair(Number(number.slice(0, -2)), Number(number.slice(-2)))}${letter && ` ${letter}`}`;
  },
};

/** #7, No. 7, Nos. 3 and 4, no.12: `number seven`. */
export const numbered: RewriteRule = {
  name: 'numbered',
  pattern: new RegExp(
    `(?:${leftEdge}(?<word>[Nn]os?\\.|№|NO\\.)|(?<![\\p{L}\\p{N}#&])(?<hash>#)) ?(?=\\d|(?<=\\. )of )(?![#*\\d]\\u20e3)`,
    'gu',
  ),
  read: match => {
    const word = part(match, 'word');
    const name = word.toLowerCase() === 'nos.' ? 'numbers' : 'number';
    return `${word.startsWith('N') && match.index === 0 ? name.charAt(0).toUpperCase() + name.slice(1) : name}`;
  },
};

/** p. 5, pp. 10-12, vol. 2, fig. 3, ch. 4, ext. 12: the word before its number. */
export const labelled: RewriteRule = {
  name: 'labelled-number',
  pattern: new RegExp(
    `${leftEdge}(?<label>pp|p|[Vv]ol|[Ff]igs?|[Cc]h|[Ss]ec|[Ee]xt|[Aa]rt|[Ee]p|[Ll]v|[Vv]er|[Aa]pt|[Pp]ara|[Oo]p)\\. ?(?=\\d|\\ue000|[IVX]+\\b|[A-Z]\\b)`,
    'gu',
  ),
  read: match => {
    const label = part(match, 'label');
    const word = numberLabels.get(label.toLowerCase()) ?? label;
    return `${/^\p{Lu}/u.test(label) ? word.charAt(0).toUpperCase() + word.slice(1) : word}`;
  },
};

/** v2, v1.2.3, 1.2.3: `version one point two point three`. */
export const version: RewriteRule = {
  name: 'version',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}]|\\d[.,:/-])(?:(?<v>[vV](?:\\. ?)?)(?<some>\\d+(?:\\.\\d+)*)|(?<many>\\d{1,3}(?:\\.\\d{1,3}){2,}))${rightEdge}(?![.,:/-]\\d)`,
    'gu',
  ),
  read: (match, options) => {
    const many = part(match, 'many');
    if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(many)) {
      return readNumber(many.replaceAll('.', ''), options);
    }
    const digits = (part(match, 'some') || many).split('.');
    const said = digits
      .map(one => (one.startsWith('0') ? readDigits(one) : readCardinal(one, saysAnd(options))))
      .join(' point ');
    return many === '' ? `version ${said}` : said;
  },
};

/** 10k followers, 5m people, 2bn: the K is said as it is written, M and B as the words they stand for. */
export const magnitude: RewriteRule = {
  name: 'magnitude',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}]|\\d[.,:/-])(?<number>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?<scale>[kK]|bn|mn|mil|M(?=\\+| \\p{Ll}|$)|m(?= (?:people|followers|users|views|subscribers|fans|copies|barrels|downloads|voters|jobs|residents|viewers|streams|likes)\\b))(?<plus>\\+)?${rightEdge}`,
    'gu',
  ),
  read: (match, options) => {
    const scale = part(match, 'scale');
    const word = scale.toLowerCase() === 'k' ? 'K' : scale === 'bn' ? 'billion' : 'million';
    return `${readNumber(part(match, 'number'), options)} ${word}${part(match, 'plus') && ' plus'}`;
  },
};
