import {type PythonCsvRow, readPythonCsv, universalLines} from '../python-csv.js';
import {checkQuotes, intendedId} from './check-quotes.js';
import type {FindingLog} from './finding.js';
import type {MetadataRow} from './metadata-row.js';
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
    log.add(
      'metadata-empty',
      {file},
      lines.length === 0 ? 'The file is empty.' : 'The file holds nothing but line ends.',
    );
  }
  return {lines, rows: filled};
}

/**
 * What the rows say, with findings for whatever makes a row no `file|text`. `isAudio` says whether a name leads to an audio
 * file, to tell a wrong delimiter from a wrong name.
 */
export function readRows(
  {lines, rows}: ParsedMetadata,
  isAudio: (id: string) => boolean,
  log: FindingLog,
): readonly MetadataRow[] {
  const columns = usualColumns(rows);
  if (columns > 3) log.add('extra-columns', {file}, `Most rows have ${columns} columns.`);
  return rows.flatMap((row, index) => {
    const line = lines[row.line - 1] ?? '';
    const swallowed = checkQuotes(row, lines, log);
    if (swallowed.length > 0) return [{line: row.line, id: intendedId(line), text: undefined}, ...swallowed];
    const read = readColumns(row, {line, columns, isAudio, isFirst: index === 0}, log);
    return read === undefined ? [] : [read];
  });
}

function findBlankLines(rows: readonly PythonCsvRow[], log: FindingLog): void {
  const lastFilled = rows.findLastIndex(({fields}) => fields.length > 0);
  rows.forEach(({fields, line}, index) => {
    if (fields.length === 0 && index < lastFilled) log.add('blank-line', {file, line}, `Line ${line} is empty.`);
  });
  const first = rows[lastFilled + 1];
  if (first === undefined || lastFilled < 0) return;
  const count = rows.length - lastFilled - 1;
  log.add(
    'trailing-blank-line',
    {file, line: first.line},
    `The file ends with ${count === 1 ? 'an empty line' : `${count} empty lines`}.`,
  );
}
