// The scripted backend of the tests, as a process, so that what it does costs the measured process nothing.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const file = join(import.meta.dirname, '..', '..', 'test', 'kit', 'scripted-backend', 'process.mjs');

/** Starts one. @param {{latencyMs?: number, script?: readonly object[]}} options */
export async function startBackend(options) {
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {stdio: ['ignore', 'pipe', 'inherit']});
  const [line] = await once(createInterface({input: child.stdout}), 'line');
  const {url} = JSON.parse(line);
  return {
    url,
    /** The requests for speech that were answered, by the backend's own clock, in the order of their beginnings. */
    async answered() {
      const requests = await (await fetch(`${url}/__requests`)).json();
      return requests.filter(({path, endedAtMs}) => path === '/v1/audio/speech' && endedAtMs !== undefined);
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Answers a second, from the beginning of the first request to the end of the last answer. @param {{atMs: number, endedAtMs: number}[]} requests */
export function answersPerSecond(requests) {
  const end = Math.max(...requests.map(({endedAtMs}) => endedAtMs));
  return (1000 * requests.length) / (end - requests[0].atMs);
}
