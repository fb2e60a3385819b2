import type {ClipIndex} from '../../dataset/journal/clip-index.js';
import type {DatasetLayout} from '../../dataset/layout.js';
import {rebuildMetadata} from '../../dataset/metadata-csv.js';

const leastMs = 10_000;
/** A large dataset takes seconds to write anew: at most this share of the time goes there. */
const share = 0.05;

/** Keeps `metadata.csv` near the journal while a generation runs. */
export type MetadataKeeper = {
  /** Rebuilds if it is time. Waits for the rebuild, so that a disk that fails is noticed. */
  touch(): Promise<void>;
  /** Rebuilds now. Gives the number of lines. */
  rebuild(): Promise<number>;
};

/** A keeper that rebuilds at most every 10 s, and less often where a rebuild takes long. */
export function keepMetadata(layout: DatasetLayout, index: ClipIndex, now: () => number): MetadataKeeper {
  let running: Promise<number> | undefined;
  let nextAt = now() + leastMs;
  const rebuild = async (): Promise<number> => {
    const begin = now();
    const lines = await rebuildMetadata(layout, index);
    nextAt = now() + Math.max(leastMs, (now() - begin) / share);
    return lines;
  };
  return {
    async touch(): Promise<void> {
      if (running !== undefined || now() < nextAt) return;
      running = rebuild().finally(() => {
        running = undefined;
      });
      await running;
    },
    async rebuild(): Promise<number> {
      await running;
      return rebuild();
    },
  };
}
