import {freemem} from 'node:os';
import {freeDiskBytes} from '../../io/disk-space.js';
import {processorCount} from '../../io/processor-count.js';
import {runProgram} from '../../io/run-program.js';
import type {EventOf} from '../../train/launch/trainer-event.js';
import type {TrainingGpu, TrainingMachine} from '../../train/plan/situation.js';

/** What the machine has free now. `gpu` is what the trainer's own torch sees, so that drivers and versions fit together. */
export async function probeMachine(folder: string, gpu: EventOf<'gpu'> | undefined): Promise<TrainingMachine> {
  return {
    processors: processorCount(),
    memoryFreeBytes: freemem(),
    diskFreeBytes: await freeDiskBytes(folder),
    gpu: gpu === undefined ? undefined : await withHolders(gpu),
  };
}

async function withHolders({name, free_bytes, total_bytes}: EventOf<'gpu'>): Promise<TrainingGpu> {
  const query = ['--query-compute-apps=pid,process_name,used_memory', '--format=csv,noheader,nounits'];
  const printed = (await runProgram('nvidia-smi', query, 5000)) ?? '';
  return {name, freeBytes: free_bytes, totalBytes: total_bytes, holders: parseHolders(printed)};
}

/** The lines of `nvidia-smi --query-compute-apps=pid,process_name,used_memory`, whose memory is in MiB. */
export function parseHolders(printed: string): TrainingGpu['holders'] {
  return printed.split('\n').flatMap(line => {
    const [pid, name, mebibytes] = line.split(',').map(part => part.trim());
    if (pid === undefined || name === undefined || mebibytes === undefined || !/^\d+$/.test(pid)) return [];
    return [{pid: Number(pid), name, bytes: (Number(mebibytes) || 0) * 2 ** 20}];
  });
}
