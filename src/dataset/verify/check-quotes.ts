import type {PythonCsvRow} from '../python-csv.js';
import type {FindingLog} from './finding.js';
import type {MetadataRow} from './metadata-row.js';

const file = 'metadata.csv';

/**
 * Finds quotes at the beginning of a field: those that swallow rows, those that wrap several lines, those that vanish.
 * Gives the rows that Python has read into this one.
 */
export function checkQuotes(
  {fields, line, endLine}: PythonCsvRow,
  lines: readonly string[],
  log: FindingLog,
): readonly MetadataRow[] {
  const place = {file, line, clip: intendedId(lines[line - 1] ?? '')};
  if (line !== endLine) {
    const swallowed = lines.slice(line, endLine).flatMap((content, index) => swallowedRow(content, line + 1 + index));
    if (swallowed.length === 0) {
      log.add('line-break-in-text', place, `The quoted text runs over lines ${line} to ${endLine}.`);
      return [];
    }
    const isClosed = !isOpenQuote(lines.slice(line - 1, endLine).join(''));
    const until = isClosed ? `the next double quote, on line ${endLine}` : `the end of the file, on line ${endLine}`;
    const lost = swallowed.length === 1 ? '1 row is' : `${swallowed.length} rows are`;
    log.add('swallowed-rows', place, `A field begins with a double quote: ${lost} lost, up to ${until}.`);
    return swallowed;
  }
  findLeadingQuote(withoutBreak(lines[line - 1] ?? ''), fields, place, log);
  return [];
}

type Place = {readonly file: string; readonly line: number; readonly clip: string};

function findLeadingQuote(raw: string, fields: readonly string[], place: Place, log: FindingLog): void {
  const opening = raw.indexOf('|"');
  if (opening < 0) return;
  if (fields.at(-1)?.includes('|')) {
    log.add('quoted-pipe', place, `The quoted text holds a bar: ${excerpt(fields.at(-1) ?? '')}`);
    return;
  }
  const written = raw.slice(opening + 1);
  const isWrapped = /^"(?:[^"]|"")*"$/u.test(written);
  // What a CSV writer does with a text that holds quotes, or with every field, is no mistake: Piper reads it as it was meant.
  if (isWrapped && (raw.startsWith('"') || written.slice(1, -1).includes('""'))) return;
  const what = isOpenQuote(raw) ? 'with a double quote that is never closed' : 'with a quotation';
  log.add('leading-quote', place, `The text begins ${what}: ${excerpt(written)}`);
}

/** Whether a text of CSV ends inside a quoted field. Simple because only a quote at the beginning of a field opens one. */
function isOpenQuote(raw: string): boolean {
  const opening = raw.startsWith('"') ? 0 : raw.indexOf('|"') + 1;
  return /^"(?:[^"]|"")*$/u.test(raw.slice(opening));
}

/** The file name of a row whose quotes may have swallowed it. */
export function intendedId(line: string): string {
  const [id = ''] = withoutBreak(line).split('|');
  return id.replaceAll('"', '');
}

function swallowedRow(content: string, line: number): MetadataRow[] {
  return content.indexOf('|') > 0 ? [{line, id: intendedId(content), text: undefined, isSwallowed: true}] : [];
}

function withoutBreak(line: string): string {
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
