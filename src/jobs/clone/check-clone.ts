import {dirname, join} from 'node:path';
import {datasetLayout} from '../../dataset/layout.js';
import type {DownloadProgress} from '../../io/download/download.js';
import {parseLanguage} from '../../text/language.js';
import {voiceStem} from '../../train/export/voice-name.js';
import type {TrainingDataset} from '../../train/plan/situation.js';
import {readRunCard} from '../../train/run-card.js';
import {readEnvironment} from '../config.js';
import {readDatasetStatus} from '../dataset-status.js';
import {requireListeners} from '../evidence/require-listeners.js';
import {type GenerationPlan, planGeneration} from '../generate/plan-generation.js';
import {readDatasetCard} from '../generate/read-dataset-card.js';
import {type GenerationSettings, resolveSettings} from '../generate/resolve-settings.js';
import {hasCard} from '../has-card.js';
import {findBaseSource, missingBase} from '../train/base-source.js';
import {fetchBase} from '../train/fetch-base.js';
import {hasRun} from '../train/has-run.js';
import {basePath, type KnownBase} from '../train/list-bases.js';
import {previewTraining} from '../train/preview-training.js';
import {requireAllowed} from '../train/require-allowed.js';
import {resolveRun} from '../train/resolve-run.js';
import {checkSpeaker, type CheckParts as SpeakerParts} from './check-speaker.js';
import type {ClonePlan} from './clone-plan.js';
import {exportedVoice} from './exported-voice.js';
import {isGenerated} from './is-generated.js';
import {planAudition} from './plan-audition.js';
import {requireRoom} from './require-room.js';
import type {CloneWork} from './resolve-clone.js';
import {sameJudges} from './same-judges.js';

/**
 * What a clone still has to do, with everything that can be known before the first clip; makes nothing, and asks a backend only for
 * `probes` > 0. Throws what the stages throw for bad options, contradictions, a base that nobody vouches for, and a missing trainer.
 */
export async function planClone(work: CloneWork, probes: number): Promise<ClonePlan> {
  const generation = await planGeneration(work.generation, probes);
  const settings = await settingsOf(work);
  const run = await resolveRun({...work.training, ...(await languageOf(work, settings))}, new Date());
  const {card} = run;
  const audition = await planAudition(work, card.language);
  const isDone = await isGenerated(work, generation);
  const exported = isDone ? await exportedVoice(run, work.voices) : undefined;
  const training =
    exported === undefined
      ? await previewTraining(run, work.training, await expectedDataset(generation, settings))
      : undefined;
  const stem = voiceStem(parseLanguage(card.language).piperCode, card.name, card.quality);
  const model = join(work.voices, `${stem}.onnx`);
  const known = await readRunCard(run.run.card);
  const hasLearned = known?.state === 'trained' && card.epochs <= known.epochs;
  const {name, voice} = work;
  const {base} = card;
  const baseSource = (training === undefined ? undefined : await findBaseSource(run.run, base)) ?? null;
  return {
    ...{name, voice, base, baseSource, generation, isGenerated: isDone},
    ...{hasLearned, training, exported, model, audition},
  };
}

/** Who is told of a check, and what ends it. */
export type CheckParts = SpeakerParts & {
  readonly onDownload: (base: KnownBase, progress: DownloadProgress) => void;
};

/**
 * The plan, once nothing speaks against it any more, and the base on this machine. Throws what {@link planClone}, {@link checkSpeaker} and
 * `fetchBase` throw, DISK_FULL, MODEL_MISSING for a model that the card names and that is not here, and the refusals of the training's plan.
 */
export async function checkClone(work: CloneWork, parts: CheckParts): Promise<ClonePlan> {
  const plan = await planClone(work, 0);
  const {training, generation, audition, isGenerated: isDone} = plan;
  if (training !== undefined) requireAllowed(training);
  const missing = missingBase(plan.baseSource ?? undefined);
  await requireRoom([
    {folder: work.dataset, bytes: generation.diskBytes},
    {folder: work.runs, bytes: training?.diskBytes ?? 0},
    ...(missing === undefined ? [] : [{folder: dirname(basePath(missing)), bytes: missing.sizeBytes}]),
  ]);
  if (isHeard(work, plan) && (await hasCard(work.dataset))) await requireListeners((await sameJudges(work)).evidence);
  if (!isDone) await checkSpeaker(await settingsOf(work), parts);
  if (missing !== undefined) {
    const {mayDownload = async () => true} = work.training;
    await fetchBase(missing, {mayDownload, onProgress: parts.onDownload, signal: parts.signal});
  }
  if (audition.obstacle !== null) parts.onNotice(`The voice will not be heard at the end: ${audition.obstacle}.`);
  if (plan.hasLearned && !isDone) {
    parts.onNotice('The run has learned all its epochs: new clips are learned only with more of them (--epochs).');
  }
  return plan;
}

/** Whether anything is left that models listen to. */
function isHeard({training}: CloneWork, {isGenerated: isDone, exported, audition}: ClonePlan): boolean {
  const isAuditioned = exported === undefined && training.hasAuditions !== false;
  return !isDone || isAuditioned || audition.obstacle === null;
}

async function settingsOf({generation}: CloneWork): Promise<GenerationSettings> {
  return resolveSettings(generation, await readDatasetCard(datasetLayout(generation.output)), readEnvironment());
}

/** Where nothing is there yet that says it, the run speaks what the phrases are taken as. */
async function languageOf({name, dataset, runs, training}: CloneWork, {language}: GenerationSettings) {
  const isSaid = training.language !== undefined || (await hasRun(runs, name)) || (await hasCard(dataset));
  return isSaid ? {} : {language};
}

async function expectedDataset(plan: GenerationPlan, settings: GenerationSettings): Promise<TrainingDataset> {
  const {clips, alreadyKept, minutes, output} = plan;
  const keptMinutes = alreadyKept > 0 ? (await readDatasetStatus(output)).keptMinutes : 0;
  return {
    clips: clips + alreadyKept,
    seconds: 60 * (minutes + keptMinutes),
    sampleRateHz: settings.clip.sampleRateHz,
    backend: settings.backends[0],
    isOurs: true,
  };
}
