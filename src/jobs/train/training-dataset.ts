import {resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {typeCommand} from '../../base/type-command.js';
import {type DatasetCard, readCard, sampleRateHzOf} from '../../dataset/card.js';
import {datasetLayout} from '../../dataset/layout.js';
import type {TrainingDataset} from '../../train/plan/situation.js';
import {type DatasetVerification, verifyDataset} from '../verify-dataset.js';

/** A dataset that was verified, for training. */
export type VerifiedDataset = {
  readonly root: string;
  readonly metadataCsv: string;
  readonly wavs: string;
  readonly facts: TrainingDataset;
  /** Undefined for a folder that somebody else made. */
  readonly card: DatasetCard | undefined;
};

/** Throws DATASET_CORRUPT where Piper would lose or misread a row, telling the first. */
export function requireReadable({root, errors, findings: [first]}: DatasetVerification): void {
  if (errors === 0) return;
  throw new ChatterpipeError(
    'DATASET_CORRUPT',
    `Piper would not read ${root} as it is meant: ${errors === 1 ? '1 error' : `${errors} errors`}${first === undefined ? '' : `, the first of them: ${first.message}`}`,
    {hint: `See all of them: ${typeCommand('chatterpipe', 'verify', root)}`, details: {root, errors}},
  );
}

/** Reads a dataset as Piper would. Throws DATASET_CORRUPT where Piper would lose or misread a row, DATASET_LOCKED, INPUT_UNREADABLE. */
export async function readTrainingDataset(root: string, signal: AbortSignal): Promise<VerifiedDataset> {
  const verified = await verifyDataset(root, {signal});
  requireReadable(verified);
  const layout = datasetLayout(resolve(root));
  const card = verified.expected === null ? undefined : await readCard(layout.card);
  return {
    root: layout.root,
    metadataCsv: layout.metadataCsv,
    wavs: layout.wavs,
    card,
    facts: {
      clips: verified.clips,
      seconds: verified.minutes * 60,
      sampleRateHz: card?.fingerprint.sampleRateHz ?? sampleRateHzOf.medium,
      backend: card?.backend.address,
      isOurs: card !== undefined,
    },
  };
}
