import {cellsOf, hasTextColumn} from './columns.js';

/** How a phrase file is written. */
export type PhraseFormat =
  | {readonly kind: 'txt' | 'jsonl' | 'metadata' | 'tsv'}
  | {readonly kind: 'csv'; readonly delimiter: string};

/**
 * The format of a phrase file by the ending of its name and its first line. `.jsonl`, `.ndjson` and `.tsv` are what they say.
 * A `.csv` has the delimiter with which its header shows a column `text` (`,` `;` tab `|`); without a header it is
 * `metadata.csv` of Piper and LJSpeech if there is a `|`, else one column. Anything else is one phrase a line, unless its
 * first line begins like a list of recordings (`a.wav|…`).
 */
export function phraseFormat(name: string, firstLine: string): PhraseFormat {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  switch (ending) {
    case 'jsonl':
    case 'ndjson':
      return {kind: 'jsonl'};
    case 'tsv':
      return {kind: 'tsv'};
    case 'csv': {
      const delimiter = [',', ';', '\t', '|'].find(candidate => hasTextColumn(cellsOf(firstLine, candidate)));
      return delimiter === undefined && firstLine.includes('|')
        ? {kind: 'metadata'}
        : {kind: 'csv', delimiter: delimiter ?? ','};
    }
    default:
      return /^[^|]+\.(wav|flac|mp3|ogg)\|/i.test(firstLine) ? {kind: 'metadata'} : {kind: 'txt'};
  }
}
