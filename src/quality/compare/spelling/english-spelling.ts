import {writtenOut} from './english-contractions.js';
import {soundAlike} from './english-homophones.js';

/**
 * The writings that count as an English word beside its own: the American one, the words of a contraction, and the one that stands for
 * all that sound alike. Wants small letters with plain apostrophes.
 */
export function englishSpellings(word: string): readonly string[] {
  const plain = word.replaceAll("'", '');
  const american = americanSpelling(plain);
  const like = soundAlike(plain) ?? soundAlike(american);
  return [american, ...writtenOut(word), ...(like === undefined ? [] : [like])];
}

/**
 * British endings in the American way (colour, centre, realise, travelled, defence, catalogue). Both sides go through it, so that a
 * word that only looks British (`four`) does no harm as long as no other word becomes equal to it.
 */
export function americanSpelling(word: string): string {
  if (word.length < 5) return word;
  for (const [british, american] of rewritings) {
    const other = word.replace(british, american);
    if (other !== word) return other;
  }
  return word;
}

const rewritings: readonly (readonly [RegExp, string])[] = [
  [
    /^(col|fav|hon|lab|hum|rum|harb|neighb|flav|vap|od|sav|val|vig|glam|parl|behavi|endeav|arm|rig|splend|tum|clam)our/,
    '$1or',
  ],
  [/(.{2}[^aeiou])is(e|es|ed|ing|er|ers|ation|ations)$/, '$1iz$2'],
  [/lys(e|es|ed|ing|er|ers)$/, 'lyz$1'],
  [/([aeiou].*[bt])re(s?)$/, '$1er$2'],
  [/([aeiou][^aeiou]+[aeiou]l)l(ed|ing|er|ers|or|ors|ous)$/, '$1$2'],
  [/(def|off|lic|pret)ence(s?)$/, '$1ense$2'],
  [/([aeiou].*)ogue(s?)$/, '$1og$2'],
  [/^(an|arch|f|p|enc|encyclop|orthop|c)ae/, '$1e'],
  [/^(man|am)oe/, '$1e'],
  [/^grey/, 'gray'],
];
