/** A row as Python's `csv.reader` gives it, with the lines of the file that it came from (from 1, both included). */
export type PythonCsvRow = {readonly fields: readonly string[]; readonly line: number; readonly endLine: number};

/** Where Python's reader gives up: it raises `_csv.Error` with this text, and reads no further. */
export type PythonCsvFailure = {readonly failure: string; readonly line: number};

/** Characters (code points) that a field may have: `csv.field_size_limit()` unless a program changes it. */
export const pythonFieldLimit = 131_072;

/**
 * The lines of a text as Python gives them when a file is opened without `newline=`: CR, CRLF and LF all end a line and
 * become one LF, which stays at the line's end; the last line may lack it. Chunks may be cut anywhere, also inside CRLF.
 */
export function* universalLines(chunks: Iterable<string>): Generator<string> {
  let rest = '';
  let endsInReturn = false;
  for (const chunk of chunks) {
    if (chunk === '') continue;
    const text: string = rest + (endsInReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk);
    endsInReturn = chunk.endsWith('\r');
    const unified = text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
    let start = 0;
    for (let end = unified.indexOf('\n'); end >= 0; end = unified.indexOf('\n', start)) {
      yield unified.slice(start, end + 1);
      start = end + 1;
    }
    rest = unified.slice(start);
  }
  if (rest !== '') yield rest;
}

/**
 * Reads lines (each with its LF, see {@link universalLines}) as `csv.reader(lines, delimiter='|')` of Python 3.11 and later
 * does with the default dialect: a field that begins with `"` runs on over delimiters and line ends to the closing quote or
 * to the end of the file, `""` inside stands for `"`, what follows the closing quote is taken as it is, quotes elsewhere are
 * ordinary characters, and an empty line is a row of no fields. Ends with a failure where Python raises.
 * Python 3.10 and earlier refuse a NUL as well (`line contains NUL`). Source: CPython `Modules/_csv.c`.
 */
export function* readPythonCsv(lines: Iterable<string>, delimiter = '|'): Generator<PythonCsvRow | PythonCsvFailure> {
  const parser = new RowParser(delimiter);
  let lineNumber = 0;
  let firstLine = 1;
  for (const line of lines) {
    lineNumber += 1;
    const isDone = parser.isBetweenRows && !line.includes('"') ? parser.readPlain(line) : parser.read(line);
    if (parser.isOverLimit) {
      yield {failure: `field larger than field limit (${pythonFieldLimit})`, line: firstLine};
      return;
    }
    if (!isDone) continue;
    yield {fields: parser.takeFields(), line: firstLine, endLine: lineNumber};
    firstLine = lineNumber + 1;
  }
  if (!parser.isBetweenRows) yield {fields: parser.finish(), line: firstLine, endLine: lineNumber};
}

type State = 'start-of-field' | 'in-field' | 'in-quotes' | 'quote-in-quotes';

class RowParser {
  isOverLimit = false;
  isBetweenRows = true;
  #fields: string[] = [];
  #field = '';
  #state: State = 'start-of-field';
  readonly #delimiter: string;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** A whole row without a quote: by far the most of all lines. */
  readPlain(line: string): true {
    const content = line.endsWith('\n') ? line.slice(0, -1) : line;
    this.#fields = content === '' ? [] : content.split(this.#delimiter);
    if (content.length > pythonFieldLimit) this.isOverLimit = this.#fields.some(isTooLong);
    return true;
  }

  /** Reads one more line; true when the row ends with it. */
  read(line: string): boolean {
    const content = line.endsWith('\n') ? line.slice(0, -1) : line;
    if (this.isBetweenRows && content === '') return true;
    this.isBetweenRows = false;
    let start = 0;
    while (start < content.length) start = this.#step(content, start);
    if (this.#state === 'in-quotes') {
      if (line.endsWith('\n')) this.#add('\n');
      return false;
    }
    this.#save();
    this.isBetweenRows = true;
    return true;
  }

  takeFields(): readonly string[] {
    const fields = this.#fields;
    this.#fields = [];
    return fields;
  }

  /** The end of the file inside quotes: Python takes what is there as the last field. */
  finish(): readonly string[] {
    this.#save();
    return this.takeFields();
  }

  /** Takes the longest run from `start` that the state treats alike; gives where the next one begins. */
  #step(content: string, start: number): number {
    const next = content[start];
    if (this.#state === 'in-quotes') {
      const quote = content.indexOf('"', start);
      this.#add(content.slice(start, quote < 0 ? content.length : quote));
      if (quote < 0) return content.length;
      this.#state = 'quote-in-quotes';
      return quote + 1;
    }
    if (next === '"' && this.#state !== 'in-field') {
      if (this.#state === 'quote-in-quotes') this.#add('"');
      this.#state = 'in-quotes';
      return start + 1;
    }
    const end = content.indexOf(this.#delimiter, start);
    this.#add(content.slice(start, end < 0 ? content.length : end));
    this.#state = 'in-field';
    if (end < 0) return content.length;
    this.#save();
    return end + 1;
  }

  #add(text: string): void {
    this.#field += text;
    if (this.#field.length > pythonFieldLimit && isTooLong(this.#field)) this.isOverLimit = true;
  }

  #save(): void {
    this.#fields.push(this.#field);
    this.#field = '';
    this.#state = 'start-of-field';
  }
}

/** Longer than the limit in code points; code units are at least as many, so most fields need no count. */
function isTooLong(field: string): boolean {
  if (field.length <= pythonFieldLimit) return false;
  let codePoints = 0;
  for (const _ of field) codePoints += 1;
  return codePoints > pythonFieldLimit;
}
