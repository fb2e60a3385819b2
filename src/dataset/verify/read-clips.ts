import {isAbsolute, join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import type {NamedClip} from './check-names.js';
import type {ClipFacts} from './clip/clip-facts.js';
import {type InspectionOrder, inspectClips} from './inspect-clips.js';

/** How audio files are read. */
export type ClipReading = Omit<InspectionOrder, 'paths'> & {
  readonly workers: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (done: number, total: number) => void;
};

/** Small enough for progress that moves and threads that end together, large enough that messages cost nothing. */
const clipsPerTask = {samples: 16, headers: 256};

/** Up to here a thread takes longer to start than the clips take to read. */
const mostClipsWithoutThread = 32;

/** Reads the file of every clip, in worker threads where there are many; the facts are in the order of the clips. Throws STOPPED. */
export async function readClips(
  root: string,
  clips: readonly NamedClip[],
  {readSamples, wantsFileHash, workers, signal, onProgress}: ClipReading,
): Promise<readonly ClipFacts[]> {
  const paths = clips.map(({path}) => (isAbsolute(path) ? path : join(root, path)));
  if (signal?.aborted) throw new ChatterpipeError('STOPPED', `The verification of ${root} was stopped.`);
  if (paths.length <= mostClipsWithoutThread) return inspectClips({paths, readSamples, wantsFileHash});
  const step = readSamples ? clipsPerTask.samples : clipsPerTask.headers;
  const pool = openWorkerPool({
    module: 'dataset/verify/inspect-clips.js',
    size: Math.max(1, Math.min(workers, Math.ceil(paths.length / step))),
  });
  let done = 0;
  try {
    const tasks = Array.from({length: Math.ceil(paths.length / step)}, async (_none, task) => {
      const order: InspectionOrder = {paths: paths.slice(task * step, (task + 1) * step), readSamples, wantsFileHash};
      const facts = await pool.run<InspectionOrder, readonly ClipFacts[]>('inspectClips', order, {signal});
      done += facts.length;
      onProgress(done, paths.length);
      return facts;
    });
    return (await Promise.all(tasks)).flat();
  } finally {
    await pool.close();
  }
}
