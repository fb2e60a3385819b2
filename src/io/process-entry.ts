import process from 'node:process';
import {answerCall, type Call} from './answer-call.js';

const moduleUrl = process.argv[2] as string;
const loaded: Promise<Record<string, (argument: unknown) => unknown>> = import(moduleUrl);
// A module that cannot be loaded is told with the first call.
loaded.catch(() => {});

process.on('message', async (call: Call) => {
  const answer = await answerCall(loaded, moduleUrl, call);
  process.send?.(answer, () => {});
});
// Nobody is left who would want an answer.
process.on('disconnect', () => process.exit(0));
