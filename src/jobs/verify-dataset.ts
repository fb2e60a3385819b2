import {ChatterpipeError} from '../base/error.js';
import {readJournal} from '../dataset/journal/read-journal.js';
import {readKeptClips} from '../dataset/journal/read-kept-clips.js';
import {datasetLayout} from '../dataset/layout.js';
import type {Finding} from '../dataset/verify/finding.js';
import {verifyFolder} from '../dataset/verify/verify-folder.js';
import {readLockHolder} from '../io/directory-lock.js';
import {isAlive} from '../io/process-identity.js';
import {statPath} from '../io/stat-path.js';

/** How to verify. */
export type VerifyOptions = {
  /** Whether every sample is read, and not only the headers (true). */
  readonly readSamples?: boolean;
  readonly signal?: AbortSignal;
  /** Told how many clips were looked at. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** What was found. */
export type DatasetVerification = {
  readonly root: string;
  /** Rows of `metadata.csv` whose clip Piper would load. */
  readonly clips: number;
  readonly minutes: number;
  /** What the journal says; null for a folder without one. */
  readonly expected: {readonly asked: number; readonly kept: number; readonly missing: number} | null;
  /** Errors first. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  /** 0 nothing found, 1 findings, 14 Piper would lose or misread a row, or the dataset is damaged. */
  readonly exitCode: 0 | 1 | 14;
};

/**
 * Reads a folder as Piper's trainer will and every clip in it, and holds both against the journal where there is one. Changes nothing.
 * Throws DATASET_LOCKED while a generation works on it, STOPPED, DISK_FAILED, and JOURNAL_CORRUPT for a damaged journal.
 */
export async function verifyDataset(root: string, options: VerifyOptions = {}): Promise<DatasetVerification> {
  const {readSamples = true, signal, onProgress} = options;
  const layout = datasetLayout(root);
  await refuseWhileAtWork(layout.lock);
  const hasJournal = (await statPath(layout.journal)) !== undefined;
  const kept = hasJournal ? await readKeptClips(layout.journal) : undefined;
  const {findings, clips, seconds, errors, warnings} = await verifyFolder(root, {
    readSamples,
    ...(kept === undefined ? {} : {expected: kept}),
    ...(signal === undefined ? {} : {signal}),
    ...(onProgress === undefined ? {} : {onProgress}),
  });
  return {
    root,
    clips,
    minutes: seconds / 60,
    expected: hasJournal ? await expectedCounts(layout.journal) : null,
    findings,
    errors,
    warnings,
    exitCode: errors > 0 ? 14 : warnings > 0 ? 1 : 0,
  };
}

async function expectedCounts(journalPath: string): Promise<NonNullable<DatasetVerification['expected']>> {
  const {index} = await readJournal(journalPath);
  const {kept, removed} = index.counts;
  const asked = index.size - removed;
  return {asked, kept, missing: asked - kept};
}

/** What is being written is not whole yet: every finding about it would be untrue a second later. */
async function refuseWhileAtWork(lockPath: string): Promise<void> {
  const holder = await readLockHolder(lockPath);
  if (holder === undefined || isAlive(holder) === false) return;
  const {pid, host, since} = holder;
  throw new ChatterpipeError('DATASET_LOCKED', `Process ${pid} on ${host} has worked on the dataset since ${since}.`, {
    hint: 'Verify it when that is done. How far it is: chatterpipe status DIR',
    details: {pid, host, since},
  });
}
