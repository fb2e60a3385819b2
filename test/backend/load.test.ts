import {connect} from 'node:net';
import {text} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {createHeldEngine, errorOf, postSpeech, startBackend, until} from './server.js';

const voice = 'tone-low.wav';

test('E1 200 requests at once on an engine of one slot: the bound holds, the rest get 503 with Retry-After, what was taken is answered', async () => {
  const engine = createHeldEngine();
  const {url} = await startBackend({engine, mostWaiting: 10});
  const first = postSpeech(url, {input: 'number 0', voice});
  await until(() => engine.underWay.length === 1);
  let refusedMs = 0;
  const begin = performance.now();
  const others = Array.from({length: 199}, async (_, number) => {
    const response = await postSpeech(url, {input: `number ${number + 1}`, voice});
    if (response.status === 503) refusedMs = performance.now() - begin;
    return response;
  });
  const settled: Response[] = [];
  for (const other of others) void other.then(response => settled.push(response));
  await until(() => settled.length === 189);
  expect(engine.underWay).toEqual(['number 0']);
  expect((await fetch(url)).status).toBe(200);
  for (const response of settled) {
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await errorOf(response)).toEqual({
      message: 'The backend is busy: 10 requests wait already. Ask again later, or ask for less at once.',
      type: 'server_error',
      param: null,
      code: 'backend_busy',
    });
  }
  // All 189 at once, on a shared machine: far below the time in which a client would give up.
  expect(refusedMs).toBeLessThan(5000);
  const letGo = setInterval(() => engine.letOneGo(), 5);
  const answers = await Promise.all([first, ...others]);
  clearInterval(letGo);
  expect(answers.filter(({status}) => status === 200)).toHaveLength(11);
});

test('E2 a client that leaves, waiting or being spoken for, takes its request with it', async () => {
  const engine = createHeldEngine();
  const {url} = await startBackend({engine});
  const [spoken, waiting] = [new AbortController(), new AbortController()];
  const first = postSpeech(url, {input: 'first', voice}, {signal: spoken.signal});
  await until(() => engine.underWay.includes('first'));
  const second = postSpeech(url, {input: 'second', voice}, {signal: waiting.signal});
  const third = postSpeech(url, {input: 'third', voice});
  await fetch(url);
  waiting.abort();
  await expect(second).rejects.toThrow();
  spoken.abort();
  await expect(first).rejects.toThrow();
  await until(() => engine.underWay.includes('third'));
  await until(() => engine.underWay.length === 1);
  expect(engine.stopped).toContain('first');
  expect(engine.stopped).not.toContain('third');
  engine.letOneGo();
  expect((await third).status).toBe(200);
});

test('E2 clients that left leave no timer behind', async () => {
  const engine = createHeldEngine();
  const backend = await startBackend({engine});
  const timers = (): number => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length;
  const before = timers();
  const leaving = new AbortController();
  const posts = Array.from({length: 50}, (_, number) =>
    postSpeech(backend.url, {input: `number ${number}`, voice}, {signal: leaving.signal}).catch(() => {}),
  );
  await until(() => timers() >= before + 40);
  leaving.abort();
  await Promise.all(posts);
  await until(() => engine.underWay.length === 0);
  await backend.close();
  await until(() => timers() < before + 25);
});

test('E10 closing lets what is spoken finish, refuses what waits, takes nothing more, and is done once', async () => {
  const engine = createHeldEngine();
  const backend = await startBackend({engine});
  const spoken = postSpeech(backend.url, {input: 'spoken', voice});
  await until(() => engine.underWay.length === 1);
  const waiting = postSpeech(backend.url, {input: 'waiting', voice});
  await fetch(backend.url);
  const closed = Promise.all([backend.close(), backend.close()]);
  expect((await waiting).status).toBe(503);
  engine.letOneGo();
  expect((await spoken).status).toBe(200);
  await closed;
  await expect(fetch(backend.url)).rejects.toThrow('fetch failed');
});

test('E10 what does not finish within the grace is cut', async () => {
  const engine = createHeldEngine();
  const backend = await startBackend({engine, graceMs: 50});
  const spoken = postSpeech(backend.url, {input: 'spoken', voice});
  await until(() => engine.underWay.length === 1);
  await Promise.all([backend.close(), expect(spoken).rejects.toThrow('fetch failed')]);
  await until(() => engine.stopped.includes('spoken'));
});

test.each([
  [
    'two Content-Length',
    'POST /v1/audio/speech HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
  ],
  [
    'Content-Length beside Transfer-Encoding',
    'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
  ['a header of 20 kB', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`],
])('E5 %s is refused, and nothing behind it is read', async (_, bytes) => {
  const {port} = await startBackend();
  const socket = connect(port, '127.0.0.1');
  socket.end(`${bytes}GET /api/speakers HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 4(00|03|31) /);
  expect(answer).not.toContain('speakers');
});
