import type {RewriteRule} from '../../rewrite-rule.js';
import {abbreviationDot, anyOf, leftEdge, part, rightEdge} from '../match-parts.js';
import {dottedPhrases, inText, shortWriting} from './abbreviation-table.js';

/** e.g., i.e., etc., vs., approx.: with their full stop; `etc` and `vs` also without. */
export const abbreviation: RewriteRule = {
  name: 'abbreviation',
  pattern: new RegExp(
    `${leftEdge}(?:(?<latin>[Ee]\\.g\\.|[Ii]\\.e\\.|[Ee]g\\.(?= )|[Ii]e\\.(?= ))(?<comma>,)?|(?<bare>[Vv]s|[Ee]tc|[Aa]pprox)(?:${abbreviationDot}|${rightEdge})|(?<dotted>${anyOf([...inText.keys()].flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1)]))})${abbreviationDot}(?= ?[\\p{Ll}\\p{N}\\ue000:,)$£€+])|(?<phrase>${anyOf(dottedPhrases.keys())})(?:${abbreviationDot}|${rightEdge})|(?<circa>c\\.)(?= ?[\\d\\ue000])|(?<case>v\\.)(?= \\p{Lu})|(?<=\\p{L} )(?<case2>v)(?= \\p{L}))`,
    'gu',
  ),
  read: match => {
    const latin = part(match, 'latin');
    if (latin !== '') {
      const said = latin.toLowerCase().startsWith('e') ? 'for example' : 'that is';
      return sameCase(latin, said) + part(match, 'comma');
    }
    if (part(match, 'circa') !== '') {
      return 'circa';
    }
    const phrase = dottedPhrases.get(part(match, 'phrase'));
    if (phrase !== undefined) {
      return phrase;
    }
    const written = part(match, 'bare') || part(match, 'dotted');
    return written === '' ? 'versus' : sameCase(written, inText.get(written.toLowerCase()) ?? written);
  },
};

/** w/o, n/a, pls, btw, gr8. */
export const shortWord: RewriteRule = {
  name: 'short-writing',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}/'-])(?<word>${anyOf([...shortWriting.keys()].flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1)]))})(?:(?<=w/) ?(?=\\p{L}|\\ue000)|(?<!w/)(?![\\p{L}\\p{M}\\p{N}/-]))`,
    'gu',
  ),
  read: match => {
    const word = part(match, 'word');
    const said = shortWriting.get(word) ?? shortWriting.get(word.toLowerCase());
    return said === undefined ? undefined : sameCase(word, said);
  },
};

function sameCase(written: string, said: string): string {
  return /^\p{Lu}\p{Ll}|^\p{Lu}\./u.test(written) ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}
