import type {PythonCsvRow} from '../python-csv.js';
import type {FindingLog} from './finding.js';
import type {MetadataRow} from './metadata-row.js';

/** What is known around a row. */
export type ColumnContext = {
  /** The line of the file on which the row begins. */
  readonly line: string;
  /** How many columns most rows have. */
  readonly columns: number;
  readonly isAudio: (id: string) => boolean;
  readonly isFirst: boolean;
};

const file = 'metadata.csv';

/** How many columns four rows in five have; 2 where there is no such number, for that is what Piper's format has. */
export function usualColumns(rows: readonly PythonCsvRow[]): number {
  const counts = new Map<number, number>();
  for (const {fields} of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const usual = [...counts].find(([columns, count]) => columns > 2 && count >= rows.length * 0.8 && rows.length > 1);
  return usual?.[0] ?? 2;
}

/** The file and the text of a row; undefined for a row that names no clip (a header, a line without file name). */
export function readColumns(row: PythonCsvRow, context: ColumnContext, log: FindingLog): MetadataRow | undefined {
  const {fields, line} = row;
  const [id = '', ...rest] = fields;
  const text = rest.at(-1);
  const place = {file, line, clip: id};
  if (context.isFirst && isHeader(fields) && !context.isAudio(id)) {
    log.add('header-line', {file, line}, `The first line names the columns: ${fields.join('|')}`);
    return undefined;
  }
  if (text === undefined) return readSingleColumn(row, context, log);
  if (id.trim() === '') {
    log.add('empty-id', {file, line}, `No file is named before the bar: |${text}`);
    return undefined;
  }
  if (!context.isAudio(id) && (context.isAudio(text) || /^\S+\.wav$/iu.test(text))) {
    log.add(
      'swapped-columns',
      {...place, clip: text},
      `The first column is the text, the last the file: ${fields.join('|')}`,
    );
    return {line, id: text, text: undefined};
  }
  if (fields.length > context.columns) {
    const isEscaped = context.line.includes('\\|');
    const shown = `Piper's text would be only: ${text}`;
    if (isEscaped) log.add('escaped-pipe', place, `The row escapes a bar with a backslash. ${shown}`);
    else log.add('pipe-in-text', place, `The row has ${fields.length} columns instead of ${context.columns}. ${shown}`);
    return {line, id, text: undefined};
  }
  if (fields.length < context.columns) {
    log.add('uneven-columns', place, `The row has ${fields.length} columns, most others have ${context.columns}.`);
  }
  return {line, id, text};
}

const delimiters: Readonly<Record<string, string>> = {
  ',': 'a comma',
  '\t': 'a tab',
  ';': 'a semicolon',
  '｜': 'a full-width bar',
  '¦': 'a broken bar',
  ' ': 'a space',
};

function readSingleColumn(
  {fields, line}: PythonCsvRow,
  {isAudio}: ColumnContext,
  log: FindingLog,
): MetadataRow | undefined {
  const [whole = ''] = fields;
  for (const [delimiter, name] of Object.entries(delimiters)) {
    const at = whole.indexOf(delimiter);
    const id = whole.slice(0, at).replaceAll('"', '').trim();
    if (at <= 0 || !(isAudio(id) || /^\S+\.wav$/iu.test(id))) continue;
    log.add(
      'wrong-delimiter',
      {file, line, clip: id},
      `Between file and text stands ${name} instead of a bar: ${whole}`,
    );
    return {line, id, text: undefined};
  }
  const consequence = isAudio(whole)
    ? 'Piper would train on the file name as the text.'
    : 'Piper would look for a file of that name.';
  log.add('no-delimiter', {file, line, clip: whole}, `The line has no bar: ${whole}. ${consequence}`);
  return isAudio(whole) ? {line, id: whole, text: undefined} : undefined;
}

const columnNames = new Set(
  (
    'id file filename file_name file_path filepath path audio audio_file audio_path wav wav_path clip clip_id utt_id utterance ' +
    'name text transcript transcription sentence normalized normalized_text spoken_text phrase speaker speaker_id speaker_name ' +
    'language lang duration'
  ).split(' '),
);

function isHeader(fields: readonly string[]): boolean {
  const names = fields.length === 1 ? (fields[0] ?? '').split(/[,;\t]/u) : fields;
  return names.length > 1 && names.every(name => columnNames.has(name.trim().toLowerCase().replaceAll(/[\s-]/gu, '_')));
}
