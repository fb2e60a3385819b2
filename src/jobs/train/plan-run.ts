import {ChatterpipeError} from '../../base/error.js';
import {sampleRateHzOf} from '../../dataset/card.js';
import {parseLanguage} from '../../text/language.js';
import {requireEnvironment} from '../../train/launch/check-environment.js';
import {runTrainer} from '../../train/launch/run-trainer.js';
import type {EventOf} from '../../train/launch/trainer-event.js';
import type {TrainerProgram} from '../../train/launch/trainer-program.js';
import {trainingFailure} from '../../train/launch/training-failure.js';
import {phonemeTypeFor} from '../../train/plan/phoneme-type.js';
import {planTraining} from '../../train/plan/plan-training.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import type {RunCard} from '../../train/run-card.js';
import type {RunFolder} from '../../train/run-folder.js';
import {probeMachine} from './probe-machine.js';
import type {VerifiedDataset} from './training-dataset.js';

/** What a plan is made of. */
export type PlanParts = {
  readonly card: RunCard;
  readonly run: RunFolder;
  readonly dataset: VerifiedDataset;
  readonly program: TrainerProgram;
  /** An existing folder on the disk that the run will be on. */
  readonly folder: string;
  /** Where the check may put its request and log. */
  readonly scratch: {readonly request: string; readonly log: string};
  readonly hasEpochs: boolean;
  readonly signal: AbortSignal;
};

/**
 * Asks the trainer's environment whether it can train and what it would load, then plans. Throws DEPENDENCY_MISSING for an environment that
 * cannot, DATASET_CORRUPT where Piper would load other rows than those of metadata.csv.
 */
export async function planRun(parts: PlanParts): Promise<TrainingPlan> {
  const {card, dataset, folder} = parts;
  const {versions, gpu, checked} = await checkTrainer(parts);
  if (versions === undefined) throw new Error('the launcher named no versions');
  requireEnvironment(versions, parts.program.python);
  if (checked !== undefined) requireRows(checked, dataset);
  const language = parseLanguage(card.language);
  return planTraining({
    dataset: dataset.facts,
    language,
    quality: card.quality,
    size: card.size,
    sampleRateHz: sampleRateHzOf[card.quality],
    epochs: card.epochs,
    hasEpochs: parts.hasEpochs,
    base: card.base ?? undefined,
    machine: await probeMachine(folder, gpu, parts.program.env),
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

async function checkTrainer({card, dataset, program, scratch, signal}: PlanParts): Promise<Checked> {
  const language = parseLanguage(card.language);
  const found: Checked = {versions: undefined, gpu: undefined, checked: undefined};
  const end = await runTrainer({
    program,
    mode: 'check',
    request: {
      metadata_csv: dataset.metadataCsv,
      audio_dir: dataset.wavs,
      espeak_voice: language.espeakVoice,
      phoneme_type: phonemeTypeFor(language).value,
      sample_rate: sampleRateHzOf[card.quality],
      device: card.wishes.isCpu ? 'cpu' : 'auto',
    },
    requestPath: scratch.request,
    logPath: scratch.log,
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
    throw trainingFailure(end, scratch.log);
  }
  return found;
}

function requireRows({rows, utterances, missing, more_ids_than_frames}: EventOf<'checked'>, dataset: VerifiedDataset) {
  const hint = `See what is wrong with it: chatterpipe verify ${dataset.root}`;
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
      {hint: `Drop them: chatterpipe drop ${dataset.root} NUMBER`, details: {clips: more_ids_than_frames}},
    );
  }
}
