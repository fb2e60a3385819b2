import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {parseLanguage} from '../language.js';
import type {Phrase} from '../phrase.js';
import {type Columns, cellsOf, columnsOf, type Fields, fieldsOf, type Row} from './columns.js';
import {decodeText} from './decode-text.js';
import {parseJsonLine} from './parse-json-line.js';
import {peekFirstLine} from './peek-first-line.js';
import {type PhraseFormat, phraseFormat} from './phrase-format.js';
import {readCsv} from './read-csv.js';
import {splitLines} from './split-lines.js';
import {unreadable} from './unreadable.js';

/** A file of phrases as it was read, and what its phrases are spoken in where it does not say. */
export type PhraseFile = {
  /** As the person wrote it; its ending tells the format, and messages and sources begin with it. */
  readonly name: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  /** A tag that {@link parseLanguage} knows. */
  readonly language: string;
};

/**
 * The phrases of a file, in order, one at a time: a file of any size is read in constant memory. Texts are not cleaned here.
 *
 * - txt and anything unknown: a phrase a line; blank lines are skipped, and comments: lines whose first word is `#`.
 * - csv, tsv: columns `text`, `language`, `id` by a header in any order, or one column of text without one. A tsv knows no
 *   line breaks inside cells.
 * - jsonl: `{"text": …, "language": …, "id": …}` a line, the last two optional.
 * - `id|text` of Piper and LJSpeech: without quoting rules; the id is the first field, the text the last.
 *
 * Throws INPUT_UNREADABLE or LANGUAGE_UNKNOWN naming file and line, and INPUT_UNREADABLE for a file without phrases.
 */
export async function* parsePhraseFile({name, content, language}: PhraseFile): AsyncGenerator<Phrase> {
  const languageCode = cachedLanguageCodes(parseLanguage(language).code);
  const chunks = content instanceof Uint8Array ? [content] : content;
  const {firstLine, pieces} = await peekFirstLine(decodeText(name, chunks));
  let isEmpty = true;
  for await (const {line, fields} of readRecords(name, pieces, phraseFormat(name, firstLine))) {
    isEmpty = false;
    yield {
      text: fields.text,
      language: languageCode(fields.language, `${name}:${line}`),
      id: fields.id,
      source: `${name}:${line}`,
    };
  }
  if (isEmpty) {
    throw new ChatterpipeError('INPUT_UNREADABLE', `${name} holds no phrase.`, {
      hint: 'Write one phrase a line.',
      details: {file: name},
    });
  }
}

type Record = {readonly line: number; readonly fields: Fields};

function readRecords(name: string, pieces: AsyncIterable<string>, format: PhraseFormat): AsyncIterable<Record> {
  switch (format.kind) {
    case 'csv':
      return readTable(name, readCsv(name, pieces, format.delimiter));
    case 'tsv':
      return readTable(name, splitRows(name, pieces));
    default:
      return readLines(name, pieces, lineReaders[format.kind]);
  }
}

type LineReader = (text: string, name: string, line: number) => Fields | undefined;

const lineReaders: {readonly [kind in 'txt' | 'jsonl' | 'metadata']: LineReader} = {
  txt: text => (/^\s*#(\s|$)/.test(text) ? undefined : {text, language: undefined, id: undefined}),
  jsonl: (text, name, line) => parseJsonLine(name, line, text),
  metadata: (text, name, line) => {
    const fields = text.split('|');
    if (fields.length < 2) {
      throw unreadable(
        name,
        line,
        'the line has no "|" between id and text.',
        'Write id|text, or one phrase a line in a .txt file.',
      );
    }
    return {text: fields.at(-1) ?? '', language: undefined, id: fields[0]?.trim() || undefined};
  },
};

async function* readLines(name: string, pieces: AsyncIterable<string>, read: LineReader): AsyncGenerator<Record> {
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

async function* readTable(name: string, rows: AsyncIterable<Row>): AsyncGenerator<Record> {
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

function cachedLanguageCodes(defaultCode: string): (tag: string | undefined, place: string) => string {
  const codes = new Map<string, string>();
  return (tag, place) => {
    if (tag === undefined) {
      return defaultCode;
    }
    const code = codes.get(tag) ?? codeAt(tag, place);
    codes.set(tag, code);
    return code;
  };
}

function codeAt(tag: string, place: string): string {
  try {
    return parseLanguage(tag).code;
  } catch (error) {
    if (!isChatterpipeError(error, 'LANGUAGE_UNKNOWN')) {
      throw error;
    }
    throw new ChatterpipeError('LANGUAGE_UNKNOWN', `${place}: ${error.message}`, {
      ...(error.hint === undefined ? {} : {hint: error.hint}),
      details: {...error.details, place},
      cause: error,
    });
  }
}
