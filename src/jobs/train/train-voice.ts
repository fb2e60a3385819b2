import {basename, join, resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {takeDirectoryLock} from '../../io/directory-lock.js';
import type {DownloadProgress} from '../../io/download/download.js';
import {makeFolder, requireFolder} from '../../io/make-folder.js';
import {sweepTemporaryFiles} from '../../io/sweep-temporary-files.js';
import {parseLanguage} from '../../text/language.js';
import {auditionScores} from '../../train/checkpoints/audition.js';
import {listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import {bestCheckpoint} from '../../train/checkpoints/choose-checkpoints.js';
import type {PublishedVoice} from '../../train/export/publish-voice.js';
import type {TrainingPlan} from '../../train/plan/training-plan.js';
import {type TrainedModel, trainModel} from '../../train/train-model.js';
import {readEnvironment} from '../config.js';
import {requireListeners} from '../evidence/require-listeners.js';
import {sweepAudition} from './audition-checkpoint.js';
import {type BaseSource, findBaseSource, missingBase} from './base-source.js';
import {fetchBase} from './fetch-base.js';
import type {HeldTraining} from './held-training.js';
import type {KnownBase} from './list-bases.js';
import {locateTrainer} from './locate-trainer.js';
import {makeVoice} from './make-voice.js';
import {exportOther, nextCommands} from './next-commands.js';
import {planRun} from './plan-run.js';
import {requireAllowed} from './require-allowed.js';
import {resolveRun} from './resolve-run.js';
import {keepRunCard} from './run-card-keeper.js';
import {auditionLast, storeAuditions} from './store-auditions.js';
import type {TrainingEvent, TrainingSummary, TrainOptions} from './train-options.js';
import {readTrainingDataset} from './training-dataset.js';
import {trainingOf} from './training-of.js';
import {writeTrainingPage} from './write-training-page.js';

/**
 * Trains a voice with Piper's own trainer, or goes on where it stopped, and exports the best checkpoint under the voice's final name once it
 * has spoken. The same options again go on. Throws USAGE, SETTINGS_DIFFER, TRUST_MISSING, DEPENDENCY_MISSING, MODEL_MISSING,
 * DATASET_CORRUPT, DATASET_LOCKED, DISK_FULL, TRAINING_FAILED, STOPPED; what was learned stays.
 */
export async function trainVoice(options: TrainOptions): Promise<TrainingSummary> {
  const {signal = new AbortController().signal, onEvent = () => {}, voices = 'voices', isDryRun = false} = options;
  const {mayDownload = async () => true} = options;
  const {run, card} = await resolveRun(options, new Date());
  const {evidence = {}, hasAuditions = true} = options;
  if (hasAuditions) await requireListeners(evidence);
  const program = await locateTrainer(options.python, readEnvironment());
  await requireFolder(run.root);
  const dataset = await readTrainingDataset(card.dataset, signal);
  const next = nextCommands(options, card.dataset);
  const hasEpochs = options.epochs !== undefined;
  const plan = await planRun({card, run, facts: dataset.facts, dataset, program, next, hasEpochs, signal});
  onEvent({type: 'plan', plan});
  const source = await findBaseSource(run, card.base);
  if (isDryRun) return planAlone(plan, source, onEvent);
  requireAllowed(plan);
  const missing = missingBase(source);
  if (missing !== undefined) {
    const onProgress = (known: KnownBase, progress: DownloadProgress): void =>
      onEvent({type: 'downloading', base: known, progress});
    await fetchBase(missing, {mayDownload, onProgress, signal});
  }
  await makeFolder(run.root);
  const lock = await takeDirectoryLock(run.lock, new Date());
  try {
    const held: HeldTraining = {
      ...{options, run, card, program, next, dataset, plan, signal, onEvent},
      voices: resolve(voices),
    };
    return await trainAndExport(held);
  } finally {
    await lock.release();
  }
}

function planAlone(
  plan: TrainingPlan,
  source: BaseSource | undefined,
  onEvent: (event: TrainingEvent) => void,
): TrainingSummary {
  if (source !== undefined) onEvent({type: 'base', source});
  return {plan, voice: undefined, epoch: 0, voiceEpoch: 0, page: undefined, endedEarly: false, ownShare: undefined};
}

async function trainAndExport(held: HeldTraining): Promise<TrainingSummary> {
  const {run, plan, onEvent, options, signal} = held;
  const keeper = keepRunCard(run.card, held.card);
  await keeper.change({state: 'training'});
  await sweepAudition(run);
  await sweepTemporaryFiles(run.checkpoints);
  await sweepTemporaryFiles(run.previews);
  let trained: TrainedModel = {epoch: 0, endedEarly: false, ownShare: undefined};
  try {
    const audition = await storeAuditions(held, keeper);
    const {epochs} = keeper.card;
    const learned = (await listCheckpoints(run.checkpoints)).findLast(({isWholeEpoch}) => isWholeEpoch)?.epoch ?? 0;
    if (learned < epochs) trained = await trainModel(trainingOf(held, keeper, audition));
    else onEvent({type: 'notice', id: 'learned', message: `All ${epochs} epochs are learned already.`});
    if (!trained.endedEarly) await auditionLast(held, keeper, audition);
    const scores = auditionScores(audition === undefined ? {} : keeper.card.auditions);
    const checkpoints = await listCheckpoints(run.checkpoints);
    const best = bestCheckpoint(checkpoints, scores);
    if (best === undefined) {
      throw new ChatterpipeError('TRAINING_FAILED', 'The trainer ended well and left no checkpoint.', {
        hint: `See what it printed: ${run.log}`,
      });
    }
    const {checkpoint} = best;
    onEvent({type: 'exporting', checkpoint});
    const voice = await makeVoice({
      ...held,
      next: {...held.next, exportOther: exportOther(options, checkpoint, {best: checkpoint, last: checkpoints.at(-1)})},
      card: keeper.card,
      checkpoint,
      language: parseLanguage(keeper.card.language),
    });
    await keeper.change({
      state: 'trained',
      voice: {path: voice.model, epoch: checkpoint.epoch, checkpointSha256: checkpoint.sha256},
    });
    const {page} = await writeTrainingPage(run, keeper.card, plan);
    return {
      plan,
      voice: fromHere(voice, options.voices ?? 'voices'),
      epoch: Math.max(trained.epoch, checkpoint.epoch),
      voiceEpoch: checkpoint.epoch,
      page,
      endedEarly: trained.endedEarly,
      ownShare: trained.ownShare,
    };
  } catch (error) {
    await keeper.change({state: signal.aborted ? 'stopped' : 'failed'});
    // What went wrong is more than a page that could not be written for the same reason.
    await writeTrainingPage(run, keeper.card, plan).catch(() => {});
    throw error;
  }
}

/** The paths of a voice as the person gave the folder. */
function fromHere(voice: PublishedVoice, folder: string): PublishedVoice {
  const at = (path: string): string => join(folder, basename(path));
  return {...voice, model: at(voice.model), config: at(voice.config), card: at(voice.card)};
}
