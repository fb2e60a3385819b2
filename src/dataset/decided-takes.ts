import {readLines} from '../io/read-lines.js';
import type {ClipIndex} from './journal/clip-index.js';
import {parseRecord} from './journal/parse-record.js';
import type {VerdictRecord} from './journal/record.js';

/** Which take the clip of each entry was made from, and what the judge last held against it. */
export type DecidedTakes = {
  /** By entry; 255 for no clip. */
  readonly takes: Uint8Array;
  /** Reasons of the verdicts that refuse a clip, by entry. */
  readonly reasons: ReadonlyMap<number, readonly string[]>;
  /** SHA-256 of the clips of the entries that were asked about. */
  readonly hashes: ReadonlyMap<number, string>;
  /** Who decided, of the entries that a person decided. */
  readonly by: ReadonlyMap<number, string>;
};

/** No take has this index. */
export const noTake = 255;

/** Reads the journal for what was decided of every entry; `wantsHash` says of which entries the hash of the clip is wanted. */
export async function readDecidedTakes(
  journalPath: string,
  index: ClipIndex,
  wantsHash: (entry: number) => boolean = () => false,
): Promise<DecidedTakes> {
  const takes = new Uint8Array(index.size).fill(noTake);
  const reasons = new Map<number, readonly string[]>();
  const hashes = new Map<number, string>();
  const by = new Map<number, string>();
  const forget = (entry: number): void => {
    takes[entry] = noTake;
    reasons.delete(entry);
    hashes.delete(entry);
  };
  const decide = (entry: number, verdict: VerdictRecord): void => {
    if (by.has(entry) && verdict.by === undefined) return;
    if (verdict.by !== undefined) by.set(entry, verdict.by);
    forget(entry);
    takes[entry] = Math.min(verdict.take ?? noTake, noTake);
    if (verdict.reasons.length > 0) reasons.set(entry, verdict.reasons);
    if (verdict.sha256 !== undefined && wantsHash(entry)) hashes.set(entry, verdict.sha256);
  };
  await readLines(journalPath, (line, _offset, lineNumber) => {
    if (!/^\{"v":\d+,"type":"(?:verdict|redo|removed)"/.test(line)) return;
    const record = parseRecord(line, journalPath, lineNumber);
    const entry = 'key' in record ? index.find(record.key) : -1;
    if (entry < 0) return;
    if (record.type === 'verdict') decide(entry, record);
    else forget(entry);
    if (record.type === 'redo') by.delete(entry);
  });
  return {takes, reasons, hashes, by};
}
