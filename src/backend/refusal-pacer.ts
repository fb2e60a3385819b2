import {setTimeout as sleep} from 'node:timers/promises';

/** Keeps refusals apart. */
export type RefusalPacer = {
  /** Resolves when one may be sent: at once, or as soon as the last one is long enough ago; or when `signal` fires. */
  wait(signal: AbortSignal): Promise<void>;
};

/**
 * Lets a refusal go every `everyMs`, and none wait longer than `mostMs`. Clients who come back at once, whatever they were told, would
 * otherwise take the thread from all others: 200 of them ask 6,000 times a second.
 */
export function createRefusalPacer({everyMs, mostMs}: {everyMs: number; mostMs: number}): RefusalPacer {
  let nextAtMs = 0;
  return {
    async wait(signal) {
      const nowMs = performance.now();
      const atMs = Math.min(Math.max(nowMs, nextAtMs), nowMs + mostMs);
      nextAtMs = atMs + everyMs;
      if (atMs > nowMs) await sleep(atMs - nowMs, undefined, {signal, ref: false}).catch(() => {});
    },
  };
}
