import {basename} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {Journal} from '../../dataset/journal/journal.js';
import {readTakes} from '../../dataset/journal/read-journal.js';
import {readVerdicts} from '../../dataset/journal/read-verdicts.js';
import type {TakeRecord} from '../../dataset/journal/record.js';
import type {DatasetLayout} from '../../dataset/layout.js';
import {reconcile} from '../../dataset/reconcile.js';
import {sweepTakes} from '../../dataset/sweep-takes.js';
import {type AppendLog, openAppendLog} from '../../io/append-log.js';
import {cutTornLine} from '../../io/cut-torn-line.js';
import {type DirectoryLock, takeDirectoryLock} from '../../io/directory-lock.js';
import {makeFolder} from '../../io/make-folder.js';
import {sweepTemporaryFiles} from '../../io/sweep-temporary-files.js';
import {type ClipFolders, openClipFolders} from './clip-folders.js';

/** A dataset whose lock is ours, its folder in agreement with its journal. */
export type OpenDataset = {
  readonly layout: DatasetLayout;
  readonly folders: ClipFolders;
  readonly journal: Journal;
  readonly measurements: AppendLog;
  /** Takes of undecided phrases, by entry: work begins with them. */
  readonly openTakes: ReadonlyMap<number, readonly TakeRecord[]>;
  /** Closes the files and gives the lock back. */
  close(): Promise<void>;
};

/** How to open one. */
export type OpenDatasetOptions = {
  readonly now: Date;
  /** Whether the hash of every clip is checked, and not only those of the latest verdicts. */
  readonly isThorough: boolean;
  /** Whether the takes of decided phrases are not to be kept. */
  readonly discardsTakes: boolean;
  readonly onNotice: (message: string) => void;
};

/** Takes the lock, clears what a crash left, reads the journal and makes the folder agree with it. */
export async function openDataset(layout: DatasetLayout, options: OpenDatasetOptions): Promise<OpenDataset> {
  for (const folder of [layout.root, layout.wavs, layout.takes, layout.rejected]) await makeFolder(folder);
  const lock = await takeDirectoryLock(layout.lock, options.now);
  try {
    return await openLocked(layout, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLocked(
  layout: DatasetLayout,
  lock: DirectoryLock,
  {isThorough, discardsTakes, onNotice}: OpenDatasetOptions,
): Promise<OpenDataset> {
  if (lock.tookOverFrom !== undefined) {
    const {pid, since} = lock.tookOverFrom;
    onNotice(`The generation of process ${pid}, begun ${since}, did not end in order: going on from its journal.`);
  }
  for (const folder of [layout.root, layout.wavs, layout.takes, layout.rejected]) await sweepTemporaryFiles(folder);
  const journal = await Journal.open(layout.journal);
  try {
    const openTakes = await settle(layout, journal, isThorough, onNotice);
    await sweepTakes(layout, journal.index, discardsTakes ? ['removed', 'kept', 'rejected', 'failed'] : ['removed']);
    await cutTornLine(layout.measurements);
    const measurements = await openAppendLog(layout.measurements, {isSynced: false});
    const folders = await openClipFolders(layout);
    const close = async (): Promise<void> => {
      try {
        await Promise.all([journal.close(), measurements.close(), folders.close()]);
      } finally {
        await lock.release();
      }
    };
    return {layout, folders, journal, measurements, openTakes, close};
  } catch (error) {
    await journal.close();
    throw error;
  }
}

/** Reconciles, tells what was found, and finds the takes of the phrases that are open again. */
async function settle(
  layout: DatasetLayout,
  journal: Journal,
  isThorough: boolean,
  onNotice: (message: string) => void,
): Promise<Map<number, readonly TakeRecord[]>> {
  const {tornBytes, recentVerdicts} = journal.opened;
  if (tornBytes > 0) {
    onNotice(
      `The last line of the journal was cut in the middle (${tornBytes} bytes): removed, its work is done again.`,
    );
  }
  const verdicts = isThorough ? await readVerdicts(layout.journal) : recentVerdicts;
  const {moved, missing, strangers} = await reconcile(layout, journal, verdicts);
  if (moved > 0) onNotice(`${moved} clips lay in the wrong folder after a crash: moved to where their verdict says.`);
  if (missing.length > 0) onNotice(`${missing.length} kept clips are gone or damaged: they are made again.`);
  refuseInTheWay(strangers);
  if (strangers.length > 0) {
    const shown = `${strangers.slice(0, 3).join(', ')}${strangers.length > 3 ? ', …' : ''}`;
    onNotice(`${strangers.length} files are not of this dataset and were left alone: ${shown}`);
  }
  const takes = await readTakes(layout.journal, new Set(missing.map(entry => journal.index.key(entry))));
  return new Map([
    ...journal.opened.openTakes,
    ...missing.map(entry => [entry, takes.get(journal.index.key(entry)) ?? []] as const),
  ]);
}

/** Something of another that bears the name of a clip would be overwritten one day. */
function refuseInTheWay(strangers: readonly string[]): void {
  const path = strangers.find(stranger => /^voice_\d{5,}\.wav$/.test(basename(stranger)));
  if (path === undefined) return;
  throw new ChatterpipeError('DATASET_CORRUPT', `${path} is no clip of this dataset, and bears the name of one.`, {
    hint: 'Move it elsewhere, then run the same command again. Nothing was changed.',
    details: {path},
  });
}
