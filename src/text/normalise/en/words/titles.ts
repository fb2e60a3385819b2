import type {RewriteRule} from '../../rewrite-rule.js';
import {abbreviationDot, anyOf, leftEdge, part, rightEdge, textAfter, textBefore} from '../match-parts.js';
import {afterNames, dottedTitles, streets, titles} from './abbreviation-table.js';

const name = "(?:\\p{Lu}|\\ue000|')";

/** Mr Tan, Dr. Ali, Prof. Lim, Gen. Lee, Mt. Kinabalu. */
export const title: RewriteRule = {
  name: 'title',
  pattern: new RegExp(
    `${leftEdge}(?:(?<title>${anyOf(titles.keys())})|(?<dotted>${anyOf(dottedTitles.keys())})(?=\\. ?${name}))(?:${abbreviationDot}|${rightEdge})`,
    'gu',
  ),
  read: match =>
    part(match, 'title') === 'Dr' && isStreet(match)
      ? undefined
      : (titles.get(part(match, 'title')) ?? dottedTitles.get(part(match, 'dotted'))),
};

/** Main St., 12 Ocean Dr, Fifth Ave.: behind the name of a street. */
export const street: RewriteRule = {
  name: 'street',
  pattern: new RegExp(
    `(?<=(?:\\p{Lu}\\p{Ll}+|\\ue000|\\d(?:st|nd|rd|th)|[NSEW]) )(?<street>${anyOf(streets.keys())})(?:${abbreviationDot}|${rightEdge})`,
    'gu',
  ),
  read: match => {
    const written = part(match, 'street');
    return (written === 'St' || written === 'Dr') && !isStreet(match) ? undefined : streets.get(written);
  },
};

/** St. Louis, St Paul's. */
export const saint: RewriteRule = {
  name: 'saint',
  pattern: new RegExp(`${leftEdge}(?<saint>Sts?)(?:${abbreviationDot}|${rightEdge})`, 'gu'),
  read: match => {
    if (/^ ?\p{Lu}/u.test(textAfter(match))) {
      return part(match, 'saint') === 'St' ? 'Saint' : 'Saints';
    }
    return {readings: ['Street', 'Saint'], reason: `${match[0]} may be a street or a saint: write it in full.`};
  },
};

/** Tan Jr., Acme Inc., Maju Sdn. Bhd.: behind a name. */
export const afterName: RewriteRule = {
  name: 'after-name',
  pattern: new RegExp(
    `(?:${leftEdge}(?<word>Sdn|Bhd|Ltd|Inc|Corp)|(?<=(?:\\p{Lu}[\\p{L}\\p{N}]*|\\ue000)[,.]? )(?<behind>${anyOf(afterNames.keys())})|(?<=\\p{L} )(?<company>Co(?=\\.)|Pte(?=\\.? Ltd)|Pty(?=\\.? Ltd)))(?:${abbreviationDot}|${rightEdge})`,
    'gu',
  ),
  read: match => {
    const companies: Readonly<Record<string, string>> = {Co: 'Company', Pte: 'Private', Pty: 'Proprietary'};
    return afterNames.get(part(match, 'word') || part(match, 'behind')) ?? companies[part(match, 'company')];
  },
};

/**
 * St and Dr belong to a street when a name stands before them and none behind, or when a house number or `on`, `at`, `down` stands
 * before that name.
 */
function isStreet(match: RegExpExecArray): boolean {
  const before = textBefore(match);
  if (
    /\b(?:The|This|That|My|His|Her|Our|Your|Their|And|In|On|At) $/.test(before) ||
    !/(?:\p{Lu}\p{Ll}+|\ue000|\d(?:st|nd|rd|th)) $/u.test(before)
  ) {
    return false;
  }
  const hasNameBehind = /^\.? ?\p{Lu}/u.test(textAfter(match));
  return !hasNameBehind || /(?:\d+[A-Z]?,?|\b(?:on|On|down|Down|off|along)) (?:\p{Lu}\p{Ll}+ ){1,2}$/u.test(before);
}
