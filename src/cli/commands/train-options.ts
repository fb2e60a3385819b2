import {type Command, Option} from 'commander';
import type {TrainOptions} from '../../jobs/train/train-options.js';
import {toNumber, toSeconds} from '../parse-option.js';

/** The options of a training, as commander gives them. */
export type TrainFlags = {
  readonly dataset?: string;
  readonly quality?: TrainOptions['quality'];
  readonly language?: string;
  readonly epochs?: number;
  readonly base?: string;
  readonly baseSha256?: string;
  readonly trustCheckpoint?: boolean;
  readonly yes?: boolean;
  readonly resume?: boolean;
  readonly cpu?: boolean;
  readonly batchSize?: number;
  readonly checkpointEpochs?: number;
  readonly validation?: number;
  readonly patience?: number;
  /** False with `--no-auditions`. */
  readonly auditions?: boolean;
  readonly auditionShare?: number;
  readonly auditionPhrases?: string;
  readonly tensorboard?: boolean;
  readonly stall?: number;
  readonly modelSize?: 'tiny';
  readonly python?: string;
  readonly runs?: string;
  readonly voices?: string;
};

/** Adds the options of a training that `clone` has as well. */
export function addTrainOptions(command: Command): Command {
  return command
    .option('--epochs <n>', 'in all, not more: 600 after 300 learns 300 more (300)', toNumber)
    .option('--base <file|name|none>', 'begin from a checkpoint: a file, another run of yours, or a known base (none)')
    .option('--base-sha256 <hash>', 'the SHA-256 that the base must have')
    .option('--trust-checkpoint', 'a checkpoint is code: let that of the base run')
    .option('--yes', 'download a known base without asking')
    .option('--cpu', 'train on the CPU')
    .option('--batch-size <n>', 'clips a step (what the free memory holds)', toNumber)
    .option('--checkpoint-epochs <n>', 'epochs between two checkpoints (a 30th of all)', toNumber)
    .option('--validation <share>', 'of the clips, 0–0.5, to measure with (0.05 from 50 clips on)', toNumber)
    .option('--patience <n>', 'end after so many auditions without a better one (never)', toNumber)
    .option('--no-auditions', 'keep checkpoints by their losses; none of them speaks before the end')
    .option('--audition-share <share>', 'of the time, 0–1, that auditions may take; 1 is no limit (0.1)', toNumber)
    .option('--audition-phrases <file>', 'a sentence a line that checkpoints speak, instead of the reserved ones')
    .option('--tensorboard', "keep Lightning's logs for TensorBoard, in the run")
    .option('--stall <time>', 'silence of the trainer after which it is ended (30m)', toSeconds)
    .option('--python <path>', "a Python, or an environment, that has Piper's trainer")
    .option('--runs <dir>', 'folder of the runs (runs)')
    .option('--voices <dir>', 'folder of the voices (voices)')
    .addOption(new Option('--model-size <size>', 'for tests').choices(['tiny']).hideHelp());
}

/** The options of the use case. */
export function toTrainOptions(name: string, flags: TrainFlags): TrainOptions {
  const {dataset, quality, language, epochs, base, baseSha256, trustCheckpoint, resume, cpu} = flags;
  const {batchSize, checkpointEpochs, validation, patience, tensorboard, stall, modelSize} = flags;
  const {auditions, auditionShare, auditionPhrases, python, runs, voices} = flags;
  const given = {
    ...{dataset, quality, language, epochs, base, baseSha256, trustCheckpoint, resume, cpu, batchSize},
    ...{checkpointEpochs, validationShare: validation, patience, hasTensorboard: tensorboard, stallSeconds: stall},
    ...{hasAuditions: auditions, auditionShare, auditionPhrases, modelSize, python, runs, voices},
  };
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return {name, ...(Object.fromEntries(entries) as Omit<TrainOptions, 'name'>)};
}
