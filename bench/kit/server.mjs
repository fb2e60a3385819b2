// What a bench of our own server needs: the server, its clients, each in a process of its own.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

/** The speaker, of those that are built in, whom a bench asks for. */
export const speakerOf = {tone: 'tone-low.wav', espeak: 'robot-low.wav'};

/**
 * Starts `createBackend` around an engine.
 * @param {{engine: 'tone' | 'espeak', threads?: number, mostWaiting?: number}} options `threads` of espeak, 2
 */
export function startServer(options) {
  return startProcess('server-process.mjs', options);
}

/** Starts a server of node:http alone, which answers `POST /BYTES` with that many: what any server adds. */
export function startPlainServer() {
  return startProcess('plain-server.mjs', {});
}

async function startProcess(file, options) {
  const child = start(file, options);
  const {url} = await nextLine(child);
  return {
    url,
    /** In MB. */
    residentMb() {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1000;
    },
    /** Of all threads, since it began. */
    cpuMs() {
      const folder = `/proc/${child.pid}/task`;
      const threads = readdirSync(folder).map(thread => readFileSync(join(folder, thread, 'schedstat'), 'utf8'));
      return threads.reduce((sum, stat) => sum + Number(stat.split(' ')[0]), 0) / 1e6;
    },
    stop: () => stop(child),
  };
}

/**
 * Clients that ask one after another: `speech-clients.mjs` says what they may be told. `stop` gives how their requests ended, by status.
 * @param {{url: string, voice: string, clients: number, isHasty?: boolean}} options
 */
export function startClients(options) {
  return startTeller('speech-clients.mjs', options);
}

/** Readers of endless answers, a kilobyte a second each. @param {{url: string, voice: string, readers: number}} options */
export function startSlowReaders(options) {
  return startTeller('slow-readers.mjs', options);
}

/** Asks for speech and reads all of it. @param {import('undici').Dispatcher} dispatcher @param {object} body */
export function download(client, body) {
  return post(client, '/v1/audio/speech', body);
}

/** Posts JSON and reads all of the answer. @param {import('undici').Dispatcher} client @param {string} path @param {object} body */
export async function post(client, path, body) {
  const answer = await client.request({
    ...{path, method: 'POST', headers: {'content-type': 'application/json'}},
    body: JSON.stringify(body),
  });
  const bytes = await answer.body.arrayBuffer();
  if (answer.statusCode !== 200) throw new Error(`The server answered ${answer.statusCode}.`);
  return bytes;
}

/** A process that says when it is ready, and, when it is stopped, what it has seen. */
async function startTeller(file, options) {
  const child = start(file, options);
  await nextLine(child);
  return {
    async stop() {
      const told = nextLine(child);
      await stop(child);
      return told;
    },
  };
}

/** It ends with the bench, however that ends. */
function start(file, options) {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

async function nextLine(child) {
  const lines = createInterface({input: child.stdout});
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`A process of the bench ended with ${code}.`))),
  ]);
  lines.close();
  return JSON.parse(line);
}

async function stop(child) {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
