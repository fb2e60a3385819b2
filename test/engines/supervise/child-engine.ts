import {type ChildProcess, spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {checkOrder} from '../../../src/engines/check-order.js';
import type {EngineSpeaker, SpeechEngine} from '../../../src/engines/speech-engine.js';

const program = fileURLToPath(new URL('child.mjs', import.meta.url));

/** An engine around a process that really crashes and hangs. The samples that it gives hold the number of its process. */
export type ChildEngine = SpeechEngine & {readonly child: ChildProcess};

type Call = {readonly resolve: (pid: number) => void; readonly reject: (error: Error) => void};

/** Opens one; `isBroken` makes its process fail at every text from the beginning. */
export function openChildEngine({isBroken = false, tellsItsEnd = true} = {}): ChildEngine {
  const child = spawn(process.execPath, [program, isBroken ? 'broken' : 'sound'], {stdio: ['pipe', 'pipe', 'ignore']});
  const calls = new Map<number, Call>();
  const speakers: EngineSpeaker[] = [{id: 'own.wav', name: 'Own'}];
  let next = 0;
  createInterface({input: child.stdout}).on('line', line => {
    const {number, pid, error} = JSON.parse(line);
    const call = calls.get(number);
    calls.delete(number);
    if (error === undefined) call?.resolve(pid);
    else call?.reject(new Error(error));
  });
  child.stdin.on('error', () => {});
  const ended = new Promise<Error>(resolve => {
    child.once('exit', (code, signal) => {
      const cause = new Error(`its process ended with ${code ?? signal}`);
      for (const {reject} of calls.values()) reject(cause);
      resolve(cause);
    });
  });

  const engine: ChildEngine = {
    child,
    name: 'child',
    version: '1',
    languages: ['en'],
    clones: true,
    isRobot: false,
    isRepeatable: true,
    changesSpeed: true,
    concurrency: 1,
    ...(tellsItsEnd ? {ended} : {}),
    speakers: () => speakers,
    async addSpeaker({id, name}) {
      speakers.push({id, name});
      return {id, name};
    },
    async speak(order) {
      checkOrder(engine, order);
      next += 1;
      const number = next;
      const pid = await new Promise<number>((resolve, reject) => {
        if (child.exitCode !== null || child.signalCode !== null) return reject(new Error('its process is gone'));
        calls.set(number, {resolve, reject});
        child.stdin.write(`${JSON.stringify({number, text: order.text})}\n`);
      });
      return {samples: Float32Array.of(pid), sampleRateHz: 24_000};
    },
    async close() {
      child.kill('SIGKILL');
      await ended;
    },
  };
  return engine;
}
