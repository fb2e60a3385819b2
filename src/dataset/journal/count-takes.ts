import {readLines} from '../../io/read-lines.js';
import {parseRecord} from './parse-record.js';

/** How many takes each backend gave, by address; those of sittings with a single backend name none. */
export async function countTakesByBackend(path: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await readLines(path, (line, _offset, lineNumber) => {
    if (!line.includes('"backend"')) return;
    const record = parseRecord(line, path, lineNumber);
    if (record.type !== 'take' || record.backend === undefined) return;
    counts.set(record.backend, (counts.get(record.backend) ?? 0) + 1);
  });
  return counts;
}
