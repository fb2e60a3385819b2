import {z} from 'zod';
import {readLines} from '../../io/read-lines.js';
import {statPath} from '../../io/stat-path.js';

const schema = z
  .object({
    epoch: z.number(),
    step: z.number(),
    losses: z.record(z.string(), z.number().nullable()),
    seconds: z.number(),
  })
  .readonly();

/** An epoch that was learned: its mean losses, and the seconds since the trainer was started. */
export type TrainedEpoch = z.infer<typeof schema>;

/** The epochs of a run in their order. One that was learned twice, after a resume, counts as it was last; damaged lines do not count. */
export async function readHistory(path: string): Promise<readonly TrainedEpoch[]> {
  if ((await statPath(path)) === undefined) return [];
  const epochs = new Map<number, TrainedEpoch>();
  await readLines(path, line => {
    const parsed = parse(line);
    if (parsed === undefined) return;
    // What came after a checkpoint that was gone back to is void.
    for (const epoch of epochs.keys()) if (epoch >= parsed.epoch) epochs.delete(epoch);
    epochs.set(parsed.epoch, parsed);
  });
  return [...epochs.values()];
}

function parse(line: string): TrainedEpoch | undefined {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
