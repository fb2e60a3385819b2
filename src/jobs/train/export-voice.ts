import {resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {takeDirectoryLock} from '../../io/directory-lock.js';
import {parseLanguage} from '../../text/language.js';
import {auditionScores} from '../../train/checkpoints/audition.js';
import {type Checkpoint, listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import {type AuditionScores, bestCheckpoint} from '../../train/checkpoints/choose-checkpoints.js';
import type {PublishedVoice} from '../../train/export/publish-voice.js';
import {readRunCard, writeRunCard} from '../../train/run-card.js';
import {runFolder} from '../../train/run-folder.js';
import {readEnvironment} from '../config.js';
import {locateTrainer} from './locate-trainer.js';
import {makeVoice} from './make-voice.js';
import {beginCommand, exportCommand, exportOther, nextCommands, resumeCommand} from './next-commands.js';
import {readTrainingDataset} from './training-dataset.js';

/** Which voice, of which checkpoint. */
export type ExportOptions = {
  readonly name: string;
  /** `best`, `last`, or an epoch of which there is a checkpoint (best). */
  readonly checkpoint?: string;
  readonly runs?: string;
  readonly voices?: string;
  readonly python?: string;
  readonly signal?: AbortSignal;
};

/** What was exported. */
export type ExportedVoice = {readonly voice: PublishedVoice; readonly epoch: number};

/** Exports a checkpoint of a run that is there. Throws USAGE where there is no such run or checkpoint, and what `trainVoice` throws. */
export async function exportVoice(options: ExportOptions): Promise<ExportedVoice> {
  const {name, checkpoint: wanted = 'best', runs = 'runs', voices = 'voices'} = options;
  const {signal = new AbortController().signal} = options;
  const run = runFolder(resolve(runs), name);
  const card = /^[^/\\]+$/.test(name) ? await readRunCard(run.card) : undefined;
  if (card === undefined) {
    throw new ChatterpipeError('USAGE', `There is no run "${name}" in ${runs}.`, {
      hint: `Train one: ${beginCommand(options)}`,
      details: {name, runs},
    });
  }
  const lock = await takeDirectoryLock(run.lock, new Date());
  try {
    const checkpoints = await listCheckpoints(run.checkpoints);
    const scores = auditionScores(card.auditions);
    const checkpoint = chosen(checkpoints, wanted, scores);
    if (checkpoint === undefined) throw noCheckpoint(options, wanted, checkpoints);
    const program = await locateTrainer(options.python, readEnvironment());
    const voice = await makeVoice({
      program,
      next: {
        ...nextCommands(options, card.dataset),
        goOn: exportCommand(options, wanted),
        exportOther: exportOther(options, checkpoint, {
          best: bestCheckpoint(checkpoints, scores)?.checkpoint,
          last: checkpoints.at(-1),
        }),
      },
      run,
      card,
      checkpoint,
      dataset: await readTrainingDataset(card.dataset, signal),
      language: parseLanguage(card.language),
      voices,
      signal,
    });
    const made = {path: resolve(voice.model), epoch: checkpoint.epoch, checkpointSha256: checkpoint.sha256};
    await writeRunCard(run.card, {...card, voice: made});
    return {voice, epoch: checkpoint.epoch};
  } finally {
    await lock.release();
  }
}

function chosen(checkpoints: readonly Checkpoint[], wanted: string, auditions: AuditionScores): Checkpoint | undefined {
  if (wanted === 'best') return bestCheckpoint(checkpoints, auditions)?.checkpoint;
  if (wanted === 'last') return checkpoints.at(-1);
  return checkpoints.findLast(({epoch}) => String(epoch) === wanted);
}

function noCheckpoint(options: ExportOptions, wanted: string, checkpoints: readonly Checkpoint[]): ChatterpipeError {
  const {name} = options;
  const epochs = checkpoints.map(({epoch}) => epoch).join(', ');
  return new ChatterpipeError('USAGE', `The run "${name}" has no checkpoint "${wanted}".`, {
    hint:
      checkpoints.length === 0
        ? `It has none yet: ${resumeCommand(options)}`
        : `It has those of the epochs ${epochs}; "best" and "last" will do as well.`,
    details: {name, wanted},
  });
}
