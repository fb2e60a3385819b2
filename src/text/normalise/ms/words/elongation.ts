import type {RewriteRule} from '../../rewrite-rule.js';
import {shorthand} from './shorthand-table.js';

/** Words with a letter three times or more, drawn out for feeling: `bestttt` → `best`, `maaaaf` → `maaf`. */
export const elongationRules: readonly RewriteRule[] = [
  {
    name: 'elongation',
    pattern: /(?<![\p{L}\p{N}\ue000@#/.])\p{L}{3,60}(?![\p{L}\p{N}]|\.\p{L})/gu,
    read: ([written]) => (hasTriple(written) ? shorten(written) : undefined),
  },
];

/** Words whose letter is really doubled; the others, Malay nearly all, have it once. */
const doubled = new Set(
  `maaf saat taat manfaat jemaah faal naas keadaan kerajaan perasaan kesukaan kebiasaan permintaan percubaan bacaan
  good cool see soon food need feel sweet free week keep sleep look book room school hmm mmm aah ooh shoo yeay too`.split(
    /\s+/,
  ),
);

function hasTriple(word: string): boolean {
  return /(\p{L})\1\1/iu.test(word);
}

function shorten(word: string): string | undefined {
  const once = word.replace(/(\p{L})\1{2,}/giu, '$1');
  const twice = word.replace(/(\p{L})\1{2,}/giu, '$1$1');
  if (doubled.has(twice.toLowerCase())) {
    return twice;
  }
  // Without a vowel it is shorthand, or letters that nobody draws out.
  return shorthand.get(once.toLowerCase()) ?? (once.length > 1 && /[aeiou]/i.test(once) ? once : undefined);
}
