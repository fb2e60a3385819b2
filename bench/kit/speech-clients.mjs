// Clients of a server, each with a connection of its own, which ask for one sentence after another. One who is refused comes back after
// `Retry-After`, or at once where it is hasty. Prints {} when all have begun, and at SIGTERM how many answers of each status there were.
import {once, setMaxListeners} from 'node:events';
import {setTimeout as wait} from 'node:timers/promises';
import {Pool} from 'undici';
import {sentence} from './phrases.mjs';

const {url, voice, clients, isHasty = false} = JSON.parse(process.argv[2]);
const pool = new Pool(url, {connections: clients, pipelining: 1});
const stopping = new AbortController();
setMaxListeners(0, stopping.signal);
const statuses = {};
let asked = 0;

async function ask() {
  const input = sentence(asked);
  asked += 1;
  const body = JSON.stringify({input, voice, language: 'ms'});
  const {
    statusCode,
    headers,
    body: answer,
  } = await pool.request({
    ...{path: '/v1/audio/speech', method: 'POST', headers: {'content-type': 'application/json'}, body},
    signal: stopping.signal,
  });
  await answer.dump({limit: Number.MAX_SAFE_INTEGER, signal: stopping.signal});
  statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
  if (statusCode !== 200 && !isHasty) {
    await wait(1000 * Number(headers['retry-after']), undefined, {signal: stopping.signal});
  }
}

async function be() {
  while (!stopping.signal.aborted) {
    await ask().catch(error => {
      if (!stopping.signal.aborted) throw error;
    });
  }
}

const all = Array.from({length: clients}, be);
console.log('{}');
await Promise.race([once(process, 'SIGTERM'), Promise.all(all)]);
stopping.abort();
await Promise.all(all);
await pool.destroy();
console.log(JSON.stringify(statuses));
