import {ChatterpipeError} from '../base/error.js';

/** Lets a few pieces of work run at once and a bounded number wait for their turn, first come first served. */
export type OrderQueue = {
  /**
   * Runs the work when its turn comes. Throws BACKEND_BUSY at once where too many wait (`retryAfterSeconds` in its details,
   * from the time that work took lately), and STOPPED where `signal` fires before its turn; work under way gets the same signal.
   */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Refuses what waits and what comes, as BACKEND_BUSY; what runs goes on. */
  drain(): void;
};

/** What a queue is bounded by. */
export type OrderQueueLimits = {readonly concurrency: number; readonly mostWaiting: number};

type Turn = {readonly begin: () => void; readonly refuse: (error: ChatterpipeError) => void};

/** A queue without work. */
export function createOrderQueue({concurrency, mostWaiting}: OrderQueueLimits): OrderQueue {
  const waiting = new Set<Turn>();
  let running = 0;
  let isDraining = false;
  let recentMs = 1000;

  const busy = (): ChatterpipeError => {
    const seconds = Math.ceil(((waiting.size + 1) * recentMs) / concurrency / 1000);
    return new ChatterpipeError(
      'BACKEND_BUSY',
      isDraining ? 'The backend is closing.' : `The backend is busy: ${waiting.size} requests wait already.`,
      {
        hint: 'Ask again later, or ask for less at once.',
        details: {retryAfterSeconds: Math.max(1, Math.min(60, seconds))},
      },
    );
  };

  const takeTurn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(turn);
        reject(new ChatterpipeError('STOPPED', 'The client left before its turn.'));
      };
      const settle = (): void => {
        waiting.delete(turn);
        signal.removeEventListener('abort', leave);
      };
      const turn: Turn = {
        begin() {
          settle();
          resolve();
        },
        refuse(error) {
          settle();
          reject(error);
        },
      };
      signal.addEventListener('abort', leave, {once: true});
      waiting.add(turn);
    });

  const passOn = (): void => {
    const [next] = waiting;
    if (next === undefined) running -= 1;
    else next.begin();
  };

  return {
    async run(work, signal) {
      if (isDraining) throw busy();
      if (signal.aborted) throw new ChatterpipeError('STOPPED', 'The client left before its turn.');
      if (running < concurrency) running += 1;
      else if (waiting.size < mostWaiting) await takeTurn(signal);
      else throw busy();
      const begin = performance.now();
      try {
        return await work();
      } finally {
        recentMs = 0.8 * recentMs + 0.2 * (performance.now() - begin);
        passOn();
      }
    },
    drain() {
      isDraining = true;
      for (const turn of [...waiting]) turn.refuse(busy());
    },
  };
}
