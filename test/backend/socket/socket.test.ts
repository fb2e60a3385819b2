import {expect, onTestFinished, test} from 'vitest';
import {WebSocket} from 'ws';
import {createHeldEngine, postSpeech, startBackend, until} from '../server.js';

const voice = 'tone-low.wav';
const input = 'Selamat pagi semua. Hari ini hujan lebat. Jumpa lagi esok pagi.';

/** All that came over a socket until it was closed. */
type Answer = {readonly frames: Buffer; readonly texts: Record<string, unknown>[]; readonly code: number};

/** Sends messages over a new socket, and waits until the server closes it. */
function ask(url: string, messages: readonly (string | Buffer)[], query = ''): Promise<Answer> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws/tts${query}`);
  onTestFinished(() => socket.terminate());
  const frames: Buffer[] = [];
  const texts: Record<string, unknown>[] = [];
  socket.on('open', () => {
    for (const message of messages) socket.send(message);
  });
  socket.on('message', (data, isBinary) => {
    if (isBinary) frames.push(data as Buffer);
    else texts.push(JSON.parse(String(data)));
  });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', code => resolve({frames: Buffer.concat(frames), texts, code}));
  });
}

async function pcmOf(url: string, body: object): Promise<Buffer> {
  const response = await postSpeech(url, {voice, ...body, response_format: 'pcm'}, {}, '?stream=true');
  return Buffer.from(await response.arrayBuffer());
}

test('words alone are spoken by the first speaker: frames of float32, then complete, then the socket is closed', async () => {
  const {url} = await startBackend();
  const {frames, texts, code} = await ask(url, [input]);
  const pcm = await pcmOf(url, {input});
  expect([frames.length, code]).toEqual([pcm.length * 2, 1000]);
  for (let at = 0; at < pcm.length / 2; at += 1) {
    expect(Math.abs(frames.readFloatLE(at * 4) * 32_768 - pcm.readInt16LE(at * 2))).toBeLessThanOrEqual(0.51);
  }
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatchObject({
    type: 'complete',
    sample_rate: 24_000,
    dtype: 'float32',
    duration_s: pcm.length / 48_000,
  });
  for (const field of ['chunks', 'first_chunk_ms', 'total_time_s', 'rtf'])
    expect(texts[0]?.[field]).toBeTypeOf('number');
});

test('JSON says who speaks, how, and in which samples; the address stands for what it leaves out', async () => {
  const {url} = await startBackend();
  const json = JSON.stringify({type: 'speak', text: input, speaker_name: 'tone-high.wav', seed: 5, dtype: 'int16'});
  const wanted = await pcmOf(url, {input, voice: 'tone-high.wav', seed: 5});
  expect((await ask(url, [json])).frames.equals(wanted)).toBe(true);
  const {frames} = await ask(url, [input], '?voice=tone-high.wav&seed=5&dtype=int16');
  expect(frames.equals(wanted)).toBe(true);
});

test.each([
  ['an unknown speaker', {text: 'Apa', voice: 'nobody'}, 404, 'speaker_not_found'],
  ['signs alone', {text: '?!'}, 422, 'empty_after_normalization'],
  ['nothing', {}, 400, 'invalid_parameter'],
  ['a form that there is not', {text: 'Apa', dtype: 'mp3'}, 400, 'invalid_parameter'],
])('E6 %s is an error of one message, then the socket is closed', async (_, fields, status, wireCode) => {
  const {url} = await startBackend();
  const {frames, texts, code} = await ask(url, [JSON.stringify(fields)]);
  expect([frames.length, texts.length, code]).toEqual([0, 1, 1000]);
  expect(texts[0]).toMatchObject({type: 'error', status, code: wireCode});
  expect(texts[0]?.['error']).toBeTypeOf('string');
});

test('E6 JSON that is none is told apart from words', async () => {
  const {url} = await startBackend();
  const {texts} = await ask(url, ['{"text":']);
  const error = 'The message begins as JSON and is none. Send a JSON object, or the words alone.';
  expect(texts).toEqual([{type: 'error', error, code: 'invalid_json', status: 400}]);
});

test('an engine that fails tells nothing of why, and the owner is told', async () => {
  const failures: string[] = [];
  const engine = {...createHeldEngine(), speak: () => Promise.reject(new Error('secret'))};
  const {url} = await startBackend({engine, onFailure: error => failures.push(String(error))});
  const {texts} = await ask(url, ['Apa khabar?']);
  const error = 'The backend failed; whoever runs it can see why.';
  expect(texts).toEqual([{type: 'error', error, code: 'internal', status: 500}]);
  expect(failures).toEqual(['Error: secret']);
});

test('E2 cancel, a second text, and leaving end the speaking', async () => {
  const engine = createHeldEngine();
  const {url} = await startBackend({engine});
  expect((await ask(url, ['satu', '{"type": "cancel"}'])).code).toBe(1000);
  expect((await ask(url, ['dua', 'tiga'])).code).toBe(1008);
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws/tts`);
  socket.on('open', () => socket.send('empat'));
  await until(() => engine.underWay.includes('empat'));
  socket.terminate();
  await until(() => engine.underWay.length === 0);
  expect(engine.underWay).toEqual([]);
});

test('E10 closing: sockets that asked for nothing get 1001 at once, an answer under way is finished', async () => {
  const engine = createHeldEngine();
  const backend = await startBackend({engine, graceMs: 20_000});
  const idle = ask(backend.url, []);
  const spoken = ask(backend.url, ['Apa khabar?']);
  await until(() => engine.underWay.length === 1);
  const closed = backend.close();
  expect((await idle).code).toBe(1001);
  engine.letOneGo();
  const {texts, code} = await spoken;
  expect(texts).toMatchObject([{type: 'complete'}]);
  expect(code).toBe(1001);
  await closed;
});

test('GET /ws/tts without an upgrade is 404', async () => {
  const {url} = await startBackend();
  expect((await fetch(`${url}/ws/tts`)).status).toBe(404);
});
