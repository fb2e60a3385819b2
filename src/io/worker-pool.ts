import {setMaxListeners} from 'node:events';
import {Worker} from 'node:worker_threads';
import {diskError} from '../base/disk-error.js';
import {ChatterpipeError} from '../base/error.js';
import type {ErrorCode} from '../base/error-codes.js';
import {distModuleUrl} from './dist-module.js';
import type {WorkerAnswer} from './worker-entry.js';

/** What a pool is made of. */
export type WorkerPoolOptions = {
  /** Path of the module inside `dist/`: `jobs/prepare-take.js`. Its exported functions are called by name. */
  readonly module: string;
  /** Threads at most; each is started when it is first needed. */
  readonly size: number;
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
  readonly #waiting: Task[] = [];
  readonly #idle: Worker[] = [];
  /** Every thread with the task that it has now. */
  readonly #threads = new Map<Worker, Task | undefined>();
  #isClosed = false;

  constructor({module, size}: WorkerPoolOptions) {
    this.#module = module;
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
    for (const task of [...this.#waiting.splice(0), ...this.#threads.values()]) task?.reject(stopped(this.#module));
    const workers = [...this.#threads.keys()];
    this.#threads.clear();
    await Promise.all(workers.map(worker => worker.terminate()));
  }

  #startNext(): void {
    while (this.#waiting.length > 0 && (this.#idle.length > 0 || this.#threads.size < this.size)) {
      const worker = this.#idle.pop() ?? this.#startThread();
      const task = this.#waiting.shift() as Task;
      this.#threads.set(worker, task);
      const {functionName, argument, transfer} = task;
      worker.postMessage({functionName, argument}, transfer);
    }
  }

  #startThread(): Worker {
    const moduleUrl = distModuleUrl(this.#module).href;
    const worker = new Worker(distModuleUrl('io/worker-entry.js'), {workerData: {moduleUrl}});
    worker.on('message', (answer: WorkerAnswer) => {
      const task = this.#threads.get(worker);
      this.#threads.set(worker, undefined);
      this.#idle.push(worker);
      if (task !== undefined) settle(task, answer);
      this.#startNext();
    });
    worker.on('error', error => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('the thread ended')));
    return worker;
  }

  #lose(worker: Worker, cause: Error): void {
    const task = this.#threads.get(worker);
    this.#threads.delete(worker);
    const place = this.#idle.indexOf(worker);
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
