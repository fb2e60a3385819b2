import {unreadable} from './unreadable.js';

/** Where the columns that matter stand, from 0. */
export type Columns = {
  /** Whether the first row named them, and so is no phrase. */
  readonly isHeader: boolean;
  readonly text: number;
  readonly language: number | undefined;
  readonly id: number | undefined;
  readonly count: number;
};

/** One record of a table, and the number of the line it begins on. */
export type Row = {readonly cells: readonly string[]; readonly line: number};

/** What a record says; an empty cell says nothing. */
export type Fields = {readonly text: string; readonly language: string | undefined; readonly id: string | undefined};

/** The names of the columns that matter, the best first: ours, then those of Common Voice. */
const columnNames = {
  text: ['text', 'sentence'],
  language: ['language', 'locale'],
  id: ['id', 'sentence_id', 'path'],
} as const;

/** Whether a first row is a header: one of its cells is `text` or `sentence`, in any case. */
export function hasTextColumn(cells: readonly string[]): boolean {
  return findColumn(cells, 'text') !== undefined;
}

/**
 * The columns of a table by its first row: named ones in any order (`text`, `language`, `id`, or those of Common Voice:
 * `sentence`, `locale`, `sentence_id` or `path`; others are ignored), or one column of text where the first row is no header. Throws INPUT_UNREADABLE where there are several columns without names.
 */
export function columnsOf(name: string, first: Row): Columns {
  const text = findColumn(first.cells, 'text');
  if (text === undefined) {
    if (first.cells.length > 1) {
      throw unreadable(
        name,
        first.line,
        `the first row has ${first.cells.length} columns, and none of them is called "text".`,
        'Add a header line such as text,language,id; or, if the file is a plain list, put quotes around each text, or name it .txt.',
      );
    }
    return {isHeader: false, text: 0, language: undefined, id: undefined, count: 1};
  }
  return {
    isHeader: true,
    text,
    language: findColumn(first.cells, 'language'),
    id: findColumn(first.cells, 'id'),
    count: first.cells.length,
  };
}

/**
 * What a row says in these columns. Throws INPUT_UNREADABLE for a row with no cell for the text, or with more cells than the
 * table has columns (empty ones at the end do not count).
 */
export function fieldsOf(name: string, {cells, line}: Row, columns: Columns): Fields {
  const text = cells[columns.text];
  if (text === undefined) {
    throw unreadable(
      name,
      line,
      `the row has ${cells.length} of ${columns.count} columns, and no text.`,
      'Complete the row, or remove it.',
    );
  }
  if (cells.slice(columns.count).some(cell => cell.trim() !== '')) {
    throw unreadable(
      name,
      line,
      `the row has ${cells.length} columns instead of ${columns.count}.`,
      'Put quotes around a text that contains the separator.',
    );
  }
  return {text, language: cellOf(cells, columns.language), id: cellOf(cells, columns.id)};
}

/**
 * A line cut into cells without regard to quotes; where they stand around a whole cell and all inside are doubled, the outer
 * ones are taken off and the doubled ones halved.
 */
export function cellsOf(line: string, delimiter: string): readonly string[] {
  return line
    .split(delimiter)
    .map(cell => (/^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

function findColumn(cells: readonly string[], column: keyof typeof columnNames): number | undefined {
  const names = cells.map(cell => cell.trim().toLowerCase());
  const name = columnNames[column].find(candidate => names.includes(candidate));
  return name === undefined ? undefined : names.indexOf(name);
}

function cellOf(cells: readonly string[], column: number | undefined): string | undefined {
  const cell = column === undefined ? '' : (cells[column] ?? '').trim();
  return cell === '' ? undefined : cell;
}
