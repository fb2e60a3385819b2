import type {Random} from './seeded-random.js';

/** How long to wait before the next try. */
export type Backoff = {
  /** The bound of the first wait. */
  readonly baseMs: number;
  /** No wait is longer. */
  readonly capMs: number;
};

/** 0.5 s, doubling, at most 30 s. */
export const defaultBackoff: Backoff = {baseMs: 500, capMs: 30_000};

/**
 * The wait before try `attempt` + 1 after `attempt` failures (1, 2, …), with full jitter: evenly random from 0 to a bound
 * that doubles with each failure (M. Brooker, "Exponential Backoff and Jitter", AWS 2015). Many clients that fail at the
 * same moment so do not come back at the same moment.
 */
export function fullJitterMs(attempt: number, random: Random, backoff: Backoff = defaultBackoff): number {
  return random() * backoffBoundMs(attempt, backoff);
}

/** Like {@link fullJitterMs}, but from half the bound up: for one who asks alone whether a server is back. */
export function equalJitterMs(attempt: number, random: Random, backoff: Backoff = defaultBackoff): number {
  return (0.5 + random() / 2) * backoffBoundMs(attempt, backoff);
}

function backoffBoundMs(attempt: number, {baseMs, capMs}: Backoff): number {
  // 2^52 would still be exact; far fewer doublings reach any cap.
  return Math.min(capMs, baseMs * 2 ** Math.min(Math.max(0, attempt - 1), 40));
}
