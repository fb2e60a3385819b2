import {join} from 'node:path';
import {sha256} from '../base/content-id.js';
import {listFolder} from '../io/list-folder.js';
import {deleteFile, moveFileDurably, plainFileSize} from '../io/move-file.js';
import {readFileBytes} from '../io/read-file-bytes.js';
import type {ClipIndex} from './journal/clip-index.js';
import type {Journal} from './journal/journal.js';
import type {VerdictRecord} from './journal/record.js';
import {clipFileName, type DatasetLayout} from './layout.js';

/** What a start found when it held the journal against the files. */
export type Reconciliation = {
  /** Clips that a crash left in the other folder, moved to where their verdict says. */
  readonly moved: number;
  /** Kept clips whose file is gone or damaged: their entries are pending again. */
  readonly missing: readonly number[];
  /** Files in `wavs/` that the journal does not know of. They are left alone. */
  readonly strangers: readonly string[];
};

/**
 * Makes the folder agree with the journal: completes moves that a crash left half done, and opens again every kept phrase whose
 * clip is not there. The files of the given verdicts have their hashes checked too.
 */
export async function reconcile(
  layout: DatasetLayout,
  journal: Journal,
  verdicts: readonly VerdictRecord[],
): Promise<Reconciliation> {
  const {index} = journal;
  const inWavs = await clipNumbers(layout.wavs);
  const inRejected = await clipNumbers(layout.rejected);
  const missing: number[] = [];
  let moved = 0;
  for (let entry = 0; entry < index.size; entry += 1) {
    const state = index.state(entry);
    const number = index.number(entry);
    const name = clipFileName(number);
    if (state === 'kept' && !inWavs.numbers.delete(number)) {
      if (inRejected.numbers.has(number)) {
        await moveFileDurably(join(layout.rejected, name), join(layout.wavs, name));
        moved += 1;
      } else {
        missing.push(entry);
      }
    } else if (state === 'rejected' && inWavs.numbers.delete(number)) {
      await moveFileDurably(join(layout.wavs, name), join(layout.rejected, name));
      moved += 1;
    } else if (state === 'pending') {
      // A clip whose verdict a crash prevented: it is made again and replaced.
      inWavs.numbers.delete(number);
    } else if (state === 'removed' && inWavs.numbers.delete(number)) {
      await deleteFile(join(layout.wavs, name));
    }
  }
  missing.push(...(await damaged(layout, index, verdicts, new Set(missing))));
  for (const entry of missing) index.setState(entry, 'pending');
  return {moved, missing, strangers: [...inWavs.strangers, ...[...inWavs.numbers].map(clipFileName)]};
}

type ClipFiles = {readonly numbers: Set<number>; readonly strangers: readonly string[]};

async function clipNumbers(folder: string): Promise<ClipFiles> {
  const numbers = new Set<number>();
  const strangers: string[] = [];
  for (const {name, kind} of await listFolder(folder)) {
    const digits = /^voice_(\d{5,})\.wav$/.exec(name)?.[1];
    if (kind === 'file' && digits !== undefined && clipFileName(Number(digits)) === name) numbers.add(Number(digits));
    else strangers.push(name);
  }
  return {numbers, strangers};
}

async function damaged(
  layout: DatasetLayout,
  index: ClipIndex,
  verdicts: readonly VerdictRecord[],
  known: ReadonlySet<number>,
): Promise<number[]> {
  const hashes = new Map(verdicts.map(({key, sha256: hash}) => [index.find(key), hash]));
  const found: number[] = [];
  for (const [entry, hash] of hashes) {
    if (hash === undefined || known.has(entry) || index.state(entry) !== 'kept') continue;
    const path = join(layout.wavs, clipFileName(index.number(entry)));
    const isWhole = (await plainFileSize(path)) !== undefined && sha256(await readFileBytes(path)) === hash;
    if (!isWhole) found.push(entry);
  }
  return found;
}
