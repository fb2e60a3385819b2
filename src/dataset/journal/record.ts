import type {Json} from '../../base/content-id.js';
import type {DatasetLimits} from '../../quality/verdict/dataset-limits.js';

/** The version of the records that are as they always were. */
export const journalVersion = 1;

/** The newest version: of `limits`, `measured` and `redo` records. This one and every older one is read. */
export const newestJournalVersion = 2;

/** A sitting of `generate`: written first, before any number is given. */
export type GenerationRecord = {
  readonly v: number;
  readonly type: 'generation';
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The settings that every clip of a dataset shares; see `fingerprint.ts`. */
  readonly fingerprint: {readonly [name: string]: Json};
};

/** A phrase got its number, which is for ever. */
export type NumberRecord = {
  readonly v: number;
  readonly type: 'number';
  readonly key: string;
  /** From 1 up; `voice_00001.wav`. */
  readonly n: number;
  /** The spoken text, as `metadata.csv` has it. */
  readonly text: string;
  readonly language: string;
  /** The author's id of the phrase, where it had one. */
  readonly id?: string;
};

/** A take is on the disk, whole. Written before its clip is made and before the next take is asked for. */
export type TakeRecord = {
  readonly v: number;
  readonly type: 'take';
  readonly key: string;
  /** 0 for the first take of the phrase. */
  readonly take: number;
  readonly seed: number;
  /** Of the bytes that the backend sent: `takes/KEY.INDEX.wav` (or `.mp3`). */
  readonly sha256: string;
  readonly format: 'wav' | 'mp3';
  /** How the request differed from those of first takes; absent where it did not. */
  readonly changed?: {readonly [name: string]: Json};
  /** The address of the backend that gave it, where several spoke. */
  readonly backend?: string;
};

/** What became of a phrase. The last verdict wins, and one with `by` (a person) wins over the judge's. */
export type VerdictRecord = {
  readonly v: number;
  readonly type: 'verdict';
  readonly key: string;
  readonly verdict: 'kept' | 'rejected' | 'failed';
  /** Why, as rule names: `too-short`, `clipped`, `backend-refused`; empty for a clip that was kept. */
  readonly reasons: readonly string[];
  /** The take that the clip was made from; absent where there is no clip. */
  readonly take?: number;
  /** Of the clip's file in `wavs/` or `rejected/`. */
  readonly sha256?: string;
  /** What the server said when it refused the text, in one line of at most 120 characters. */
  readonly said?: string;
  /** The person who decided; absent for the judge. */
  readonly by?: string;
};

/** A phrase that was pruned: its number stays taken, its files are gone. */
export type RemovedRecord = {
  readonly v: number;
  readonly type: 'removed';
  readonly key: string;
};

/**
 * A person wants a phrase spoken again, with the same text or another: it is pending, whatever was decided, its takes so far do not
 * count, and what stands here is its text from now on. Its key stays that of the text that the list has.
 */
export type RedoRecord = Omit<NumberRecord, 'type'> & {
  readonly type: 'redo';
  /** How many takes are made before one is chosen. */
  readonly takes: number;
  readonly by: string;
};

/** The limits that a pass over the whole dataset found: later sittings and judgements of the same preset use them again. */
export type LimitsRecord = {
  readonly v: number;
  readonly type: 'limits';
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The limits that were asked for: a preset, with the changes to it. */
  readonly asked: string;
  /** How many phrases had numbers then. */
  readonly entries: number;
  /** How many of the clips that were too far from the others may be asked for again. */
  readonly again: number;
  /** Whether all of them were decided: the record is written again then, and nothing has to be looked for any more. */
  readonly isSettled?: true;
  readonly ofDataset: DatasetLimits;
};

/**
 * Clips were measured anew, and the numbers are other ones: what passes found before does not count any more. Stands before the first
 * of those numbers.
 */
export type MeasuredRecord = {
  readonly v: number;
  readonly type: 'measured';
  /** ISO 8601, UTC. */
  readonly at: string;
};

/** A line of `clips.jsonl`. */
export type JournalRecord =
  | GenerationRecord
  | NumberRecord
  | TakeRecord
  | VerdictRecord
  | RemovedRecord
  | RedoRecord
  | LimitsRecord
  | MeasuredRecord;
