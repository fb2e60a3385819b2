import {chooseBatch} from './choose-batch.js';
import {expectVoice} from './expectation.js';
import {modelCosts, modelSettings} from './model-settings.js';
import {phonemeTypeFor} from './phoneme-type.js';
import {planRefusals} from './plan-refusals.js';
import {type BarePlan, planWarnings} from './plan-warnings.js';
import type {TrainingSituation} from './situation.js';
import {splitClips} from './split-clips.js';
import type {Planned, TrainingPlan, TrainingSettings} from './training-plan.js';

/** Checkpoints that are on the disk at most at the same time, the one that is being written included. */
export const mostCheckpoints = 6;

/** Every setting of a training with its reason, what it will cost, and what to know first. */
export function planTraining(situation: TrainingSituation): TrainingPlan {
  const {dataset, size, epochs, machine} = situation;
  const split = splitClips(situation);
  const device = chooseDevice(situation);
  const batchSize = chooseBatch(situation, device.value, split.train);
  const batch = Math.max(1, batchSize.value);
  // Piper drops a last batch that is not full, unless it is the only one.
  const stepsPerEpoch = split.train > batch ? Math.floor(split.train / batch) : Math.min(1, split.train);
  const steps = stepsPerEpoch * epochs;
  const settings = chooseSettings(situation, {device, batchSize, validationShare: split.share});
  const costs = modelCosts[size];
  const secondsPerClip =
    device.value === 'cuda' ? costs.gpuSecondsPerClip : costs.cpuSecondsPerClip / Math.max(1, machine.processors);
  // Spectrograms and samples of the clips as 32-bit floats, and the checkpoints.
  const wholeBytes = dataset.seconds * dataset.sampleRateHz * 12 + mostCheckpoints * costs.checkpointBytes;
  const bare: BarePlan = {
    settings,
    trainClips: split.train,
    validationClips: split.validation,
    stepsPerEpoch,
    steps,
    hours: (steps * batch * secondsPerClip) / 3600,
    diskBytes: Math.max(0, wholeBytes - (machine.runBytes ?? 0)),
    expectation: expectVoice(steps, situation.base !== undefined),
  };
  return {...bare, warnings: planWarnings(situation, bare), refusals: planRefusals(situation, bare)};
}

function chooseDevice({machine, wishes}: TrainingSituation): TrainingSettings['device'] {
  if (wishes.isCpu) return {value: 'cpu', reason: 'as asked for'};
  if (machine.gpu === undefined) return {value: 'cpu', reason: 'there is no GPU that the trainer can use'};
  return {value: 'cuda', reason: `a ${machine.gpu.name} is here`};
}

type Chosen = Pick<TrainingSettings, 'device' | 'batchSize' | 'validationShare'>;

function chooseSettings(situation: TrainingSituation, chosen: Chosen): TrainingSettings {
  const {quality, size, language, machine, dataset, base, epochs} = situation;
  const {device} = chosen;
  const isTiny = size === 'tiny';
  return {
    ...chosen,
    sampleRateHz: {value: situation.sampleRateHz, reason: `quality ${quality}`},
    model: {
      value: modelSettings[size],
      reason: isTiny ? 'a model for tests: it speaks noise' : `the architecture of quality ${quality}`,
    },
    precision: {value: '32-true', reason: 'half precision is not known to be safe with this trainer'},
    phonemeType: phonemeTypeFor(language),
    espeakVoice: {value: language.espeakVoice, reason: `the language is ${language.englishName}`},
    checkpointEpochs: cadence(situation),
    workers:
      device.value === 'cuda'
        ? {value: Math.min(4, Math.max(1, machine.processors - 1)), reason: 'they load clips while the GPU works'}
        : {value: 0, reason: 'on a CPU they would only take time from the training'},
    threads: isTiny
      ? {value: 1, reason: 'so small a model is slower with more'}
      : {value: machine.processors, reason: 'one a processor'},
    trimSilence: dataset.isOurs
      ? {value: false, reason: 'the clips were trimmed when they were made'}
      : {value: true, reason: 'nobody knows whether the clips were trimmed'},
    learningRate:
      base === undefined
        ? {value: 2e-4, reason: "Piper's own"}
        : {value: 1e-4, reason: "half of Piper's own, so that what the base knows is not lost at once"},
    epochs: {value: epochs, reason: situation.hasEpochs ? 'as asked for' : 'enough for a small dataset with a base'},
    base:
      base === undefined ? {value: null, reason: 'none was given'} : {value: base.path, reason: trusted[base.trust]},
  };
}

const trusted = {
  said: 'trusted because you said so',
  hash: 'its hash is the one that you gave',
  'own run': 'a checkpoint of a run of yours',
} as const;

/** About 30 checkpoints are looked at in a whole training, each at least an epoch apart. */
function cadence({wishes, epochs}: TrainingSituation): Planned<number> {
  if (wishes.checkpointEpochs !== undefined) return {value: wishes.checkpointEpochs, reason: 'as asked for'};
  return {value: Math.max(1, Math.round(epochs / 30)), reason: 'about 30 in the whole training'};
}
