import {randomUUID} from 'node:crypto';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {typeCommand} from '../../base/type-command.js';
import {sampleRateHzOf} from '../../dataset/card.js';
import {existingFolder} from '../../io/existing-folder.js';
import {folderBytes} from '../../io/folder-bytes.js';
import {deleteFile} from '../../io/move-file.js';
import {parseLanguage} from '../../text/language.js';
import {requireEnvironment} from '../../train/launch/check-environment.js';
import type {NextCommands} from '../../train/launch/next-commands.js';
import {runTrainer} from '../../train/launch/run-trainer.js';
import type {EventOf} from '../../train/launch/trainer-event.js';
import type {TrainerProgram} from '../../train/launch/trainer-program.js';
import {trainingFailure} from '../../train/launch/training-failure.js';
import {phonemeTypeFor} from '../../train/plan/phoneme-type.js';
import {planTraining} from '../../train/plan/plan-training.js';
import type {TrainingDataset} from '../../train/plan/situation.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import type {RunCard} from '../../train/run-card.js';
import type {RunFolder} from '../../train/run-folder.js';
import {probeMachine} from './probe-machine.js';
import type {VerifiedDataset} from './training-dataset.js';

/** What a plan is made of. */
export type PlanParts = {
  readonly card: RunCard;
  readonly run: RunFolder;
  readonly facts: TrainingDataset;
  /** Undefined for one that is not made yet: then nobody asks what Piper would load of it. */
  readonly dataset: VerifiedDataset | undefined;
  readonly program: TrainerProgram;
  readonly next: NextCommands;
  readonly hasEpochs: boolean;
  readonly signal: AbortSignal;
};

/**
 * Asks the trainer's environment whether it can train and what it would load, then plans. Throws DEPENDENCY_MISSING for an environment that
 * cannot, DATASET_CORRUPT where Piper would load other rows than those of metadata.csv.
 */
export async function planRun(parts: PlanParts): Promise<TrainingPlan> {
  const {card, run, facts, dataset} = parts;
  const {versions, gpu, checked} = await checkInScratch(parts);
  if (versions === undefined) throw new Error('the launcher named no versions');
  requireEnvironment(versions, parts.program.python);
  if (checked !== undefined && dataset !== undefined) requireRows(checked, dataset, parts.next);
  const language = parseLanguage(card.language);
  return planTraining({
    dataset: facts,
    language,
    quality: card.quality,
    size: card.size,
    sampleRateHz: sampleRateHzOf[card.quality],
    epochs: card.epochs,
    hasEpochs: parts.hasEpochs,
    base: card.base ?? undefined,
    machine: {
      ...(await probeMachine(await existingFolder(run.root), gpu, parts.program.env)),
      runBytes: await folderBytes(run.root),
    },
    wishes: {
      isCpu: card.wishes.isCpu,
      batchSize: card.batchLimit ?? card.wishes.batchSize ?? undefined,
      checkpointEpochs: card.wishes.checkpointEpochs ?? undefined,
      validationShare: card.wishes.validationShare ?? undefined,
    },
  });
}

type Checked = {
  versions: EventOf<'versions'> | undefined;
  gpu: EventOf<'gpu'> | undefined;
  checked: EventOf<'checked'> | undefined;
};

/** What the trainer is asked, and what it prints, is of no use afterwards. */
async function checkInScratch(parts: PlanParts): Promise<Checked> {
  const scratch = join(tmpdir(), `chatterpipe-check-${randomUUID()}`);
  const [request, log] = [`${scratch}.json`, `${scratch}.log`];
  try {
    return await checkTrainer(parts, request, log);
  } finally {
    await deleteFile(request);
    await deleteFile(log);
  }
}

async function checkTrainer(
  {card, dataset, program, next, signal}: PlanParts,
  requestPath: string,
  logPath: string,
): Promise<Checked> {
  const language = parseLanguage(card.language);
  const found: Checked = {versions: undefined, gpu: undefined, checked: undefined};
  const end = await runTrainer({
    program,
    mode: 'check',
    request: {
      ...(dataset === undefined ? {} : {metadata_csv: dataset.metadataCsv, audio_dir: dataset.wavs}),
      espeak_voice: language.espeakVoice,
      phoneme_type: phonemeTypeFor(language).value,
      sample_rate: sampleRateHzOf[card.quality],
      device: card.wishes.isCpu ? 'cpu' : 'auto',
    },
    requestPath,
    logPath,
    graceMs: 1000,
    mostSilentMs: 10 * 60_000,
    silence: {afterMs: 5 * 60_000, onSilence: () => {}},
    signal,
    onEvent(event) {
      if (event.event === 'versions') found.versions = event;
      // Piper trains on one: the first, as CUDA counts them.
      if (event.event === 'gpu') found.gpu ??= event;
      if (event.event === 'checked') found.checked = event;
    },
  });
  if (signal.aborted) throw new ChatterpipeError('STOPPED', 'Stopped before anything was trained.');
  // Too old or missing packages are a better answer than what failed for want of them.
  if (end.said?.event !== 'done') {
    if (found.versions !== undefined) requireEnvironment(found.versions, program.python);
    throw trainingFailure(end, logPath, next);
  }
  return found;
}

function requireRows(
  {rows, utterances, missing, more_ids_than_frames}: EventOf<'checked'>,
  dataset: VerifiedDataset,
  {verify}: NextCommands,
): void {
  const hint = `See what is wrong with it: ${verify}`;
  const {clips} = dataset.facts;
  if (rows !== clips || utterances !== clips) {
    const named = missing.length === 0 ? '' : ` Without a recording: ${missing.slice(0, 5).join(', ')}.`;
    throw new ChatterpipeError(
      'DATASET_CORRUPT',
      `metadata.csv has ${clips} clips, but Piper reads ${rows} rows and loads ${utterances} utterances.${named}`,
      {hint, details: {clips, rows, utterances, missing}},
    );
  }
  if (more_ids_than_frames.length > 0) {
    throw new ChatterpipeError(
      'DATASET_CORRUPT',
      `${more_ids_than_frames.length} clips are too short for their texts, the first of them ${more_ids_than_frames[0]}: Piper would learn nonsense from them.`,
      {
        hint: `Drop them: ${typeCommand('chatterpipe', 'drop', dataset.root, 'NUMBER')}`,
        details: {clips: more_ids_than_frames},
      },
    );
  }
}
