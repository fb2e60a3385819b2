import type {RewriteRule} from '../../rewrite-rule.js';
import {shorthand} from './shorthand-table.js';
import {isWholeRoot} from './whole-roots.js';

/** The figure two, or its raised form, for a doubled word: `buku2`, `seadil2nya`, `ber-lari2`, `kehijau2an`, `kanak²`. */
export const reduplicationRules: readonly RewriteRule[] = [
  {
    name: 'reduplication',
    pattern:
      /(?<![\p{L}\p{N}@#/.]|\p{L}')(\p{L}\p{Ll}+)(?:2|²)(nyalah|nya|lah|kah|kan|ku|mu|an|i)?(?![\p{L}\p{N}]|[.,/-]\d)/gu,
    read: ([, word = '', suffix = '']) => reduplicate(shorthand.get(word.toLowerCase()) ?? word, suffix),
  },
];

/** The root is said twice; the prefix stays in front, the suffix behind. */
function reduplicate(word: string, suffix: string): string | undefined {
  if (word.includes(' ') || word.length < 3) {
    return;
  }
  const root = rootOf(word.toLowerCase(), suffix);
  return `${word}-${root}${suffix}`;
}

/**
 * What of a word is said again. Malay repeats the root (berlari-lari, terburu-buru, sebaik-baiknya), and after me- the root as it
 * sounds there (memukul-mukul, menari-nari, mencari-cari). Nouns with pe- and roots that only look prefixed are repeated whole.
 */
function rootOf(word: string, suffix: string): string {
  if (isWholeRoot(word)) {
    return word;
  }
  for (const [prefix, applies] of prefixes) {
    const root = prefix.exec(word)?.[1];
    if (root !== undefined && root.length >= 3 && applies(word, suffix)) {
      return root;
    }
  }
  return word;
}

const always = () => true;
/** se- belongs to the root except in se…nya and in a few words that are said like it. */
const wordsInSe = new Set(
  'selama sehari sebaik sebesar setinggi sekecil secepat seboleh bersama sepandai sekuat'.split(' '),
);

const prefixes: readonly (readonly [RegExp, (word: string, suffix: string) => boolean])[] = [
  [/^ber(.+)$/, always],
  [/^ter(.+)$/, always],
  [/^mem([bpf].+)$/, always],
  [/^men([cdjtsz].+)$/, always],
  [/^meng([ghkq].+)$/, always],
  [/^me([mnlrwy].+)$/, always],
  [/^se(.+)$/, (word, suffix) => suffix.startsWith('nya') || wordsInSe.has(word)],
  [/^ke(.+)$/, (_, suffix) => suffix === 'an'],
  [/^di(.+)$/, always],
];
