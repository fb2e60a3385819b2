import {readLines} from '../io/read-lines.js';
import type {ClipIndex} from './journal/clip-index.js';
import {parseRecord} from './journal/parse-record.js';

/** SHA-256 of what the backend sent for the take that each clip was made of, by entry; `takes` says which that is, by entry. */
export async function readTakeHashes(
  journalPath: string,
  index: ClipIndex,
  takes: Uint8Array,
): Promise<ReadonlyMap<number, string>> {
  const hashes = new Map<number, string>();
  await readLines(journalPath, (line, _offset, lineNumber) => {
    if (!/^\{"v":\d+,"type":"take"/.test(line)) return;
    const record = parseRecord(line, journalPath, lineNumber);
    if (record.type !== 'take') return;
    const entry = index.find(record.key);
    if (entry >= 0 && takes[entry] === record.take) hashes.set(entry, record.sha256);
  });
  return hashes;
}
