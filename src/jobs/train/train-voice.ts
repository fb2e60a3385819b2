import {basename, join, resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {takeDirectoryLock} from '../../io/directory-lock.js';
import {makeFolder, requireFolder} from '../../io/make-folder.js';
import {parseLanguage} from '../../text/language.js';
import {listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import {bestCheckpoint} from '../../train/checkpoints/choose-checkpoints.js';
import type {PublishedVoice} from '../../train/export/publish-voice.js';
import type {TrainerProgram} from '../../train/launch/trainer-program.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import {type RunCard, writeRunCard} from '../../train/run-card.js';
import type {RunFolder} from '../../train/run-folder.js';
import {type TrainedModel, trainModel} from '../../train/train-model.js';
import {readEnvironment} from '../config.js';
import {locateTrainer} from './locate-trainer.js';
import {makeVoice} from './make-voice.js';
import {planRun} from './plan-run.js';
import {requireAllowed} from './require-allowed.js';
import {resolveRun} from './resolve-run.js';
import type {TrainingEvent, TrainingSummary, TrainOptions} from './train-options.js';
import {readTrainingDataset, type VerifiedDataset} from './training-dataset.js';
import {writeTrainingPage} from './write-training-page.js';

/** The seed of every training: what differs between two runs is then their settings. */
const seed = 1234;

/**
 * Trains a voice with Piper's own trainer, or goes on where it stopped, and exports the best checkpoint under the voice's final name once it
 * has spoken. The same options again go on. Throws USAGE, SETTINGS_DIFFER, TRUST_MISSING, DEPENDENCY_MISSING, DATASET_CORRUPT,
 * DATASET_LOCKED, DISK_FULL, TRAINING_FAILED, STOPPED; what was learned stays.
 */
export async function trainVoice(options: TrainOptions): Promise<TrainingSummary> {
  const {signal = new AbortController().signal, onEvent = () => {}, voices = 'voices', isDryRun = false} = options;
  const {run, card} = await resolveRun(options, new Date());
  const program = await locateTrainer(options.python, readEnvironment());
  await requireFolder(run.root);
  const dataset = await readTrainingDataset(card.dataset, signal);
  const hasEpochs = options.epochs !== undefined;
  const plan = await planRun({card, run, facts: dataset.facts, dataset, program, hasEpochs, signal});
  onEvent({type: 'plan', plan});
  if (isDryRun) return {plan, voice: undefined, epoch: 0, page: undefined, endedEarly: false, ownShare: undefined};
  requireAllowed(plan);
  await makeFolder(run.root);
  const lock = await takeDirectoryLock(run.lock, new Date());
  try {
    const held: Held = {options, run, card, program, dataset, plan, signal, onEvent, voices: resolve(voices)};
    return await trainAndExport(held);
  } finally {
    await lock.release();
  }
}

type Held = {
  readonly options: TrainOptions;
  readonly run: RunFolder;
  readonly card: RunCard;
  readonly program: TrainerProgram;
  readonly dataset: VerifiedDataset;
  readonly plan: TrainingPlan;
  readonly signal: AbortSignal;
  readonly onEvent: (event: TrainingEvent) => void;
  readonly voices: string;
};

async function trainAndExport(held: Held): Promise<TrainingSummary> {
  const {run, plan, onEvent, options} = held;
  let card: RunCard = {...held.card, state: 'training'};
  const save = async (change: Partial<RunCard>): Promise<void> => {
    card = {...card, ...change};
    await writeRunCard(run.card, card);
  };
  await save({});
  const auditions = (hash: string): number | undefined => card.auditions[hash];
  let trained: TrainedModel = {epoch: 0, endedEarly: false, ownShare: undefined};
  const learned = (await listCheckpoints(run.checkpoints)).findLast(({isWholeEpoch}) => isWholeEpoch)?.epoch ?? 0;
  try {
    if (learned < card.epochs) trained = await trainModel(trainingOf(held, card, save));
    else onEvent({type: 'notice', id: 'learned', message: `All ${card.epochs} epochs are learned already.`});
    const best = bestCheckpoint(await listCheckpoints(run.checkpoints), auditions)?.checkpoint;
    if (best === undefined) {
      throw new ChatterpipeError('TRAINING_FAILED', 'The trainer ended well and left no checkpoint.', {
        hint: `See what it printed: ${run.log}`,
      });
    }
    onEvent({type: 'exporting', checkpoint: best});
    const voice = await makeVoice({...held, card, checkpoint: best, language: parseLanguage(card.language)});
    await save({
      state: 'trained',
      voice: {path: voice.model, epoch: best.epoch, checkpointSha256: best.sha256},
    });
    const {page} = await writeTrainingPage(run, card, plan);
    return {
      plan,
      voice: fromHere(voice, options.voices ?? 'voices'),
      epoch: Math.max(trained.epoch, best.epoch),
      page,
      endedEarly: trained.endedEarly,
      ownShare: trained.ownShare,
    };
  } catch (error) {
    await save({state: held.signal.aborted ? 'stopped' : 'failed'});
    await writeTrainingPage(run, card, plan);
    throw error;
  }
}

function trainingOf(
  {options, run, dataset, program, plan, signal, onEvent}: Held,
  card: RunCard,
  save: (change: Partial<RunCard>) => Promise<void>,
): Parameters<typeof trainModel>[0] {
  const {stallSeconds = 1800, graceSeconds = 60, patience, hasTensorboard = false} = options;
  return {
    plan,
    run,
    program,
    voiceName: card.name,
    dataset: {metadataCsv: dataset.metadataCsv, wavs: dataset.wavs, clips: dataset.facts.clips},
    speakers: 1,
    seed,
    progressSeconds: 1,
    isTiny: card.size === 'tiny',
    hasTensorboard,
    auditions: new Map(Object.entries(card.auditions)),
    patience,
    times: {graceMs: graceSeconds * 1000, mostSilentMs: stallSeconds * 1000, silentMs: (stallSeconds * 1000) / 6},
    signal,
    listener: {
      onProgress: progress => onEvent({type: 'progress', progress}),
      onNotice: (id, message) => onEvent({type: 'notice', id, message}),
      onLoaded: () => {},
      onSmallerBatch: batchSize => save({batchLimit: batchSize}),
      async onCheckpoint(checkpoint) {
        onEvent({type: 'checkpoint', checkpoint});
        await writeTrainingPage(run, card, plan);
        return undefined;
      },
    },
  };
}

/** The paths of a voice as the person gave the folder. */
function fromHere(voice: PublishedVoice, folder: string): PublishedVoice {
  const at = (path: string): string => join(folder, basename(path));
  return {...voice, model: at(voice.model), config: at(voice.config), card: at(voice.card)};
}
