import {freeDiskBytes} from '../../io/disk-space.js';
import {auditionScores, bestByOtherMeasures, scoresInOrder} from '../../train/checkpoints/audition.js';
import {listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import type {Training} from '../../train/train-model.js';
import type {HeldTraining} from './held-training.js';
import {sweepPreviews} from './previews.js';
import type {RunCardKeeper} from './run-card-keeper.js';
import type {StoredAudition} from './store-auditions.js';
import {writeTrainingPage} from './write-training-page.js';

/** The seed of every training: what differs between two runs is then their settings. */
const seed = 1234;

/** What the trainer is driven with. */
export function trainingOf(
  {options, run, dataset, program, next, plan, signal, onEvent}: HeldTraining,
  keeper: RunCardKeeper,
  audition: StoredAudition | undefined,
): Training {
  const {stallSeconds = 1800, graceSeconds = 60, patience, hasTensorboard = false, auditionShare = 0.1} = options;
  const {name, size} = keeper.card;
  const auditions = () => (audition === undefined ? {} : keeper.card.auditions);
  return {
    plan,
    run,
    program,
    next,
    voiceName: name,
    dataset: {metadataCsv: dataset.metadataCsv, wavs: dataset.wavs, clips: dataset.facts.clips},
    speakers: 1,
    seed,
    progressSeconds: 1,
    isTiny: size === 'tiny',
    hasTensorboard,
    keeping: {
      audition,
      scores: hash => auditionScores(auditions())(hash),
      auditioned: () => scoresInOrder(auditions()),
      precious: () => bestByOtherMeasures(auditions()),
      auditionShare,
      auditionSeconds: Object.values(keeper.card.auditions).at(-1)?.seconds,
      patience,
      freeBytes: freeDiskBytes,
    },
    times: {graceMs: graceSeconds * 1000, mostSilentMs: stallSeconds * 1000, silentMs: (stallSeconds * 1000) / 6},
    signal,
    listener: {
      onProgress: progress => onEvent({type: 'progress', progress}),
      onNotice: (id, message) => onEvent({type: 'notice', id, message}),
      onLoaded: () => {},
      onSmallerBatch: batchSize => keeper.change({batchLimit: batchSize}),
      async onCheckpoint(checkpoint) {
        onEvent({type: 'checkpoint', checkpoint});
        await sweepPreviews(run, await listCheckpoints(run.checkpoints));
        await writeTrainingPage(run, keeper.card, plan);
      },
    },
  };
}
