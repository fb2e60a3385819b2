import {join} from 'node:path';
import {sha256} from '../base/content-id.js';
import {deleteFile, moveFileDurably, plainFileSize} from '../io/move-file.js';
import {readFileBytes} from '../io/read-file-bytes.js';
import type {ClipIndex, ClipState} from './journal/clip-index.js';
import type {Journal} from './journal/journal.js';
import type {VerdictRecord} from './journal/record.js';
import {clipFileName, type DatasetLayout} from './layout.js';
import {listClips} from './list-clips.js';

/** What a start found when it held the journal against the files. */
export type Reconciliation = {
  /** Clips that a crash left in the other folder, moved to where their verdict says. */
  readonly moved: number;
  /** Kept clips whose file is gone or damaged: their entries are pending again. */
  readonly missing: readonly number[];
  /** Paths of what lies in `wavs/` and `rejected/` and is no clip that has a number. It is left alone. */
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
  const highest = index.nextNumber - 1;
  const inWavs = await listClips(layout.wavs, highest);
  const inRejected = await listClips(layout.rejected, highest);
  const missing: number[] = [];
  let moved = 0;
  for (let entry = 0; entry < index.size; entry += 1) {
    const number = index.number(entry);
    const places = {isInWavs: inWavs.numbers.delete(number), isInRejected: inRejected.numbers.delete(number)};
    const outcome = await settleClip(layout, clipFileName(number), index.state(entry), places);
    if (outcome === 'moved') moved += 1;
    if (outcome === 'missing') missing.push(entry);
  }
  missing.push(...(await damaged(layout, index, verdicts, new Set(missing))));
  for (const entry of missing) index.setState(entry, 'pending');
  const strangers = [
    ...inWavs.strangers.map(name => join(layout.wavs, name)),
    ...inRejected.strangers.map(name => join(layout.rejected, name)),
  ];
  return {moved, missing, strangers};
}

type Places = {readonly isInWavs: boolean; readonly isInRejected: boolean};

/** Puts the clip of one phrase where its state says. A clip that is made anew replaces what lies there, so pending is left alone. */
async function settleClip(
  {wavs, rejected}: DatasetLayout,
  name: string,
  state: ClipState,
  {isInWavs, isInRejected}: Places,
): Promise<'settled' | 'moved' | 'missing'> {
  if (state === 'kept') {
    if (isInWavs && isInRejected) await deleteFile(join(rejected, name));
    if (isInWavs) return 'settled';
    if (!isInRejected) return 'missing';
    await moveFileDurably(join(rejected, name), join(wavs, name));
    return 'moved';
  }
  if (state === 'rejected' && isInWavs && !isInRejected) {
    await moveFileDurably(join(wavs, name), join(rejected, name));
    return 'moved';
  }
  if (state !== 'pending' && isInWavs) await deleteFile(join(wavs, name));
  if (state === 'removed' && isInRejected) await deleteFile(join(rejected, name));
  return 'settled';
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
