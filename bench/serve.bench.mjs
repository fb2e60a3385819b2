// Our own server: what it adds to the time of the bare engine, and how fast it answers about its health while 200 clients want an engine
// that speaks for one at a time. Server and clients are processes of their own.
import {setTimeout as wait} from 'node:timers/promises';
import {Client, Pool} from 'undici';
import {createEngine} from '../dist/engines/create-engine.js';
import {median, report} from './kit/bars.mjs';
import {sentence} from './kit/phrases.mjs';
import {download, post, speakerOf, startClients, startPlainServer, startServer} from './kit/server.mjs';

const settings = {language: 'ms', speed: 1, temperature: 0.8, exaggeration: 0.5, cfgWeight: 0.5, seed: 1};

for (const engine of ['tone', 'espeak']) await tellLatency(engine, 400);
for (const engine of ['tone', 'espeak']) {
  for (const isHasty of [false, true]) await tellHealth(engine, isHasty, 20);
}

/**
 * The same sentences, from the engine in this process and over HTTP by one kept connection, by turns. CPU time is that of both processes: where
 * other programs take the cores, it tells what the clock cannot. So does, beside them, a server of node:http alone that sends as many bytes.
 */
async function tellLatency(engine, sentences) {
  const bare = await createEngine(engine);
  const [server, plainServer] = await Promise.all([startServer({engine, threads: 2}), startPlainServer()]);
  const [client, plainClient] = [server, plainServer].map(({url}) => new Client(url, {pipelining: 1}));
  const voice = speakerOf[engine];
  const ways = {
    bare: text => bare.speak({...settings, text, speakerId: voice}),
    http: text => download(client, {input: text, voice, language: 'ms', seed: 1}),
  };
  const took = {bare: [], http: []};
  const plainTook = [];
  const used = {bare: 0, http: 0};
  for (let number = 0; number < sentences * 1.25; number += 1) {
    const order = number % 2 === 0 ? ['bare', 'http'] : ['http', 'bare'];
    for (const way of order) {
      const cpuBefore = server.cpuMs() + ownCpuMs();
      const began = performance.now();
      const speech = await ways[way](sentence(number));
      const ms = performance.now() - began;
      const cpuMs = server.cpuMs() + ownCpuMs() - cpuBefore;
      const plainMs = way === 'http' ? await timeOfPlain(plainClient, speech.byteLength) : 0;
      // The first fifth warms all up.
      if (number < sentences * 0.25) continue;
      took[way].push(ms);
      used[way] += cpuMs;
      if (way === 'http') plainTook.push(plainMs);
    }
  }
  const added = took.http.map((ms, place) => ms - took.bare[place]);
  report(`${engine}: a sentence from the bare engine, p50`, median(took.bare), {unit: ' ms'});
  report(`${engine}: the same over HTTP, p50`, median(took.http), {unit: ' ms'});
  report(`${engine}: added, p50 of the pairs`, median(added), {unit: ' ms', atMost: 2});
  report('a server of node:http alone that sends as many bytes, p50', median(plainTook), {unit: ' ms'});
  const tenth = quantile(took.http, 0.1) - quantile(took.bare, 0.1);
  report(`${engine}: the quickest tenth over HTTP less the quickest tenth of the engine`, tenth, {unit: ' ms'});
  report(`${engine}: added CPU time a sentence, of both processes`, (used.http - used.bare) / took.bare.length, {
    unit: ' ms',
  });
  await Promise.all([client.close(), plainClient.close()]);
  await Promise.all([bare.close(), server.stop(), plainServer.stop()]);
}

async function timeOfPlain(client, sizeBytes) {
  const began = performance.now();
  await post(client, `/${sizeBytes}`, {input: ''});
  return performance.now() - began;
}

function ownCpuMs() {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

/** Asked every 20 ms, whether the last one was answered or not; so is a server beside it that has nothing to do, which tells what the machine takes. */
async function tellHealth(engine, isHasty, seconds) {
  const [server, idle] = await Promise.all([startServer({engine, threads: 1}), startServer({engine, threads: 1})]);
  const clients = await startClients({url: server.url, voice: speakerOf[engine], clients: 200, isHasty});
  const probed = [server, idle].map(({url}) => ({pool: new Pool(url, {pipelining: 1}), answers: []}));
  await wait(2000);
  for (let probe = 0; probe < seconds * 50; probe += 1) {
    for (const {pool, answers} of probed)
      answers.push(timeOf(pool, probe % 2 === 0 ? '/health/live' : '/health/ready'));
    await wait(20);
  }
  const [busy, quiet] = await Promise.all(probed.map(({answers}) => Promise.all(answers)));
  const statuses = await clients.stop();
  await Promise.all(probed.map(({pool}) => pool.close()));
  await Promise.all([server.stop(), idle.stop()]);
  const who = `${engine}, 200 clients, ${isHasty ? 'back at once' : 'back when told'}`;
  console.log(`${who}: answers by status ${JSON.stringify(statuses)}`);
  for (const [share, name] of [
    [0.5, 'p50'],
    [0.99, 'p99'],
  ]) {
    report(`${who}: /health ${name}`, quantile(busy, share), {
      ...{unit: ' ms', digits: 1},
      ...(name === 'p99' ? {atMost: 50} : {}),
    });
    report(`beside it, an idle server: /health ${name}`, quantile(quiet, share), {unit: ' ms', digits: 1});
  }
}

async function timeOf(pool, path) {
  const began = performance.now();
  const {body} = await pool.request({path, method: 'GET'});
  await body.dump();
  return performance.now() - began;
}

function quantile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1];
}
