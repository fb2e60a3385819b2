import {gigabytes} from '../../base/gigabytes.js';
import {freeBytesOf} from './choose-batch.js';
import type {BarePlan} from './plan-warnings.js';
import type {TrainingSituation} from './situation.js';
import type {PlanRefusal} from './training-plan.js';

/** Fewer clips make no voice of any kind, and Piper's loaders fail on them. */
const leastClips = 5;

/** What has to be changed before the first step. */
export function planRefusals(situation: TrainingSituation, plan: BarePlan): readonly PlanRefusal[] {
  return [...ofDataset(situation, plan), ...ofMachine(situation, plan)];
}

function ofDataset({dataset, quality}: TrainingSituation, {settings}: BarePlan): readonly PlanRefusal[] {
  const refusals: PlanRefusal[] = [];
  if (dataset.clips < leastClips) {
    refusals.push({
      id: 'too-few-clips',
      code: 'INPUT_UNREADABLE',
      message: `The dataset has ${dataset.clips} ${dataset.clips === 1 ? 'clip' : 'clips'}; training wants at least ${leastClips}.`,
      hint: 'Make more: chatterpipe generate --output DIR --count 200',
    });
  }
  if (dataset.isOurs && dataset.sampleRateHz !== settings.sampleRateHz.value) {
    refusals.push({
      id: 'sample-rate',
      code: 'SETTINGS_DIFFER',
      message: `The clips have ${dataset.sampleRateHz} Hz, and quality ${quality} wants ${settings.sampleRateHz.value} Hz.`,
      hint: `Train another quality, or make the clips anew in another folder, with --quality ${quality}.`,
    });
  }
  return refusals;
}

function ofMachine({machine, wishes, size}: TrainingSituation, plan: BarePlan): readonly PlanRefusal[] {
  const {device, batchSize} = plan.settings;
  const refusals: PlanRefusal[] = [];
  if (device.value === 'cpu' && !wishes.isCpu && size !== 'tiny') {
    refusals.push({
      id: 'no-gpu',
      code: 'USAGE',
      message: `There is no GPU; on this CPU the training takes about ${sayHours(plan.hours)}.`,
      hint: 'To train on the CPU all the same, add --cpu.',
    });
  }
  if (batchSize.value < 1) {
    refusals.push({
      id: 'no-memory',
      code: 'USAGE',
      message: `${gigabytes(freeBytesOf(machine, device.value))} of free memory do not hold a training of this quality.`,
      hint:
        device.value === 'cuda'
          ? 'Stop what else uses the GPU, or train on the CPU: --cpu.'
          : 'Close other programs, or train a lower quality.',
    });
  }
  if (plan.diskBytes > machine.diskFreeBytes) {
    refusals.push({
      id: 'no-disk',
      code: 'DISK_FULL',
      message: `The training needs ${gigabytes(plan.diskBytes)} of disk, and ${gigabytes(machine.diskFreeBytes)} are free.`,
      hint: 'Make room, or put the runs elsewhere: --runs DIR.',
    });
  }
  return refusals;
}

/** `40 minutes`, `7 hours`, `12 days`. */
export function sayHours(hours: number): string {
  if (hours < 1.5) return `${Math.max(1, Math.round(hours * 60))} minutes`;
  return hours < 72 ? `${Math.round(hours)} hours` : `${Math.round(hours / 24)} days`;
}
