import {type MessagePort, parentPort, workerData} from 'node:worker_threads';
import {isChatterpipeError} from '../base/error.js';
import {wholeBuffers} from './whole-buffers.js';

/** What a thread sends back: the result of the function, or what it threw. */
export type WorkerAnswer =
  | {readonly result: unknown}
  | {
      readonly error: {
        readonly code?: string;
        readonly message: string;
        readonly hint?: string;
        readonly details?: Readonly<Record<string, unknown>>;
        readonly stack?: string;
      };
    };

type Call = {readonly functionName: string; readonly argument: unknown};

const {moduleUrl} = workerData as {moduleUrl: string};
const loaded: Promise<Record<string, (argument: unknown) => unknown>> = import(moduleUrl);
const port = parentPort as MessagePort;

port.on('message', async ({functionName, argument}: Call) => {
  try {
    const call = (await loaded)[functionName];
    if (call === undefined) throw new Error(`${moduleUrl} exports no function "${functionName}"`);
    const result = await call(argument);
    port.postMessage({result} satisfies WorkerAnswer, wholeBuffers(fieldsOf(result)));
  } catch (error) {
    port.postMessage({error: describe(error)} satisfies WorkerAnswer);
  }
});

function fieldsOf(result: unknown): readonly unknown[] {
  return typeof result === 'object' && result !== null ? Object.values(result) : [];
}

function describe(error: unknown): Extract<WorkerAnswer, {error: unknown}>['error'] {
  const {message, stack} = error instanceof Error ? error : new Error(String(error));
  const plain = {message, ...(stack === undefined ? {} : {stack})};
  if (!isChatterpipeError(error)) return plain;
  const {code, hint, details} = error;
  return {...plain, code, details, ...(hint === undefined ? {} : {hint})};
}
