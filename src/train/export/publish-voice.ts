import {join} from 'node:path';
import {writeFileDurably} from '../../io/durable-file.js';
import {makeFolder} from '../../io/make-folder.js';
import {deleteFile, moveFileDurably} from '../../io/move-file.js';
import type {Checkpoint} from '../checkpoints/checkpoint.js';
import type {NextCommands} from '../launch/next-commands.js';
import type {TrainerProgram} from '../launch/trainer-program.js';
import {trainingFailure} from '../launch/training-failure.js';
import type {RunFolder} from '../run-folder.js';
import {exportCheckpoint} from './export-checkpoint.js';
import {readWrittenConfig} from './voice-config.js';

/** What a voice is made of, and where it goes. */
export type VoiceOrder = {
  readonly program: TrainerProgram;
  readonly next: NextCommands;
  readonly run: RunFolder;
  readonly checkpoint: Checkpoint;
  readonly folder: string;
  readonly stem: string;
  readonly config: (written: Readonly<Record<string, unknown>>) => object;
  readonly card: string;
  /** Said with the new voice before it counts. */
  readonly sentence: string;
  readonly isTiny: boolean;
  readonly signal: AbortSignal;
};

/** A voice under its final name. Paths as given by the folder. */
export type PublishedVoice = {
  readonly model: string;
  readonly config: string;
  readonly card: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Of the sentence that it said. */
  readonly spokenSeconds: number;
};

/**
 * Exports a checkpoint, has the voice speak, and only then gives it its name: the model last, so that what stands under the name is
 * whole. Throws TRAINING_FAILED for a voice that says nothing, DISK_FULL, STOPPED.
 */
export async function publishVoice(order: VoiceOrder): Promise<PublishedVoice> {
  const {folder, stem, run, signal} = order;
  await makeFolder(folder);
  const model = join(folder, `${stem}.onnx`);
  // Beside the final names, so that a rename suffices; one name for a voice, so that what a killed export left is replaced.
  const draft = join(folder, `.tmp-${stem}.onnx`);
  const config = `${model}.json`;
  const card = join(folder, `${stem}.MODEL_CARD`);
  try {
    const {exported, spoke} = await exportAndSpeak(order, draft);
    signal.throwIfAborted();
    await writeFileDurably(config, `${JSON.stringify(order.config(await readWrittenConfig(run.config)), null, 2)}\n`);
    await writeFileDurably(card, order.card);
    await moveFileDurably(draft, model);
    const spokenSeconds = spoke.samples / spoke.sample_rate;
    return {model, config, card, sizeBytes: exported.size_bytes, sha256: exported.sha256, spokenSeconds};
  } finally {
    await deleteFile(draft);
    await deleteFile(`${draft}.json`);
  }
}

async function exportAndSpeak(order: VoiceOrder, draft: string) {
  const {program, next, run, checkpoint, isTiny, sentence, signal} = order;
  const {exported, spoke, end} = await exportCheckpoint({
    program,
    next,
    run,
    checkpoint,
    output: draft,
    sentence,
    isTiny,
    requestPath: `${run.request}.export`,
    logPath: run.log,
    signal,
  });
  if (spoke === undefined) throw trainingFailure(end, run.log, next);
  return {exported, spoke};
}
