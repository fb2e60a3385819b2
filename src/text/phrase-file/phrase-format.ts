import {cellsOf, hasTextColumn} from './columns.js';
import {isTatoebaLine} from './parse-tatoeba-line.js';

/** How a phrase file is written. */
export type PhraseFormat =
  | {readonly kind: 'txt' | 'jsonl' | 'metadata' | 'prompts' | 'prose' | 'tatoeba' | 'tsv'}
  | {readonly kind: 'csv'; readonly delimiter: string};

/**
 * The format of a phrase file by the ending of its name and its first line. `.jsonl` and `.ndjson` are what they say. In any
 * other file a first line of a number, a language of three letters and a text is Tatoeba's. A `.csv` has the delimiter with
 * which its header shows a column of texts (`,` `;` tab `|`); without a header it is `metadata.csv` of Piper and LJSpeech if
 * there is a `|`, else one column. In a `.tsv`, and in anything else, a first line `id<TAB>text` whose id holds a digit is that of
 * the recorder's prompts. Else a `.tsv` is a table, and anything else a phrase a line, unless its first line begins like a
 * list of recordings (`a.wav|…`). Asked for as prose, what is neither a table nor such a list is prose.
 */
export function phraseFormat(name: string, firstLine: string, asProse: boolean): PhraseFormat {
  const ending = endingOf(name);
  if (ending === 'jsonl' || ending === 'ndjson') {
    return {kind: 'jsonl'};
  }
  if (isTatoebaLine(firstLine)) {
    return {kind: 'tatoeba'};
  }
  if (ending === 'csv') {
    const delimiter = [',', ';', '\t', '|'].find(candidate => hasTextColumn(cellsOf(firstLine, candidate)));
    return delimiter === undefined && firstLine.includes('|')
      ? {kind: 'metadata'}
      : {kind: 'csv', delimiter: delimiter ?? ','};
  }
  if (/^[\w.-]*\d[\w.-]*\t[^\t]+$/.test(firstLine)) {
    return {kind: 'prompts'};
  }
  if (ending === 'tsv') {
    return {kind: 'tsv'};
  }
  if (/^[^|]+\.(wav|flac|mp3|ogg)\|/i.test(firstLine)) {
    return {kind: 'metadata'};
  }
  return {kind: asProse ? 'prose' : 'txt'};
}

/** Whether the name says Markdown. */
export function isMarkdown(name: string): boolean {
  return /^(md|markdown)$/.test(endingOf(name) ?? '');
}

function endingOf(name: string): string | undefined {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
}
