import {type ChildProcess, fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import type {WorkerAnswer} from './answer-call.js';
import {distModuleUrl} from './dist-module.js';

/** One thread or process that runs the functions of a module, one at a time. */
export interface Lane {
  /** Sends a call; `transfer` moves buffers where the lane can. */
  post(call: {readonly functionName: string; readonly argument: unknown}, transfer: readonly ArrayBuffer[]): void;
  /** Ends it at once, also in the middle of a call. */
  end(): Promise<unknown>;
}

/** What becomes of a lane. */
export type LaneListener = {
  readonly onAnswer: (answer: WorkerAnswer) => void;
  /** It failed or ended; may be told twice. */
  readonly onLost: (cause: Error) => void;
};

/** Starts a thread of our own process. */
export function startThread(module: string, {onAnswer, onLost}: LaneListener): Lane {
  const moduleUrl = distModuleUrl(module).href;
  const worker = new Worker(distModuleUrl('io/worker-entry.js'), {workerData: {moduleUrl}});
  worker.on('message', onAnswer);
  worker.on('error', onLost);
  worker.on('exit', () => onLost(new Error('the thread ended')));
  return {
    post: (call, transfer) => worker.postMessage(call, transfer),
    end: () => worker.terminate(),
  };
}

/**
 * Starts a process. For libraries in machine code: one that is stopped in the middle, or crashes, takes nothing else with it. It ends with
 * us, and does not hear the signals of our terminal.
 */
export function startProcess(module: string, {onAnswer, onLost}: LaneListener): Lane {
  const child = fork(fileURLToPath(distModuleUrl('io/process-entry.js')), [distModuleUrl(module).href], {
    serialization: 'advanced',
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  child.on('message', message => onAnswer(message as WorkerAnswer));
  child.on('error', onLost);
  child.on('exit', (code, signal) => onLost(new Error(`the process ended (${signal ?? `exit code ${code}`})`)));
  return {
    post: call => child.send(call, error => error !== null && onLost(error)),
    end: () => endProcess(child),
  };
}

function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
