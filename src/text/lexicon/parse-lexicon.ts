import {unreadable} from '../phrase-file/unreadable.js';

/** How a person wants words spoken: the word, in lower case → its spoken form. */
export type Lexicon = ReadonlyMap<string, string>;

/** The lexicon of nobody. */
export const emptyLexicon: Lexicon = new Map();

/**
 * Reads `word<TAB>spoken form`, a row a line; blank lines and lines that begin with `#` are skipped. Case does not matter in the word.
 * `name` is the file as the person wrote it. Throws INPUT_UNREADABLE naming the line for a row without both, for a word with a space, and
 * for a word that stands twice with different forms.
 */
export function parseLexicon(name: string, text: string): Lexicon {
  const rows = new Map<string, string>();
  for (const [index, line] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [word = '', spoken = ''] = line.split('\t').map(cell => cell.normalize('NFC').trim());
    const key = word.toLowerCase();
    const fault = faultOf(key, spoken, rows.get(key));
    if (fault !== undefined) throw unreadable(name, index + 1, fault, 'Write: word, a tab, how it is spoken.');
    rows.set(key, spoken);
  }
  return rows;
}

function faultOf(word: string, spoken: string, earlier: string | undefined): string | undefined {
  if (word === '' || spoken === '') return 'the row has no word or no spoken form.';
  if (!/[\p{L}\p{N}]/u.test(spoken)) return `the spoken form of "${word}" holds no letter.`;
  if (/\s/u.test(word)) return `"${word}" is more than one word.`;
  if (/[|"\p{Cc}]/u.test(spoken)) return `the spoken form "${spoken}" holds what no spoken text may hold.`;
  return earlier !== undefined && earlier !== spoken ? `"${word}" stands twice, spoken in different ways.` : undefined;
}
