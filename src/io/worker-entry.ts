import {type MessagePort, parentPort, workerData} from 'node:worker_threads';
import {answerCall, type Call} from './answer-call.js';
import {wholeBuffers} from './whole-buffers.js';

const {moduleUrl} = workerData as {moduleUrl: string};
const loaded: Promise<Record<string, (argument: unknown) => unknown>> = import(moduleUrl);
// A module that cannot be loaded is told with the first call.
loaded.catch(() => {});
const port = parentPort as MessagePort;

port.on('message', async (call: Call) => {
  const answer = await answerCall(loaded, moduleUrl, call);
  port.postMessage(answer, 'result' in answer ? wholeBuffers(fieldsOf(answer.result)) : []);
});

function fieldsOf(result: unknown): readonly unknown[] {
  return typeof result === 'object' && result !== null ? Object.values(result) : [];
}
