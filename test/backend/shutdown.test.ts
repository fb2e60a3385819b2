import {Agent, request} from 'node:http';
import {expect, test} from 'vitest';
import {createHeldEngine, errorOf, postSpeech, startBackend, until} from './server.js';
import {startServerProcess} from './server-process.js';

const voice = 'tone-low.wav';
/** Some tenth of a second of work for the tone engine. */
const input = 'word '.repeat(60);

test('E10 while it closes, /health/ready says so at once, /health/live is 200, new calls are 503, what is spoken finishes', async () => {
  const engine = createHeldEngine();
  const backend = await startBackend({engine});
  expect((await fetch(`${backend.url}/health/ready`)).status).toBe(200);
  const spoken = postSpeech(backend.url, {input: 'spoken', voice});
  await until(() => engine.underWay.length === 1);
  const waiting = postSpeech(backend.url, {input: 'waiting', voice});
  await fetch(backend.url);
  const closed = backend.close();
  const refused = await waiting;
  expect([refused.status, (await errorOf(refused)).message]).toEqual([
    503,
    'The backend is closing. Ask again later, or ask for less at once.',
  ]);
  const ready = await fetch(`${backend.url}/health/ready`);
  expect([ready.status, ready.headers.get('retry-after'), await ready.json()]).toEqual([
    503,
    '5',
    {status: 'not ready', reason: 'The server is closing.'},
  ]);
  expect((await fetch(`${backend.url}/health/live`)).status).toBe(200);
  const late = await postSpeech(backend.url, {input: 'late', voice});
  expect([late.status, late.headers.get('connection'), (await errorOf(late)).message]).toEqual([
    503,
    'close',
    'The server is closing.',
  ]);
  engine.letOneGo();
  expect((await spoken).status).toBe(200);
  await closed;
});

test('ready is 503 while the queue is full, and says why', async () => {
  const engine = createHeldEngine();
  const {url} = await startBackend({engine, mostWaiting: 1});
  const orders = [postSpeech(url, {input: 'one', voice}), postSpeech(url, {input: 'two', voice})];
  const ready = (): Promise<Response> => fetch(`${url}/health/ready`);
  let answer = await ready();
  for (let times = 0; answer.status === 200 && times < 200; times += 1) answer = await ready();
  expect(await answer.json()).toEqual({status: 'not ready', reason: 'The queue is full: 1 requests wait.'});
  engine.letOneGo();
  await until(() => engine.underWay.includes('two'));
  expect((await ready()).status).toBe(200);
  engine.letOneGo();
  await Promise.all(orders);
});

test('E10 SIGTERM under load: every request is answered with speech or 503, and the process ends with 0', async () => {
  const {url, child, result} = await startServerProcess();
  const agent = new Agent({keepAlive: true, maxSockets: 20});
  const send = (): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = {'content-type': 'application/json'};
      const call = request(`${url}/v1/audio/speech`, {method: 'POST', agent, headers}, response => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
        response.on('error', reject);
      });
      call.on('error', reject);
      call.end(JSON.stringify({input, voice}));
    });
  const first = await send();
  const answers = Array.from({length: 20}, send);
  await Promise.race(answers);
  child.kill('SIGTERM');
  const codes = await Promise.all(answers);
  const {exitCode, signal, stderr} = await result;
  agent.destroy();
  expect(first).toBe(200);
  expect(codes.filter(code => code !== 200 && code !== 503)).toEqual([]);
  expect(codes).toContain(200);
  expect({exitCode, signal}).toEqual({exitCode: 0, signal: null});
  expect(stderr).not.toContain('    at ');
});

test('E10 a second SIGTERM ends it at once', async () => {
  const {port, child, result} = await startServerProcess();
  // A request whose body never ends keeps the server from closing by itself within its grace.
  const call = request({
    port,
    method: 'POST',
    path: '/api/create_speaker',
    headers: {'content-type': 'multipart/form-data; boundary=x', 'content-length': '100000'},
  });
  call.on('error', () => {});
  call.write('--x\r\n');
  const ready = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/health/ready`)).text();
  expect(await ready()).toBe('{"status":"ready"}');
  const begin = performance.now();
  child.kill('SIGTERM');
  while (!(await ready()).includes('The server is closing.')) expect(performance.now() - begin).toBeLessThan(5000);
  child.kill('SIGTERM');
  const {signal} = await result;
  expect(signal).toBe('SIGTERM');
  expect(performance.now() - begin).toBeLessThan(8000);
});

test('a request that takes longer than its deadline is 504, waiting or being spoken', async () => {
  const engine = createHeldEngine();
  const {url} = await startBackend({engine, deadlineMs: 300});
  const answers = await Promise.all([1, 2].map(n => postSpeech(url, {input: `number ${n}`, voice})));
  for (const answer of answers) {
    expect([answer.status, await errorOf(answer)]).toEqual([
      504,
      {
        message:
          'The request was not done within 0.3 s, its deadline. Send less text at once, or ask again when the backend has less to do.',
        type: 'server_error',
        param: null,
        code: 'backend_timeout',
      },
    ]);
  }
  await until(() => engine.underWay.length === 0);
});
