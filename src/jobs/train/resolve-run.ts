import {resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {readCard, sampleRateHzOf} from '../../dataset/card.js';
import {datasetLayout} from '../../dataset/layout.js';
import {parseLanguage} from '../../text/language.js';
import {voiceStem} from '../../train/export/voice-name.js';
import {type RunCard, readRunCard, runFormat} from '../../train/run-card.js';
import {type RunFolder, runFolder} from '../../train/run-folder.js';
import {requireOneOf, requireRange, requireWhole} from '../generate/require-option.js';
import {beginCommand, resumeCommand} from './next-commands.js';
import {type BaseWish, resolveBase} from './resolve-base.js';
import type {TrainOptions} from './train-options.js';

/** Enough for a small dataset with a base. */
const defaultEpochs = 300;

/** What a run is: what is asked for now > the run's card > the dataset's card > defaults. */
export type ResolvedRun = {readonly run: RunFolder; readonly card: RunCard; readonly isNew: boolean};

/**
 * Finds out what is to be trained, and writes nothing. Throws USAGE, LANGUAGE_UNKNOWN, TRUST_MISSING, and SETTINGS_DIFFER where the run of
 * that name is another voice.
 */
export async function resolveRun(options: TrainOptions, now: Date): Promise<ResolvedRun> {
  const {name, resume = false, runs = 'runs'} = options;
  requireOptions(options);
  const run = runFolder(resolve(runs), name);
  const known = await readRunCard(run.card);
  if (resume && known === undefined) throw noRun(options, runs);
  const dataset = options.dataset === undefined ? known?.dataset : resolve(options.dataset);
  if (dataset === undefined) {
    throw new ChatterpipeError('USAGE', `There is no run "${name}" yet, and no dataset was given.`, {
      hint: 'Give one: --dataset datasets/my_voice',
    });
  }
  const ofDataset = await readCard(datasetLayout(dataset).card);
  const language = options.language ?? known?.language ?? ofDataset?.language;
  if (language === undefined) {
    throw new ChatterpipeError('USAGE', `Nothing says what language ${dataset} speaks.`, {
      hint: 'Say it: --language ms',
    });
  }
  const quality = options.quality ?? known?.quality ?? ofDataset?.quality ?? 'medium';
  // Before anything is made: the name has to do for the voice's files.
  voiceStem(parseLanguage(language).piperCode, name, quality);
  const card: RunCard = {
    format: runFormat,
    name,
    dataset,
    language,
    quality,
    size: options.modelSize ?? known?.size ?? quality,
    epochs: options.epochs ?? known?.epochs ?? defaultEpochs,
    base: await baseOf(options, known, {runs, quality}),
    wishes: {
      isCpu: options.cpu ?? known?.wishes.isCpu ?? false,
      batchSize: options.batchSize ?? known?.wishes.batchSize ?? null,
      checkpointEpochs: options.checkpointEpochs ?? known?.wishes.checkpointEpochs ?? null,
      validationShare: options.validationShare ?? known?.wishes.validationShare ?? null,
    },
    batchLimit: options.batchSize === undefined ? (known?.batchLimit ?? null) : null,
    createdAt: known?.createdAt ?? now.toISOString(),
    state: known?.state ?? 'planned',
    auditions: known?.auditions ?? {},
    voice: known?.voice ?? null,
  };
  if (known !== undefined) requireSameVoice(card, known, resumeCommand(options));
  return {run, card, isNew: known === undefined};
}

function requireOptions({
  name,
  quality,
  epochs,
  batchSize,
  checkpointEpochs,
  patience,
  validationShare,
  auditionShare,
}: TrainOptions): void {
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}$/u.test(name)) {
    throw new ChatterpipeError('USAGE', `"${name}" cannot be the name of a voice and its folder.`, {
      hint: 'Give a name such as MalayVoice.',
      details: {name},
    });
  }
  if (quality !== undefined) requireOneOf('quality', quality, Object.keys(sampleRateHzOf));
  if (epochs !== undefined) requireWhole('epochs', epochs, 1, 1_000_000);
  if (batchSize !== undefined) requireWhole('batch-size', batchSize, 1, 1024);
  if (checkpointEpochs !== undefined) requireWhole('checkpoint-epochs', checkpointEpochs, 1, 1_000_000);
  if (patience !== undefined) requireWhole('patience', patience, 1, 1_000_000);
  if (auditionShare !== undefined) requireRange('audition-share', auditionShare, 0, 1);
  if (validationShare !== undefined) requireRange('validation', validationShare, 0, 0.5);
}

async function baseOf(
  options: TrainOptions,
  known: RunCard | undefined,
  place: Pick<BaseWish, 'runs' | 'quality'>,
): Promise<RunCard['base']> {
  const {base, baseSha256, trustCheckpoint = false} = options;
  if (base === undefined) return known?.base ?? null;
  if (base === 'none') return null;
  return resolveBase({...place, base, sha256: baseSha256, isTrusted: trustCheckpoint || known?.base?.trust === 'said'});
}

/** What makes another voice of the same weights. */
function requireSameVoice(card: RunCard, known: RunCard, resume: string): void {
  const values = ({dataset, language, quality, size, base}: RunCard) => ({
    dataset,
    language: parseLanguage(language).code,
    quality,
    size,
    base: base?.sha256 ?? 'none',
  });
  const [asked, was] = [values(card), values(known)];
  const differing = (Object.keys(asked) as (keyof typeof asked)[]).filter(key => asked[key] !== was[key]);
  if (differing.length === 0) return;
  const said = differing.map(key => `${key} ${was[key]} → ${asked[key]}`).join(', ');
  throw new ChatterpipeError('SETTINGS_DIFFER', `The run "${card.name}" is another one: ${said}.`, {
    hint: `Give the new voice another name, or go on with the run as it is: ${resume}`,
    details: {asked, was},
  });
}

function noRun(options: TrainOptions, runs: string): ChatterpipeError {
  const {name} = options;
  return new ChatterpipeError('USAGE', `There is no run "${name}" in ${runs} to go on with.`, {
    hint: `Begin one: ${beginCommand(options)}`,
    details: {name, runs},
  });
}
