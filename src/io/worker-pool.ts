import {setMaxListeners} from 'node:events';
import {diskError} from '../base/disk-error.js';
import {ChatterpipeError} from '../base/error.js';
import type {ErrorCode} from '../base/error-codes.js';
import type {WorkerAnswer} from './answer-call.js';
import {type Lane, type LaneListener, startProcess, startThread} from './lane.js';

/** What a pool is made of. */
export type WorkerPoolOptions = {
  /** Path of the module inside `dist/`: `jobs/prepare-take.js`. Its exported functions are called by name. */
  readonly module: string;
  /** Threads (or processes) at most; each is started when it is first needed. */
  readonly size: number;
  /**
   * Whether processes do the work, and not threads: for modules that run machine code of others, which must not be stopped in the middle
   * inside our own process (false).
   */
  readonly isApart?: boolean;
};

/** How one task is run. */
export type TaskOptions = {
  /** Gives the task up: one that waits is not started, the result of one that runs is dropped. */
  readonly signal?: AbortSignal | undefined;
  /** Buffers of the argument that move to the thread instead of being copied. */
  readonly transfer?: readonly ArrayBuffer[];
};

/** A few threads that run the functions of one module, each one task at a time, first come first served. */
export type WorkerPool = {
  readonly size: number;
  /** Calls an exported function with one argument that structured clone can copy. Errors come back with their code. */
  run<In, Out>(functionName: string, argument: In, options?: TaskOptions): Promise<Out>;
  /** Ends all threads. Tasks that are not done reject with STOPPED. */
  close(): Promise<void>;
};

type Task = {
  readonly functionName: string;
  readonly argument: unknown;
  readonly transfer: readonly ArrayBuffer[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/** Opens a pool; no thread starts before the first task. */
export function openWorkerPool(options: WorkerPoolOptions): WorkerPool {
  return new Pool(options);
}

class Pool implements WorkerPool {
  readonly size: number;
  readonly #module: string;
  readonly #start: (module: string, listener: LaneListener) => Lane;
  readonly #waiting: Task[] = [];
  readonly #idle: Lane[] = [];
  /** Every thread or process with the task that it has now. */
  readonly #lanes = new Map<Lane, Task | undefined>();
  #isClosed = false;

  constructor({module, size, isApart = false}: WorkerPoolOptions) {
    this.#module = module;
    this.#start = isApart ? startProcess : startThread;
    this.size = size;
  }

  run<In, Out>(functionName: string, argument: In, {signal, transfer = []}: TaskOptions = {}): Promise<Out> {
    if (this.#isClosed || signal?.aborted) return Promise.reject(stopped(this.#module));
    // Every task listens while it lasts: that is no leak.
    if (signal !== undefined) setMaxListeners(0, signal);
    return new Promise<Out>((resolve, reject) => {
      const giveUp = (): void => {
        const place = this.#waiting.indexOf(task);
        if (place >= 0) this.#waiting.splice(place, 1);
        reject(stopped(this.#module));
      };
      const done = (): void => signal?.removeEventListener('abort', giveUp);
      const task: Task = {
        functionName,
        argument,
        transfer,
        resolve(value): void {
          done();
          resolve(value as Out);
        },
        reject(error): void {
          done();
          reject(error);
        },
      };
      signal?.addEventListener('abort', giveUp, {once: true});
      this.#waiting.push(task);
      this.#startNext();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const task of [...this.#waiting.splice(0), ...this.#lanes.values()]) task?.reject(stopped(this.#module));
    const lanes = [...this.#lanes.keys()];
    this.#lanes.clear();
    await Promise.all(lanes.map(lane => lane.end()));
  }

  #startNext(): void {
    while (this.#waiting.length > 0 && (this.#idle.length > 0 || this.#lanes.size < this.size)) {
      const lane = this.#idle.pop() ?? this.#startLane();
      const task = this.#waiting.shift() as Task;
      this.#lanes.set(lane, task);
      const {functionName, argument, transfer} = task;
      lane.post({functionName, argument}, transfer);
    }
  }

  #startLane(): Lane {
    const lane: Lane = this.#start(this.#module, {
      onAnswer: answer => {
        const task = this.#lanes.get(lane);
        this.#lanes.set(lane, undefined);
        this.#idle.push(lane);
        if (task !== undefined) settle(task, answer);
        this.#startNext();
      },
      onLost: cause => this.#lose(lane, cause),
    });
    return lane;
  }

  #lose(lane: Lane, cause: Error): void {
    const task = this.#lanes.get(lane);
    this.#lanes.delete(lane);
    const place = this.#idle.indexOf(lane);
    if (place >= 0) this.#idle.splice(place, 1);
    task?.reject(workerLost(this.#module, cause));
    if (!this.#isClosed) this.#startNext();
  }
}

function settle(task: Task, answer: WorkerAnswer): void {
  if ('result' in answer) {
    task.resolve(answer.result);
    return;
  }
  const {code, message, hint, details, stack} = answer.error;
  task.reject(
    new ChatterpipeError((code ?? 'INTERNAL') as ErrorCode, message, {
      ...(hint === undefined ? {} : {hint}),
      ...(details === undefined ? {} : {details}),
      cause: stack,
    }),
  );
}

function workerLost(module: string, cause: Error): ChatterpipeError {
  // Node tells the errno of a thread that could not start in words alone.
  const errno = /\b(?:EMFILE|ENFILE)\b/.exec(cause.message)?.[0];
  if (errno !== undefined) return diskError(Object.assign(cause, {code: errno}), 'start a worker thread of', module);
  return new ChatterpipeError(
    'INTERNAL',
    `A worker thread (${module}) ended in the middle of its task: ${cause.message}.`,
    {
      hint: 'Run the same command again: it goes on where it stopped.',
      cause,
    },
  );
}

function stopped(module: string): ChatterpipeError {
  return new ChatterpipeError('STOPPED', `The task in a worker thread (${module}) was stopped.`);
}
