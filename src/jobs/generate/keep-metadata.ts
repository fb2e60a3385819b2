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
  /** Brings it to what the journal says now. */
  settle(): Promise<void>;
};

/**
 * A keeper that begins a rebuild at once, beside the first request, then rebuilds at most every 10 s, and less often where a rebuild
 * takes long.
 */
export function keepMetadata(layout: DatasetLayout, index: ClipIndex, now: () => number): MetadataKeeper {
  let nextAt = 0;
  let isStale = false;
  let running: Promise<void> | undefined;
  const rebuild = async (): Promise<void> => {
    const begin = now();
    isStale = false;
    await rebuildMetadata(layout, index);
    nextAt = now() + Math.max(leastMs, (now() - begin) / share);
    running = undefined;
  };
  const start = (): Promise<void> => {
    running = rebuild();
    // Whoever touches or settles next is told.
    running.catch(() => {});
    return running;
  };
  void start();
  return {
    async touch(): Promise<void> {
      isStale = true;
      if (nextAt === 0) await running;
      else if (running === undefined && now() >= nextAt) await start();
    },
    async settle(): Promise<void> {
      await running;
      if (isStale) await start();
    },
  };
}
