import {basename} from 'node:path';
import {gigabytes} from '../../base/gigabytes.js';
import {chooseBatch, clipsThatFit} from './choose-batch.js';
import {extraFor, mutedVoices} from './phoneme-type.js';
import type {TrainingSituation} from './situation.js';
import type {PlanNotice, TrainingPlan} from './training-plan.js';

/** A plan without what is said about it. */
export type BarePlan = Omit<TrainingPlan, 'warnings' | 'refusals'>;

/** What the field has learned the hard way, where it applies. */
export function planWarnings(situation: TrainingSituation, plan: BarePlan): readonly PlanNotice[] {
  return [
    ...aboutDataset(situation, plan),
    ...aboutBase(situation),
    ...aboutSteps(situation, plan),
    ...aboutMachine(situation, plan),
  ];
}

function aboutDataset({dataset, base, language}: TrainingSituation, plan: BarePlan): readonly PlanNotice[] {
  const extra = extraFor(plan.settings.phonemeType);
  const minutes = dataset.seconds / 60;
  const wanted = base === undefined ? 300 : 5;
  return [
    ...when(
      dataset.backend === 'embedded',
      'robot',
      () =>
        'The clips were spoken by the embedded robot: the voice will be a robot too. Good for trying out, not for use.',
    ),
    ...when(
      minutes < wanted,
      'few-minutes',
      () =>
        `${minutes.toFixed(1)} minutes of speech are little ${base === undefined ? 'to begin from nothing, which wants 5 hours or more' : 'even with a base: 30 to 60 are good'}.`,
    ),
    ...when(
      plan.validationClips === 0,
      'no-validation',
      () =>
        'No clips are kept back, so losses cannot show when the voice learns the clips by heart: listen to the checkpoints.',
    ),
    ...when(
      extra !== undefined,
      'reader-extra',
      () => `Piper reads ${language.englishName} only with an extra: pip install "piper-tts[${extra}]".`,
    ),
    ...when(
      mutedVoices.has(plan.settings.espeakVoice.value),
      'muted-language',
      () =>
        `eSpeak NG has no dictionary for ${language.englishName} (${plan.settings.espeakVoice.value}): the voice would learn from silence.`,
    ),
  ];
}

function aboutBase({base, quality, size}: TrainingSituation): readonly PlanNotice[] {
  if (base === undefined) {
    return [
      {
        id: 'no-base',
        message:
          'Without a base the voice begins from nothing. With one of a related language (--base FILE) it needs a hundredth of the steps.',
      },
    ];
  }
  const named = /(?:^|[-_.])(x[-_]low|low|medium|high)(?=[-_.]|$)/.exec(basename(base.path))?.[1]?.replace('-', '_');
  return when(
    named !== undefined && named !== quality && size !== 'tiny',
    'base-quality',
    () =>
      `The base is called ${basename(base.path)}, and this voice will be of quality ${quality}: a base of another quality does not fit.`,
  );
}

function aboutSteps({epochs}: TrainingSituation, plan: BarePlan): readonly PlanNotice[] {
  const {steps, stepsPerEpoch, trainClips, settings} = plan;
  const hasBase = settings.base.value !== null;
  return [
    ...when(
      settings.batchSize.value > trainClips,
      'batch-larger-than-split',
      () =>
        `A batch of ${settings.batchSize.value} is larger than the ${trainClips} clips to learn from: every epoch is one step.`,
    ),
    ...when(
      epochs >= 100 && steps < 2000,
      'epochs-mislead',
      () =>
        `${epochs.toLocaleString('en')} epochs of ${stepsPerEpoch} steps are only ${steps.toLocaleString('en')} steps: steps count, not epochs.`,
    ),
    ...when(
      hasBase && epochs > 1000 && trainClips < 500,
      'overtraining',
      () =>
        `Small datasets are overtrained after 1,000 epochs: ${epochs.toLocaleString('en')} are more than ${trainClips} clips can use.`,
    ),
  ];
}

function aboutMachine(situation: TrainingSituation, plan: BarePlan): readonly PlanNotice[] {
  const {machine, size} = situation;
  const {gpu} = machine;
  const {batchSize, device} = plan.settings;
  const isOnGpu = device.value === 'cuda' && gpu !== undefined;
  const used = isOnGpu ? gpu.totalBytes - gpu.freeBytes : 0;
  const freed = isOnGpu
    ? chooseBatch(
        {...situation, machine: {...machine, gpu: {...gpu, freeBytes: gpu.totalBytes}}},
        'cuda',
        plan.trainClips,
      )
    : batchSize;
  const free = isOnGpu ? gpu.freeBytes : machine.memoryFreeBytes;
  return [
    ...when(
      isOnGpu && used > 0.1 * gpu.totalBytes && freed.value > batchSize.value,
      'gpu-shared',
      () =>
        `${gigabytes(used)} of the ${gpu?.name} are in use${holdersOf(gpu?.holders ?? [])}: with all of it free the batch could be ${freed.value}.`,
    ),
    ...when(
      batchSize.value > clipsThatFit(size, free),
      'batch-memory',
      () =>
        `A batch of ${batchSize.value} probably does not fit into ${gigabytes(free)} of free memory: it will be made smaller when memory runs out.`,
    ),
    ...when(
      gpu !== undefined && device.value === 'cpu',
      'gpu-unused',
      () => `There is a GPU (${gpu?.name}), and it will not be used.`,
    ),
  ];
}

function holdersOf(holders: readonly {readonly pid: number; readonly name: string; readonly bytes: number}[]): string {
  if (holders.length === 0) return '';
  const named = holders.map(
    ({pid, name, bytes}) => `${name} (process ${pid}, ${gigabytes(bytes)}; kill ${pid} stops it)`,
  );
  return ` by ${named.join(', ')}`;
}

function when(applies: boolean, id: string, message: () => string): readonly PlanNotice[] {
  return applies ? [{id, message: message()}] : [];
}
