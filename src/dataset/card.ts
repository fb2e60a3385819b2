import type {Json} from '../base/content-id.js';
import {ChatterpipeError} from '../base/error.js';
import {writeFileDurably} from '../io/durable-file.js';
import {readFileIfThere} from '../io/read-file-bytes.js';
import type {Fingerprint} from './fingerprint.js';

/** The version of the card that this code writes. */
export const cardFormat = 1;

/** Piper's qualities: they set the sample rate. */
export type Quality = 'x_low' | 'low' | 'medium' | 'high';

/** Clips of a quality have this many samples a second (Piper, docs/TRAINING.md). */
export const sampleRateHzOf: Readonly<Record<Quality, number>> = {
  x_low: 16_000,
  low: 16_000,
  medium: 22_050,
  high: 22_050,
};

/** Whose voice it is. */
export type CardSpeaker = {
  /** The speaker's id; for an uploaded recording its file name. */
  readonly id: string;
  readonly name: string | null;
  /** The recording, where the dataset began with one: its path as given, and its hash. */
  readonly recording: string | null;
  readonly referenceSha256: string | null;
};

/** What the person said about the right to clone the speaker. */
export type CardConsent = {
  readonly statement: 'not stated' | 'self' | 'file';
  /** Of the consent file. */
  readonly file: string | null;
  readonly sha256: string | null;
  readonly at: string | null;
};

/** `dataset.json`: what the dataset is, for people and for the next generation. The journal stays the source of truth. */
export type DatasetCard = {
  readonly format: number;
  readonly name: string;
  readonly madeBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly language: string;
  readonly quality: Quality;
  readonly speaker: CardSpeaker;
  readonly consent: CardConsent;
  /** The address that was used last (or `embedded`), and what it said of itself. */
  readonly backend: {readonly address: string; readonly identity: Json};
  readonly fingerprint: Fingerprint;
  /** Where the phrases come from: a choice of the corpus, or files as they were given. */
  readonly phrases: {
    readonly count: number | null;
    readonly choiceSeed: number;
    readonly files: readonly string[];
    /** How many the list had, and whether every one got its number. */
    readonly isNumbered: boolean;
  };
  readonly counts: Readonly<Record<string, number>>;
};

/** The card of a dataset, or undefined where there is none. Throws DATASET_CORRUPT for one that cannot be read. */
export async function readCard(path: string): Promise<DatasetCard | undefined> {
  const bytes = await readFileIfThere(path);
  if (bytes === undefined) return undefined;
  const card = parse(bytes.toString('utf8'));
  if (typeof card?.format !== 'number') throw unreadable(path, 'it is not a card');
  if (card.format > cardFormat)
    throw unreadable(path, `it is of format ${card.format}; this chatterpipe reads up to ${cardFormat}`);
  return card;
}

/** Writes a card so that it is either the old or the new one, never half. */
export async function writeCard(path: string, card: DatasetCard): Promise<void> {
  await writeFileDurably(path, `${JSON.stringify(card, null, 2)}\n`);
}

function parse(text: string): DatasetCard | undefined {
  try {
    return JSON.parse(text) as DatasetCard;
  } catch {
    return undefined;
  }
}

function unreadable(path: string, reason: string): ChatterpipeError {
  return new ChatterpipeError('DATASET_CORRUPT', `Cannot read the card ${path}: ${reason}.`, {
    hint: 'Restore it from a backup, or use a newer chatterpipe.',
    details: {path},
  });
}
