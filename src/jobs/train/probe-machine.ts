import {freemem} from 'node:os';
import {freeDiskBytes} from '../../io/disk-space.js';
import {processorCount} from '../../io/processor-count.js';
import type {EventOf} from '../../train/launch/trainer-event.js';
import type {TrainingGpu, TrainingMachine} from '../../train/plan/situation.js';
import {readGpus} from '../read-gpus.js';

/** What the machine has free now. `gpu` is what the trainer's own torch sees, so that drivers and versions fit together. */
export async function probeMachine(
  folder: string,
  gpu: EventOf<'gpu'> | undefined,
  env: Readonly<Record<string, string>>,
): Promise<TrainingMachine> {
  return {
    processors: processorCount(),
    memoryFreeBytes: freemem(),
    diskFreeBytes: await freeDiskBytes(folder),
    gpu: gpu === undefined ? undefined : await withHolders(gpu, env),
  };
}

async function withHolders(
  {name, free_bytes, total_bytes}: EventOf<'gpu'>,
  env: Readonly<Record<string, string>>,
): Promise<TrainingGpu> {
  const holders = (await readGpus(env)).flatMap(found => found.holders);
  return {name, freeBytes: free_bytes, totalBytes: total_bytes, holders};
}
