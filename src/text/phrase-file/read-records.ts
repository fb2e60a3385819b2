import {type Columns, cellsOf, columnsOf, type Fields, fieldsOf, type Row} from './columns.js';
import {parseJsonLine} from './parse-json-line.js';
import {parseTatoebaLine} from './parse-tatoeba-line.js';
import type {PhraseFormat} from './phrase-format.js';
import type {PhraseRecord} from './phrase-record.js';
import {readCsv} from './read-csv.js';
import {readProse} from './read-prose.js';
import {splitLines} from './split-lines.js';
import {unreadable} from './unreadable.js';

/**
 * The records of a phrase file in its format, as they are written there. `language` is what prose is cut by. Throws
 * INPUT_UNREADABLE naming file and line.
 */
export function readRecords(
  name: string,
  pieces: AsyncIterable<string>,
  format: PhraseFormat,
  language: string,
): AsyncIterable<PhraseRecord> {
  switch (format.kind) {
    case 'csv':
      return readTable(name, readCsv(name, pieces, format.delimiter));
    case 'tsv':
      return readTable(name, splitRows(name, pieces));
    case 'prose':
      return readProse(name, pieces, language);
    default:
      return readLines(name, pieces, lineReaders[format.kind]);
  }
}

type LineReader = (text: string, name: string, line: number) => Fields | undefined;

const lineReaders: {readonly [kind in 'txt' | 'jsonl' | 'metadata' | 'prompts' | 'tatoeba']: LineReader} = {
  txt: text => (/^\s*#(\s|$)/.test(text) ? undefined : {text, language: undefined, id: undefined}),
  jsonl: (text, name, line) => parseJsonLine(name, line, text),
  metadata: (text, name, line) => parseMetadataLine(name, line, text),
  // The recorder numbers a line that has no id; we leave it without.
  prompts: line => {
    const cells = cellsOf(line, '\t');
    const id = cells.length > 1 ? cells[0]?.trim() : undefined;
    return {text: cells.at(-1) ?? '', language: undefined, id: id || undefined};
  },
  tatoeba: (text, name, line) => parseTatoebaLine(name, line, text),
};

/** `id|text`, `id|raw|normalised`, `id|speaker|text`: the text is the last field, or the raw one where the last is empty. */
function parseMetadataLine(name: string, line: number, content: string): Fields {
  const [id = '', ...fields] = content.split('|');
  if (fields.length === 0) {
    throw unreadable(
      name,
      line,
      'the line has no "|" between id and text.',
      'Write id|text, or one phrase a line in a .txt file.',
    );
  }
  const [raw = '', last = raw] = fields.slice(-2);
  // A speaker is a name of one word; a raw text has several.
  const text = last.trim() === '' && /\S\s\S/.test(raw) ? raw : last;
  return {text, language: undefined, id: id.trim() || undefined};
}

async function* readLines(name: string, pieces: AsyncIterable<string>, read: LineReader): AsyncGenerator<PhraseRecord> {
  for await (const {text, number} of splitLines(name, pieces)) {
    const fields = text.trim() === '' ? undefined : read(text, name, number);
    if (fields !== undefined) {
      yield {line: number, fields};
    }
  }
}

async function* splitRows(name: string, pieces: AsyncIterable<string>): AsyncGenerator<Row> {
  for await (const {text, number} of splitLines(name, pieces)) {
    if (text.trim() !== '') {
      yield {cells: cellsOf(text, '\t'), line: number};
    }
  }
}

async function* readTable(name: string, rows: AsyncIterable<Row>): AsyncGenerator<PhraseRecord> {
  let columns: Columns | undefined;
  for await (const row of rows) {
    if (columns === undefined) {
      columns = columnsOf(name, row);
      if (columns.isHeader) {
        continue;
      }
    }
    if (row.cells.some(cell => cell.trim() !== '')) {
      yield {line: row.line, fields: fieldsOf(name, row, columns)};
    }
  }
}
