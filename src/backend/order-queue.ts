import {ChatterpipeError} from '../base/error.js';

/** Lets a few pieces of work run at once and a bounded number wait for their turn, first come first served. */
export type OrderQueue = {
  /**
   * Runs the work when its turn comes. Throws BACKEND_BUSY at once where too many wait (`retryAfterSeconds` in its details,
   * from the time that work took lately), STOPPED where `signal` fires before its turn, and BACKEND_TIMEOUT where waiting and
   * working together take longer than the deadline. Work gets a signal that fires for both reasons.
   */
  run<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** How much there is to do now. */
  load(): QueueLoad;
  /** Refuses what waits and what comes, as BACKEND_BUSY; what runs goes on. Resolves when nothing runs any more. */
  drain(): Promise<void>;
};

/** How much a queue has to do. */
export type QueueLoad = {readonly running: number; readonly waiting: number; readonly isFull: boolean};

/** What a queue is bounded by. */
export type OrderQueueLimits = {
  readonly concurrency: number;
  readonly mostWaiting: number;
  /** For waiting and working together. */
  readonly deadlineMs: number;
};

type Turn = {readonly begin: () => void; readonly refuse: (error: ChatterpipeError) => void};

/** A queue without work. */
export function createOrderQueue({concurrency, mostWaiting, deadlineMs}: OrderQueueLimits): OrderQueue {
  const waiting = new Set<Turn>();
  const whenIdle: (() => void)[] = [];
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
    if (next !== undefined) return next.begin();
    running -= 1;
    if (running === 0) for (const tell of whenIdle.splice(0)) tell();
  };

  const workInTurn = async <T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> => {
    if (running < concurrency) running += 1;
    else if (waiting.size < mostWaiting) await takeTurn(signal);
    else throw busy();
    const begin = performance.now();
    try {
      const result = await work(signal);
      recentMs = 0.8 * recentMs + 0.2 * (performance.now() - begin);
      return result;
    } finally {
      passOn();
    }
  };

  return {
    async run(work, signal) {
      if (isDraining) throw busy();
      if (signal.aborted) throw new ChatterpipeError('STOPPED', 'The client left before its turn.');
      const limit = limitTime(signal, deadlineMs);
      try {
        return await workInTurn(work, limit.signal);
      } catch (error) {
        throw limit.isOver() ? tooLate(deadlineMs) : error;
      } finally {
        limit.end();
      }
    },
    load: () => ({running, waiting: waiting.size, isFull: running >= concurrency && waiting.size >= mostWaiting}),
    async drain() {
      isDraining = true;
      for (const turn of [...waiting]) turn.refuse(busy());
      if (running > 0) await new Promise<void>(resolve => whenIdle.push(resolve));
    },
  };
}

/** A signal that fires with another, or when the time is over. */
function limitTime(signal: AbortSignal, ms: number) {
  const controller = new AbortController();
  let isOver = false;
  const leave = (): void => controller.abort(signal.reason);
  const timer = setTimeout(() => {
    isOver = !controller.signal.aborted;
    controller.abort(tooLate(ms));
  }, ms);
  signal.addEventListener('abort', leave, {once: true});
  return {
    signal: controller.signal,
    isOver: () => isOver,
    end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    },
  };
}

function tooLate(deadlineMs: number): ChatterpipeError {
  return new ChatterpipeError(
    'BACKEND_TIMEOUT',
    `The request was not done within ${Math.round(deadlineMs / 100) / 10} s, its deadline.`,
    {hint: 'Send less text at once, or ask again when the backend has less to do.'},
  );
}
