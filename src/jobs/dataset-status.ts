import {ChatterpipeError} from '../base/error.js';
import {type DatasetCard, readCard} from '../dataset/card.js';
import type {ClipState} from '../dataset/journal/clip-index.js';
import {countTakesByBackend} from '../dataset/journal/count-takes.js';
import {readJournal} from '../dataset/journal/read-journal.js';
import {datasetLayout} from '../dataset/layout.js';
import {type LockHolder, readLockHolder} from '../io/directory-lock.js';
import {isAlive} from '../io/process-identity.js';
import {statPath} from '../io/stat-path.js';
import {keptSeconds} from './kept-seconds.js';

/** How a dataset stands. */
export type DatasetStatus = {
  readonly output: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly speaker: string | null;
  readonly quality: string | null;
  readonly backend: string | null;
  /** Where several have spoken: all takes of each, and how it did in its last sitting (failures, answers a second). */
  readonly backends: readonly {
    readonly address: string;
    readonly takes: number;
    readonly isInUse: boolean;
    readonly failures: number;
    readonly clipsPerSecond: number;
    readonly secondsPerSpeechSecond: number | null;
  }[];
  /** Phrases that have a number and were not removed. */
  readonly asked: number;
  readonly counts: Readonly<Record<ClipState, number>>;
  readonly keptMinutes: number;
  /** Who works on it now. */
  readonly runningBy: LockHolder | null;
};

/** Reads a dataset without its lock, also while a generation runs. Throws NOT_A_DATASET for a folder without a journal. */
export async function readDatasetStatus(root: string): Promise<DatasetStatus> {
  const layout = datasetLayout(root);
  if ((await statPath(layout.journal)) === undefined) {
    throw new ChatterpipeError('NOT_A_DATASET', `${root} is no dataset of chatterpipe: there is no clips.jsonl.`, {
      hint: `To look at a dataset that somebody else made: chatterpipe verify ${root}`,
      details: {root},
    });
  }
  const card = await readCard(layout.card);
  const {index} = await readJournal(layout.journal);
  const holder = await readLockHolder(layout.lock);
  const {removed, ...present} = index.counts;
  return {
    output: root,
    name: card?.name ?? null,
    language: card?.language ?? null,
    speaker: card?.speaker.id ?? null,
    quality: card?.quality ?? null,
    backend: card?.backend.address ?? null,
    backends: await statusOfBackends(card, layout.journal),
    asked: index.size - removed,
    counts: {...present, removed},
    keptMinutes: (await keptSeconds(layout.measurements, index)) / 60,
    runningBy: holder !== undefined && isAlive(holder) !== false ? holder : null,
  };
}

async function statusOfBackends(card: DatasetCard | undefined, journal: string): Promise<DatasetStatus['backends']> {
  if (card === undefined || card.backends.length === 0) return [];
  const takes = await countTakesByBackend(journal);
  return card.backends.map(({address, isInUse, failures, clipsPerSecond, secondsPerSpeechSecond}) => ({
    address,
    takes: takes.get(address) ?? 0,
    isInUse,
    failures,
    clipsPerSecond,
    secondsPerSpeechSecond,
  }));
}
