// Our own server: what it adds to the time of the bare engine, and how fast it answers about its health while 200 clients want an engine
// that speaks for one at a time. Server and clients are processes of their own.
import {setTimeout as wait} from 'node:timers/promises';
import {Client, Pool} from 'undici';
import {createEngine} from '../dist/engines/create-engine.js';
import {median, report} from './kit/bars.mjs';
import {sentence} from './kit/phrases.mjs';
import {download, speakerOf, startClients, startServer} from './kit/server.mjs';

const settings = {language: 'ms', speed: 1, temperature: 0.8, exaggeration: 0.5, cfgWeight: 0.5, seed: 1};

for (const engine of ['tone', 'espeak']) await tellLatency(engine, 400);
for (const engine of ['tone', 'espeak']) {
  for (const isHasty of [false, true]) await tellHealth(engine, isHasty, 20);
}

/** The same sentences, from the engine in this process and over HTTP by one kept connection, by turns. */
async function tellLatency(engine, sentences) {
  const bare = await createEngine(engine);
  const server = await startServer({engine, threads: 2});
  const client = new Client(server.url, {pipelining: 1});
  const voice = speakerOf[engine];
  const ways = {
    bare: text => bare.speak({...settings, text, speakerId: voice}),
    http: text => download(client, {input: text, voice, language: 'ms', seed: 1}),
  };
  const took = {bare: [], http: []};
  for (let number = 0; number < sentences * 1.25; number += 1) {
    const order = number % 2 === 0 ? ['bare', 'http'] : ['http', 'bare'];
    for (const way of order) {
      const began = performance.now();
      await ways[way](sentence(number));
      // The first fifth warms both up.
      if (number >= sentences * 0.25) took[way].push(performance.now() - began);
    }
  }
  const added = took.http.map((ms, place) => ms - took.bare[place]);
  report(`${engine}: a sentence from the bare engine, p50`, median(took.bare), {unit: ' ms'});
  report(`${engine}: the same over HTTP, p50`, median(took.http), {unit: ' ms'});
  report(`${engine}: added, p50 of the pairs`, median(added), {unit: ' ms', atMost: 2});
  await client.close();
  await Promise.all([bare.close(), server.stop()]);
}

/** Asked every 20 ms, whether the last one was answered or not. */
async function tellHealth(engine, isHasty, seconds) {
  const server = await startServer({engine, threads: 1});
  const clients = await startClients({url: server.url, voice: speakerOf[engine], clients: 200, isHasty});
  const pool = new Pool(server.url, {pipelining: 1});
  await wait(2000);
  const answers = [];
  for (let probe = 0; probe < seconds * 50; probe += 1) {
    answers.push(timeOf(pool, probe % 2 === 0 ? '/health/live' : '/health/ready'));
    await wait(20);
  }
  const sorted = (await Promise.all(answers)).sort((a, b) => a - b);
  const statuses = await clients.stop();
  await pool.close();
  await server.stop();
  const who = `${engine}, 200 clients, ${isHasty ? 'back at once' : 'back when told'}`;
  console.log(`${who}: answers by status ${JSON.stringify(statuses)}`);
  report(`${who}: /health p50`, quantile(sorted, 0.5), {unit: ' ms', digits: 1});
  report(`${who}: /health p99`, quantile(sorted, 0.99), {unit: ' ms', digits: 1, atMost: isHasty ? undefined : 50});
}

async function timeOf(pool, path) {
  const began = performance.now();
  const {body} = await pool.request({path, method: 'GET'});
  await body.dump();
  return performance.now() - began;
}

function quantile(sorted, share) {
  return sorted[Math.ceil(share * sorted.length) - 1];
}
