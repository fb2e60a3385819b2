import {ChatterpipeError} from '../base/error.js';
import {createRefusalPacer} from './refusal-pacer.js';

/** Lets a few pieces of work run at once and a bounded number wait for their turn, first come first served. */
export type OrderQueue = {
  /**
   * Runs the work when its turn comes. Throws BACKEND_BUSY where too many wait (`retryAfterSeconds` in its details, from the time
   * that work took lately): at once, or a moment later where many are refused. Throws STOPPED where `signal` fires before its turn,
   * and BACKEND_TIMEOUT where waiting and working together take longer than the deadline. Work gets a signal that fires for both reasons.
   */
  run<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
  /**
   * Runs work that goes on with an answer which has begun: it waits its turn too, and is not refused for too many that wait, nor
   * because the queue is drained. The deadline counts anew.
   */
  goOn<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
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

type Turn = {
  readonly begin: () => void;
  readonly refuse: (error: ChatterpipeError) => void;
  /** Whether an answer that has begun waits for it. */
  readonly isBegun: boolean;
};

/** A queue without work. */
export function createOrderQueue(limits: OrderQueueLimits): OrderQueue {
  return new Queue(limits);
}

class Queue implements OrderQueue {
  readonly #limits: OrderQueueLimits;
  readonly #waiting = new Set<Turn>();
  readonly #whenIdle: (() => void)[] = [];
  readonly #refusals = createRefusalPacer({everyMs: 5, mostMs: 1000});
  #running = 0;
  #isDraining = false;
  #recentMs = 1000;

  constructor(limits: OrderQueueLimits) {
    this.#limits = limits;
  }

  async run<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.#isDraining) throw this.#busy();
    return this.#runInTime(work, signal, false);
  }

  goOn<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#runInTime(work, signal, true);
  }

  async #runInTime<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal, isBegun: boolean): Promise<T> {
    if (signal.aborted) throw clientLeft();
    const limit = limitTime(signal, this.#limits.deadlineMs);
    try {
      return await this.#runInTurn(work, limit.signal, isBegun);
    } catch (error) {
      throw limit.isOver() ? tooLate(this.#limits.deadlineMs) : error;
    } finally {
      limit.end();
    }
  }

  load(): QueueLoad {
    const {concurrency, mostWaiting} = this.#limits;
    const [running, waiting] = [this.#running, this.#waiting.size];
    return {running, waiting, isFull: running >= concurrency && waiting >= mostWaiting};
  }

  async drain(): Promise<void> {
    this.#isDraining = true;
    for (const turn of [...this.#waiting]) if (!turn.isBegun) turn.refuse(this.#busy());
    if (this.#running > 0) await new Promise<void>(resolve => this.#whenIdle.push(resolve));
  }

  async #runInTurn<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal, isBegun: boolean): Promise<T> {
    const {concurrency, mostWaiting} = this.#limits;
    if (this.#running < concurrency) this.#running += 1;
    else if (isBegun || this.#waiting.size < mostWaiting) await this.#takeTurn(signal, isBegun);
    else {
      const refusal = this.#busy();
      await this.#refusals.wait(signal);
      throw refusal;
    }
    const begin = performance.now();
    try {
      const result = await work(signal);
      this.#recentMs = 0.8 * this.#recentMs + 0.2 * (performance.now() - begin);
      return result;
    } finally {
      this.#passOn();
    }
  }

  #takeTurn(signal: AbortSignal, isBegun: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#waiting.delete(turn);
        signal.removeEventListener('abort', leave);
      };
      const turn: Turn = {
        isBegun,
        begin() {
          settle();
          resolve();
        },
        refuse(error) {
          settle();
          reject(error);
        },
      };
      const leave = (): void => turn.refuse(clientLeft());
      signal.addEventListener('abort', leave, {once: true});
      this.#waiting.add(turn);
    });
  }

  #passOn(): void {
    const [next] = this.#waiting;
    if (next !== undefined) {
      next.begin();
      return;
    }
    this.#running -= 1;
    if (this.#running === 0) for (const tell of this.#whenIdle.splice(0)) tell();
  }

  #busy(): ChatterpipeError {
    const waiting = this.#waiting.size;
    const seconds = Math.ceil(((waiting + 1) * this.#recentMs) / this.#limits.concurrency / 1000);
    return new ChatterpipeError(
      'BACKEND_BUSY',
      this.#isDraining ? 'The backend is closing.' : `The backend is busy: ${waiting} requests wait already.`,
      {
        hint: 'Ask again later, or ask for less at once.',
        details: {retryAfterSeconds: Math.max(1, Math.min(60, seconds))},
      },
    );
  }
}

function clientLeft(): ChatterpipeError {
  return new ChatterpipeError('STOPPED', 'The client left before its turn.');
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
