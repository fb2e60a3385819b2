import {folderBytes} from '../../io/folder-bytes.js';
import {statPath} from '../../io/stat-path.js';
import {listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import {runFolder} from '../../train/run-folder.js';
import {trainVoice} from '../train/train-voice.js';
import {requireReadable} from '../train/training-dataset.js';
import {verifyDataset} from '../verify-dataset.js';
import type {Chain} from './chain.js';
import type {ClonePlan} from './clone-plan.js';
import type {ExportedVoice} from './exported-voice.js';
import {sameJudges} from './same-judges.js';

/** A voice, and the page with the curves of its training. */
export type MadeVoice = {readonly voice: ExportedVoice; readonly curves: string | undefined};

/** Verifies the dataset, trains and exports, unless the voice is there. Throws what `verifyDataset` and `trainVoice` throw, DATASET_CORRUPT. */
export async function makeVoice(chain: Chain, {exported}: ClonePlan): Promise<MadeVoice> {
  const {work, book, signal, onEvent} = chain;
  const run = runFolder(work.runs, work.name);
  if (exported !== undefined) {
    book.skip('verify', 0);
    book.skip('train', await folderBytes(run.root));
    book.skip('export', exported.sizeBytes);
    return {voice: exported, curves: (await statPath(run.page)) === undefined ? undefined : run.page};
  }
  book.begin('verify');
  const report = await verifyDataset(work.dataset, {signal});
  onEvent({type: 'verified', report});
  requireReadable(report);
  book.begin('train');
  const before = await listCheckpoints(run.checkpoints);
  // The GPU is the training's alone.
  const evidence = {...(await sameJudges(work)).evidence, device: 'cpu'};
  const {voice, voiceEpoch} = await trainVoice({
    ...work.training,
    evidence,
    signal,
    onEvent(event) {
      if (event.type === 'exporting' && book.current === 'train') book.begin('export');
      onEvent({type: 'training', event});
    },
  });
  if (voice === undefined) throw new Error('a training that is not a dry run gave no voice');
  const after = await listCheckpoints(run.checkpoints);
  const figures = {steps: (after.at(-1)?.step ?? 0) - (before.at(-1)?.step ?? 0), checkpoints: after.length};
  book.setCost('train', {figures, diskBytes: await folderBytes(run.root)});
  book.setCost('export', {figures: {}, diskBytes: voice.sizeBytes});
  return {voice: {...voice, epoch: voiceEpoch}, curves: run.page};
}
