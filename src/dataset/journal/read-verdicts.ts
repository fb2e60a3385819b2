import {readLines} from '../../io/read-lines.js';
import {parseRecord} from './parse-record.js';
import type {VerdictRecord} from './record.js';

/** The last verdict of every phrase, a person's before the judge's. For a thorough look at all clips. */
export async function readVerdicts(path: string): Promise<readonly VerdictRecord[]> {
  const last = new Map<string, VerdictRecord>();
  await readLines(path, (line, _offset, lineNumber) => {
    const record = parseRecord(line, path, lineNumber);
    if (record.type === 'removed' || record.type === 'redo') last.delete(record.key);
    if (record.type !== 'verdict') return;
    const isOverruled = last.get(record.key)?.by !== undefined && record.by === undefined;
    if (!isOverruled) last.set(record.key, record);
  });
  return [...last.values()];
}
