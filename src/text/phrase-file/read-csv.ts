import {pipeline, Readable} from 'node:stream';
import {CsvError, parse} from 'csv-parse';
import type {Row} from './columns.js';
import {longestLineUnits} from './split-lines.js';
import {unreadable} from './unreadable.js';

/**
 * The records of a CSV text (RFC 4180: quoted cells may hold separators and line breaks; quotes inside unquoted cells are
 * taken as they are; blank lines are skipped), with the line that each begins on. Throws INPUT_UNREADABLE for a quote that
 * is never closed (naming the line after the last whole record) and for a record longer than a line may be.
 */
export async function* readCsv(name: string, pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row> {
  let linesRead = 0;
  let countedTwice = 0;
  const lineOf = (cells: readonly string[], lines: number): number => {
    const content = cells.join('');
    // The parser counts a CRLF inside quotes as two lines.
    countedTwice += content.match(/\r\n/g)?.length ?? 0;
    linesRead = lines - countedTwice;
    return linesRead - (content.match(/\r\n|\n|\r/g)?.length ?? 0);
  };
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestLineUnits,
    on_record: (cells: string[], {lines}) => [String(lineOf(cells, lines)), ...cells],
  });
  // What goes wrong arrives in the loop below; the callback only keeps it from being thrown a second time.
  pipeline(Readable.from(pieces), parser, () => {});
  try {
    for await (const [line, ...cells] of parser as AsyncIterable<readonly string[]>) {
      yield {cells, line: Number(line)};
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadableCsv(name, linesRead + 1, error) : error;
  }
}

/** `line` is where the record begins that the parser did not finish. */
function unreadableCsv(name: string, line: number, error: CsvError): Error {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return unreadable(
        name,
        line,
        'a quote that opens a cell is never closed.',
        'Close the quote, or double it if it belongs to the text.',
        error,
      );
    case 'CSV_MAX_RECORD_SIZE':
      return unreadable(
        name,
        line,
        `a record is longer than ${longestLineUnits} characters.`,
        'Look for a quote that is never closed.',
        error,
      );
    default:
      return unreadable(
        name,
        line,
        `the file is not CSV: ${error.message}.`,
        'Mend the line, or give one phrase a line in a .txt file.',
        error,
      );
  }
}
