import type {LintedText, LintRemark} from '../lint-rule.js';

/** The same word twice in a row, with nothing but white space between; some are said twice on purpose. */
export function repeatedWord({text}: LintedText): LintRemark | undefined {
  for (const {1: word = ''} of text.matchAll(/(?<![\p{L}\p{M}'’-])([\p{L}\p{M}'’]+)\s+\1(?![\p{L}\p{M}'’-])/giu)) {
    if (!onPurpose.has(word.toLowerCase()) && !spaceless.test(word)) {
      return {message: `"${word}" stands twice in a row.`};
    }
  }
  return undefined;
}

/** Emphasis and sounds, and the digits of numbers that are read one by one. */
const onPurpose: ReadonlySet<string> = new Set(
  [
    'had that very so no yes bye ha hey hi now there well really many ya tidak ok tok la',
    'kosong sifar satu dua tiga empat lima enam tujuh lapan sembilan',
    'zero oh one two three four five six seven eight nine',
  ].flatMap(words => words.split(' ')),
);
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
