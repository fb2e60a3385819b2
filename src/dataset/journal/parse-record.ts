import {dirname} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {type JournalRecord, newestJournalVersion} from './record.js';

const types = new Set(['generation', 'number', 'take', 'verdict', 'removed', 'redo', 'limits', 'measured']);
const hexKey = /^[0-9a-f]{32}$/;

/**
 * A line of the journal as a record. Throws JOURNAL_CORRUPT, naming the file and the line, for a line that is not one and for a
 * version newer than ours.
 */
export function parseRecord(line: string, path: string, lineNumber: number): JournalRecord {
  const record = parseJson(line);
  if (record === undefined) throw corrupt(path, lineNumber, 'it is not a record');
  if (typeof record['v'] === 'number' && record['v'] > newestJournalVersion)
    throw tooNew(path, lineNumber, record['v']);
  const reason = whatIsWrong(record);
  if (reason !== undefined) throw corrupt(path, lineNumber, reason);
  return record as unknown as JournalRecord;
}

function parseJson(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function whatIsWrong(record: Record<string, unknown>): string | undefined {
  const {v, type, key, n, text, take, verdict, takes} = record;
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1) return 'it has no version';
  if (typeof type !== 'string' || !types.has(type)) return `its type is ${JSON.stringify(type)}`;
  if (type === 'generation' || type === 'measured') return undefined;
  if (type === 'limits')
    return isCount(record['entries']) && isObject(record['ofDataset']) ? undefined : 'it has no limits';
  if (typeof key !== 'string' || !hexKey.test(key)) return 'its key is not 32 hex digits';
  const isNumbered = isCount(n) && (n as number) > 0 && typeof text === 'string';
  if (type === 'number' && !isNumbered) return 'it gives no number';
  if (type === 'redo' && !(isNumbered && isCount(takes) && (takes as number) > 0))
    return 'it does not say what to redo';
  if (type === 'take' && !isCount(take)) return 'it has no take';
  if (type === 'verdict' && !['kept', 'rejected', 'failed'].includes(verdict as string)) return 'it has no verdict';
  return undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

/** The error for a line of the journal that cannot be true. */
export function corrupt(path: string, lineNumber: number, reason: string): ChatterpipeError {
  return new ChatterpipeError('JOURNAL_CORRUPT', `The journal ${path} is damaged at line ${lineNumber}: ${reason}.`, {
    hint: `Restore the file from a backup, or mend it (nothing is deleted): chatterpipe repair ${dirname(path)}`,
    details: {path, lineNumber},
  });
}

function tooNew(path: string, lineNumber: number, version: number): ChatterpipeError {
  return new ChatterpipeError(
    'JOURNAL_CORRUPT',
    `The journal ${path} is of version ${version} (line ${lineNumber}); this chatterpipe reads up to version ${newestJournalVersion}.`,
    {hint: 'Use a newer chatterpipe.', details: {path, lineNumber, version}},
  );
}
