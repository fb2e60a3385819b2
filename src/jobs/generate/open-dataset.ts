import {ChatterpipeError} from '../../base/error.js';
import {type DatasetCard, readCard} from '../../dataset/card.js';
import {Journal} from '../../dataset/journal/journal.js';
import {readTakes} from '../../dataset/journal/read-journal.js';
import {readVerdicts} from '../../dataset/journal/read-verdicts.js';
import type {TakeRecord, VerdictRecord} from '../../dataset/journal/record.js';
import type {DatasetLayout} from '../../dataset/layout.js';
import {reconcile} from '../../dataset/reconcile.js';
import {type AppendLog, openAppendLog} from '../../io/append-log.js';
import {cutTornLine} from '../../io/cut-torn-line.js';
import {type DirectoryLock, takeDirectoryLock} from '../../io/directory-lock.js';
import {makeFolder} from '../../io/make-folder.js';
import {plainFileSize} from '../../io/move-file.js';
import {sweepTemporaryFiles} from '../../io/sweep-temporary-files.js';

/** A dataset whose lock is ours, its folder in agreement with its journal. */
export type OpenDataset = {
  readonly layout: DatasetLayout;
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
  readonly onNotice: (message: string) => void;
};

/** The card of the dataset in a folder, undefined for a new one. Throws NOT_A_DATASET for a folder that somebody else made. */
export async function readDatasetCard(layout: DatasetLayout): Promise<DatasetCard | undefined> {
  const card = await readCard(layout.card);
  const hasJournal = (await plainFileSize(layout.journal)) !== undefined;
  if (!hasJournal && (await plainFileSize(layout.metadataCsv)) !== undefined) {
    if (card !== undefined) throw journalGone(layout);
    throw new ChatterpipeError(
      'NOT_A_DATASET',
      `${layout.root} holds a dataset that chatterpipe did not make: it has no journal.`,
      {
        hint: `Check it with: chatterpipe verify ${layout.root} — and generate into another folder.`,
        details: {root: layout.root},
      },
    );
  }
  return card;
}

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
  {isThorough, onNotice}: OpenDatasetOptions,
): Promise<OpenDataset> {
  if (lock.tookOverFrom !== undefined) {
    const {pid, since} = lock.tookOverFrom;
    onNotice(`The generation of process ${pid}, begun ${since}, did not end in order: going on from its journal.`);
  }
  for (const folder of [layout.root, layout.wavs, layout.takes, layout.rejected]) await sweepTemporaryFiles(folder);
  const journal = await Journal.open(layout.journal);
  const {tornBytes} = journal.opened;
  if (tornBytes > 0)
    onNotice(
      `The last line of the journal was cut in the middle (${tornBytes} bytes): removed, its work is done again.`,
    );
  const openTakes = await settle(
    layout,
    journal,
    isThorough ? await readVerdicts(layout.journal) : journal.opened.recentVerdicts,
    onNotice,
  );
  await cutTornLine(layout.measurements);
  const measurements = await openAppendLog(layout.measurements, {isSynced: false});
  return {
    layout,
    journal,
    measurements,
    openTakes,
    async close(): Promise<void> {
      await journal.close();
      await measurements.close();
      await lock.release();
    },
  };
}

/** Reconciles, tells what was found, and finds the takes of the phrases that are open again. */
async function settle(
  layout: DatasetLayout,
  journal: Journal,
  verdicts: readonly VerdictRecord[],
  onNotice: (message: string) => void,
): Promise<Map<number, readonly TakeRecord[]>> {
  const {moved, missing, strangers} = await reconcile(layout, journal, verdicts);
  if (moved > 0) onNotice(`${moved} clips lay in the wrong folder after a crash: moved to where their verdict says.`);
  if (missing.length > 0) onNotice(`${missing.length} kept clips are gone or damaged: they are made again.`);
  if (strangers.length > 0) {
    const shown = strangers.slice(0, 3).join(', ');
    onNotice(
      `${strangers.length} files in wavs/ are not of this dataset and were left alone: ${shown}${strangers.length > 3 ? ', …' : ''}`,
    );
  }
  const takes = await readTakes(layout.journal, new Set(missing.map(entry => journal.index.key(entry))));
  return new Map([
    ...journal.opened.openTakes,
    ...missing.map(entry => [entry, takes.get(journal.index.key(entry)) ?? []] as const),
  ]);
}

function journalGone(layout: DatasetLayout): ChatterpipeError {
  return new ChatterpipeError('JOURNAL_CORRUPT', `The journal ${layout.journal} is gone, but the dataset has clips.`, {
    hint: 'Restore clips.jsonl from a backup. Nothing was changed.',
    details: {path: layout.journal},
  });
}
