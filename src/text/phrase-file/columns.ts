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

/** Whether a first row is a header: one of its cells is `text`, in any case. */
export function hasTextColumn(cells: readonly string[]): boolean {
  return cells.some(cell => columnName(cell) === 'text');
}

/**
 * The columns of a table by its first row: named ones in any order (`text`, `language`, `id`; others are ignored), or one
 * column of text where the first row is not a header. Throws INPUT_UNREADABLE where there are several columns without names.
 */
export function columnsOf(name: string, first: Row): Columns {
  const names = first.cells.map(columnName);
  if (!hasTextColumn(first.cells)) {
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
  const find = (wanted: string): number | undefined => (names.includes(wanted) ? names.indexOf(wanted) : undefined);
  return {
    isHeader: true,
    text: names.indexOf('text'),
    language: find('language'),
    id: find('id'),
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

/** A line without quoting rules cut into cells; a pair of quotes around a whole cell is taken off and doubled ones inside halved. */
export function cellsOf(line: string, delimiter: string): readonly string[] {
  return line.split(delimiter).map(cell => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase();
}

function cellOf(cells: readonly string[], column: number | undefined): string | undefined {
  const cell = column === undefined ? '' : (cells[column] ?? '').trim();
  return cell === '' ? undefined : cell;
}
