import {gigabytes} from '../../base/gigabytes.js';
import {type ModelSize, modelCosts} from './model-settings.js';
import type {TrainingSituation} from './situation.js';
import type {Planned} from './training-plan.js';

/** The batches that are chosen from; 32 is what Piper's author trains with. */
const batches = [1, 2, 4, 8, 16, 24, 32] as const;

/** A step on a CPU with more clips only takes longer. */
const mostOnCpu = 8;

/** The largest batch that the free memory holds, and that gives an epoch at least four steps. 0 where not even one clip fits. */
export function chooseBatch(
  {machine, size, wishes}: TrainingSituation,
  device: 'cpu' | 'cuda',
  trainClips: number,
): Planned<number> {
  const free = freeBytesOf(machine, device);
  const fitting = clipsThatFit(size, free);
  if (wishes.batchSize !== undefined) return {value: wishes.batchSize, reason: 'as asked for'};
  const ofDataset = Math.max(1, Math.floor(trainClips / 4));
  const ofDevice = device === 'cpu' ? mostOnCpu : 32;
  const value = batches.findLast(batch => batch <= Math.min(fitting, ofDataset, ofDevice)) ?? 0;
  if (value === 0) return {value, reason: `not even one clip fits into ${gigabytes(free)} of free memory`};
  return {value, reason: reasonFor(value, {fitting, ofDataset, free, device})};
}

/** Clips of one batch that fit into so much free memory, a tenth of it left alone. */
export function clipsThatFit(size: ModelSize, freeBytes: number): number {
  const {baseBytes, clipBytes} = modelCosts[size];
  return Math.max(0, Math.floor((0.9 * freeBytes - baseBytes) / clipBytes));
}

/** What training may use: the memory that is free on the GPU, or the machine's. */
export function freeBytesOf(machine: TrainingSituation['machine'], device: 'cpu' | 'cuda'): number {
  return device === 'cuda' ? (machine.gpu?.freeBytes ?? 0) : machine.memoryFreeBytes;
}

type Bounds = {
  readonly fitting: number;
  readonly ofDataset: number;
  readonly free: number;
  readonly device: 'cpu' | 'cuda';
};

function reasonFor(value: number, {fitting, ofDataset, free, device}: Bounds): string {
  if (ofDataset <= fitting && value * 2 > ofDataset) return 'so that an epoch has at least four steps';
  if (fitting < 32 && value * 2 > fitting) return `what fits into ${gigabytes(free)} of free memory`;
  return device === 'cpu' ? 'larger batches only take longer on a CPU' : "what Piper's author trains with";
}
