import {readLines} from '../../io/read-lines.js';
import {clipFileName} from '../layout.js';
import {parseRecord} from './parse-record.js';

/** What the journal says of a clip that was kept. */
export type KeptClip = {
  readonly text: string;
  /** Of the file in `wavs/`. */
  readonly sha256: string | undefined;
};

/** The kept clips of a dataset by the names of their files, in the order of their numbers. */
export async function readKeptClips(path: string): Promise<ReadonlyMap<string, KeptClip>> {
  const phrases = new Map<string, {readonly n: number; readonly text: string}>();
  const kept = new Map<string, string | undefined>();
  const byPerson = new Set<string>();
  await readLines(path, (line, _offset, lineNumber) => {
    const record = parseRecord(line, path, lineNumber);
    if (record.type === 'number') phrases.set(record.key, {n: record.n, text: record.text});
    if (record.type === 'redo') phrases.set(record.key, {n: record.n, text: record.text});
    if (record.type === 'removed') phrases.delete(record.key);
    if (record.type === 'removed' || record.type === 'redo') {
      kept.delete(record.key);
      byPerson.delete(record.key);
    }
    if (record.type !== 'verdict' || (byPerson.has(record.key) && record.by === undefined)) return;
    if (record.by !== undefined) byPerson.add(record.key);
    if (record.verdict === 'kept') kept.set(record.key, record.sha256);
    else kept.delete(record.key);
  });
  return new Map(
    [...phrases]
      .filter(([key]) => kept.has(key))
      .sort(([, a], [, b]) => a.n - b.n)
      .map(([key, {n, text}]) => [clipFileName(n), {text, sha256: kept.get(key)}]),
  );
}
