import type {Lexicon} from '../lexicon/parse-lexicon.js';
import type {RewriteRule} from './rewrite-rule.js';

/**
 * The rule that wins over every other: a person's words are spoken as their lexicon says. Words are what stands between white space,
 * without the punctuation around it; in scripts that know no spaces, wherever the characters stand, the longest first.
 */
export function lexiconRule(lexicon: Lexicon, joiner: '' | ' '): RewriteRule {
  return {
    name: 'lexicon',
    pattern: joiner === '' ? anyOf([...lexicon.keys()]) : word,
    read: ([found]) => lexicon.get(found.toLowerCase()),
  };
}

const word = /[\p{L}\p{N}@#&%$\u20ac\u00a3+](?:[^\s\ue000]*[\p{L}\p{M}\p{N}%+#])?/gu;

function anyOf(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/gu;
  const longestFirst = words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(longestFirst.map(key => key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'giu');
}
