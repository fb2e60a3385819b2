import {Worker} from 'node:worker_threads';
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
export function openWorkerPool({module, size}: WorkerPoolOptions): WorkerPool {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Task | undefined>();
  let isClosed = false;

  const startNext = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || running.size < size)) {
      const worker = idle.pop() ?? startWorker();
      const task = waiting.shift() as Task;
      running.set(worker, task);
      const {functionName, argument, transfer} = task;
      worker.postMessage({functionName, argument}, transfer);
    }
  };

  const startWorker = (): Worker => {
    const worker = new Worker(distModuleUrl('io/worker-entry.js'), {
      workerData: {moduleUrl: distModuleUrl(module).href},
    });
    running.set(worker, undefined);
    worker.on('message', (answer: WorkerAnswer) => {
      const task = running.get(worker);
      running.set(worker, undefined);
      idle.push(worker);
      settle(task, answer);
      startNext();
    });
    worker.on('error', error => lose(worker, error));
    worker.on('exit', () => lose(worker, new Error('the thread ended')));
    return worker;
  };

  const lose = (worker: Worker, cause: Error): void => {
    const task = running.get(worker);
    running.delete(worker);
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
    task?.reject(workerLost(module, cause));
    if (!isClosed) startNext();
  };

  return {
    size,
    run<In, Out>(functionName: string, argument: In, {signal, transfer = []}: TaskOptions = {}): Promise<Out> {
      if (isClosed || signal?.aborted) return Promise.reject(stopped(module));
      return new Promise<Out>((resolve, reject) => {
        const giveUp = (): void => {
          const place = waiting.indexOf(task);
          if (place >= 0) waiting.splice(place, 1);
          reject(stopped(module));
        };
        const done = (): void => signal?.removeEventListener('abort', giveUp);
        const task: Task = {
          functionName,
          argument,
          transfer,
          resolve: value => (done(), resolve(value as Out)),
          reject: error => (done(), reject(error)),
        };
        signal?.addEventListener('abort', giveUp, {once: true});
        waiting.push(task);
        startNext();
      });
    },
    async close(): Promise<void> {
      isClosed = true;
      for (const task of [...waiting.splice(0), ...running.values()]) task?.reject(stopped(module));
      const workers = [...running.keys()];
      running.clear();
      await Promise.all(workers.map(worker => worker.terminate()));
    },
  };
}

function settle(task: Task | undefined, answer: WorkerAnswer): void {
  if ('result' in answer) return task?.resolve(answer.result);
  const {code, message, hint, details, stack} = answer.error;
  task?.reject(
    new ChatterpipeError((code ?? 'INTERNAL') as ErrorCode, message, {
      ...(hint === undefined ? {} : {hint}),
      ...(details === undefined ? {} : {details}),
      cause: stack,
    }),
  );
}

function workerLost(module: string, cause: Error): ChatterpipeError {
  return new ChatterpipeError('INTERNAL', `A worker thread (${module}) ended in the middle of its task: ${cause.message}.`, {
    hint: 'Run the same command again: it goes on where it stopped.',
    cause,
  });
}

function stopped(module: string): ChatterpipeError {
  return new ChatterpipeError('STOPPED', `The task in a worker thread (${module}) was stopped.`);
}
