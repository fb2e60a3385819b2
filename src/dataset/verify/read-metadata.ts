import {readPythonCsv, type PythonCsvRow, universalLines} from '../python-csv.js';
import type {FindingLog} from './finding.js';
import type {Metadata, MetadataRow} from './metadata-row.js';
import {checkQuotes, intendedId} from './check-quotes.js';
import {readColumns, usualColumns} from './read-columns.js';

const file = 'metadata.csv';

/** `metadata.csv` as Python's reader gives it. */
export type ParsedMetadata = {
  /** The lines of the file, each with its LF. */
  readonly lines: readonly string[];
  /** The rows that have a field. */
  readonly rows: readonly PythonCsvRow[];
};

/** Parses the file as Piper does, with findings for empty lines, no rows and fields beyond Python's limit. */
export function parseMetadata(text: string, log: FindingLog): ParsedMetadata {
  const lines = [...universalLines([text])];
  const rows: PythonCsvRow[] = [];
  for (const item of readPythonCsv(lines)) {
    if ('fields' in item) rows.push(item);
    else log.add('field-too-long', {file, line: item.line}, `Python stops here: ${item.failure}.`);
  }
  findBlankLines(rows, log);
  const filled = rows.filter(({fields}) => fields.length > 0);
  if (filled.length === 0 && lines.length === rows.length) {
    log.add('metadata-empty', {file}, lines.length === 0 ? 'The file is empty.' : 'The file holds nothing but line ends.');
  }
  return {lines, rows: filled};
}

/**
 * What the rows say, with findings for whatever makes a row no `file|text`. `isAudio` says whether a name leads to an audio
 * file, to tell a wrong delimiter from a wrong name.
 */
export function readRows({lines, rows}: ParsedMetadata, isAudio: (id: string) => boolean, log: FindingLog): Metadata {
  const columns = usualColumns(rows);
  if (columns > 3) log.add('extra-columns', {file}, `Most rows have ${columns} columns.`);
  const swallowedIds: string[] = [];
  const read: MetadataRow[] = [];
  for (const row of rows) {
    const swallowed = checkQuotes(row, lines, log);
    swallowedIds.push(...swallowed);
    if (swallowed.length > 0) {
      read.push({line: row.line, id: intendedId(lines[row.line - 1] ?? ''), text: undefined});
      continue;
    }
    const context = {line: lines[row.line - 1] ?? '', columns, isAudio, isFirst: row === rows[0]};
    const understood = readColumns(row, context, log);
    if (understood !== undefined) read.push(understood);
  }
  return {rows: read, swallowedIds};
}

function findBlankLines(rows: readonly PythonCsvRow[], log: FindingLog): void {
  const lastFilled = rows.findLastIndex(({fields}) => fields.length > 0);
  rows.forEach(({fields, line}, index) => {
    if (fields.length === 0 && index < lastFilled) log.add('blank-line', {file, line}, `Line ${line} is empty.`);
  });
  const first = rows[lastFilled + 1];
  if (first === undefined || lastFilled < 0) return;
  const count = rows.length - lastFilled - 1;
  log.add('trailing-blank-line', {file, line: first.line}, `The file ends with ${count === 1 ? 'an empty line' : `${count} empty lines`}.`);
}
