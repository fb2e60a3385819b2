import {connect} from 'node:net';
import {expect, test} from 'vitest';
import {decodeMp3} from '../../../src/audio/mp3/decode-mp3.js';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {readWavHeader} from '../../../src/audio/wav/read-wav-header.js';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {createHeldEngine, errorOf, postSpeech, startBackend, until} from '../server.js';

const voice = 'tone-low.wav';
const sentences = ['Selamat pagi semua.', 'Hari ini hujan lebat.', 'Jumpa lagi esok pagi.'];
const input = sentences.join(' ');
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

/** The JSON of the events of a body. */
async function eventsOf(response: Response): Promise<Record<string, unknown>[]> {
  const text = await response.text();
  expect(text.endsWith('\n\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n\n')
    .map(event => JSON.parse(/^data: (.*)$/.exec(event)?.[1] ?? '') as Record<string, unknown>);
}

/** An engine whose third sentence fails. */
function failingEngine() {
  const tone = createToneEngine();
  return {
    ...tone,
    speak: (order: Parameters<typeof tone.speak>[0]) =>
      order.text === sentences[2] ? Promise.reject(new Error('secret')) : tone.speak(order),
  };
}

test('?stream=true sends a WAV of open length as its sentences are ready', async () => {
  const engine = createHeldEngine();
  const {url} = await startBackend({engine});
  const pending = postSpeech(url, {input, voice}, {}, '?stream=true');
  await until(() => engine.underWay.length === 1);
  engine.letOneGo();
  const response = await pending;
  expect(response.headers.get('content-type')).toBe('audio/wav');
  expect(response.headers.get('x-ai-generated')).toBe('chatterpipe; engine="tone (no speech: for tests)"');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  chunks.push((await reader.read()).value as Uint8Array);
  await until(() => engine.underWay.length === 1);
  expect(engine.underWay, 'the first is here, the second is spoken').toEqual([sentences[1]]);
  const letGo = setInterval(() => engine.letOneGo(), 5);
  for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value);
  clearInterval(letGo);
  const wav = new Uint8Array(Buffer.concat(chunks));
  const header = readWavHeader(wav);
  expect(header).toMatchObject({declaredDataSizeBytes: 0xffff_ffff, isLengthCertain: false, sampleRateHz: 24_000});
  expect(header.oddities).toEqual(['placeholder-size', 'riff-size-differs']);
  expect(Buffer.from(wav.subarray(0, header.dataOffsetBytes)).toString('latin1')).toContain('Synthetic speech');
  expect(decodeWav(wav).pcm.channels[0]?.length).toBe(header.frameCount);
  const pcm = await bytesOf(await streamedAtOnce('pcm'));
  expect(wav.slice(header.dataOffsetBytes)).toEqual(pcm);
});

async function streamedAtOnce(format: string): Promise<Response> {
  const {url} = await startBackend();
  return postSpeech(url, {input, voice, response_format: format}, {}, '?stream=true');
}

test('?stream=true sends one MP3, not one a sentence', async () => {
  const {pcm} = await decodeMp3(await bytesOf(await streamedAtOnce('mp3')));
  const samples = (await bytesOf(await streamedAtOnce('pcm'))).length / 2;
  const decoded = pcm.channels[0]?.length ?? 0;
  // One delay of the encoder and one last frame, at most.
  expect(decoded - samples).toBeGreaterThanOrEqual(1105);
  expect(decoded - samples).toBeLessThan(1105 + 3 * 576);
});

test.each(['wav', 'mp3', 'pcm'])("stream_format sse sends OpenAI's events: %s", async format => {
  const {url} = await startBackend();
  const response = await postSpeech(url, {input, voice, response_format: format, stream_format: 'sse'});
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events = await eventsOf(response);
  expect(events.slice(0, -1).every(({type}) => type === 'speech.audio.delta')).toBe(true);
  const last = events.at(-1) as {type: string; usage: Record<string, number>};
  expect(last.type).toBe('speech.audio.done');
  const {input_tokens: asked = 0, output_tokens: made = 0, total_tokens: total} = last.usage;
  expect([asked, total]).toEqual([input.length, asked + made]);
  const bytes = Buffer.concat(events.slice(0, -1).map(({audio}) => Buffer.from(String(audio), 'base64')));
  expect(new Uint8Array(bytes)).toEqual(await bytesOf(await streamedAtOnce(format)));
});

test('POST /api/generate_tts_stream: events of float32, the same for JSON and both forms', async () => {
  const {url} = await startBackend();
  const fields = {text: input, speaker_name: voice, temperature: '0.5', seed: '3', preset_name: 'neutral'};
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const post = (body: string | URLSearchParams | FormData, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/generate_tts_stream`, {method: 'POST', body, headers});
  const response = await post(new URLSearchParams(fields));
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events = await eventsOf(response);
  const json = JSON.stringify({input, voice, temperature: 0.5, seed: 3});
  expect(await eventsOf(await post(json, {'content-type': 'application/json'}))).toEqual(events);
  expect(await eventsOf(await post(form))).toEqual(events);
  expect(events.map(event => event['chunk_index'])).toEqual(events.map((_, index) => index));
  expect(events.map(event => event['is_final'])).toEqual(events.map((_, index) => index === events.length - 1));
  expect(events.at(-1)).toMatchObject({audio: '', duration: 0, sample_rate: 24_000, dtype: 'float32'});
  expect([...new Set(events.map(event => event['text_segment']))]).toEqual([...sentences, '']);
  const bytes = Buffer.concat(events.map(({audio}) => Buffer.from(String(audio), 'base64')));
  const spoken = await bytesOf(
    await postSpeech(url, {...JSON.parse(json), response_format: 'pcm'}, {}, '?stream=true'),
  );
  expect(bytes.length).toBe(spoken.length * 2);
  const ints = new Int16Array(spoken.buffer);
  const isSame = ints.every((sample, at) => Math.abs(bytes.readFloatLE(at * 4) * 32_768 - sample) <= 0.51);
  expect(isSame).toBe(true);
});

test.each([
  ['no text', {speaker_name: voice}, 400, 'text'],
  ['an unknown speaker', {text: 'Apa', speaker_name: 'nobody'}, 404, 'speaker_name'],
  ['signs alone', {text: '?!', speaker_name: voice}, 422, 'text'],
  ['a number that is none', {text: 'Apa', speaker_name: voice, speed: 'fast'}, 400, 'speed'],
])('E6 POST /api/generate_tts_stream with %s is refused by its status', async (_, fields, status, param) => {
  const {url} = await startBackend();
  const body = new URLSearchParams(fields as Record<string, string>);
  const response = await fetch(`${url}/api/generate_tts_stream`, {method: 'POST', body});
  expect(response.status).toBe(status);
  expect((await errorOf(response)).param).toBe(param);
});

test.each([
  ['a torn form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nApa'],
  ['no JSON', 'application/json', '{'],
  ['a list', 'application/json', '[]'],
  ['text/plain', 'text/plain', 'Apa'],
])('E6 POST /api/generate_tts_stream with %s is 4xx in the one shape', async (_, type, body) => {
  const {url} = await startBackend();
  const init = {method: 'POST', body, headers: {'content-type': type}};
  const response = await fetch(`${url}/api/generate_tts_stream`, init);
  expect([400, 415]).toContain(response.status);
  expect((await errorOf(response)).type).toBe('invalid_request_error');
});

test('what fails in the middle is an event in streams of events, and a torn connection else; the owner is told', async () => {
  const failures: string[] = [];
  const {url} = await startBackend({engine: failingEngine(), onFailure: error => failures.push(String(error))});
  const sse = await eventsOf(await postSpeech(url, {input, voice, stream_format: 'sse'}));
  const message = 'The backend failed; whoever runs it can see why.';
  expect(sse.at(-1)).toMatchObject({error: {message, type: 'server_error'}, detail: message});
  const body = new URLSearchParams({text: input, speaker_name: voice});
  const chunks = await eventsOf(await fetch(`${url}/api/generate_tts_stream`, {method: 'POST', body}));
  expect(chunks.at(-1)).toEqual({error: message, is_final: true});
  const response = await postSpeech(url, {input, voice}, {}, '?stream=true');
  await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  expect(failures).toEqual(['Error: secret', 'Error: secret', 'Error: secret']);
});

test('E2 a client that leaves between two sentences ends the speaking', async () => {
  const engine = createHeldEngine();
  const {url} = await startBackend({engine});
  const leaving = new AbortController();
  const pending = postSpeech(url, {input, voice}, {signal: leaving.signal}, '?stream=true');
  await until(() => engine.underWay.length === 1);
  engine.letOneGo();
  await pending;
  await until(() => engine.underWay[0] === sentences[1]);
  leaving.abort();
  await until(() => engine.stopped.includes(sentences[1] as string));
  const other = postSpeech(url, {input: 'Yang lain.', voice});
  await until(() => engine.underWay.length === 1);
  expect(engine.underWay).toEqual(['Yang lain.']);
  engine.letOneGo();
  expect((await other).status).toBe(200);
});

test('a stream that has begun goes on while the queue is full, and while the server closes', async () => {
  const engine = createHeldEngine();
  const backend = await startBackend({engine, mostWaiting: 1, graceMs: 20_000});
  const pending = postSpeech(backend.url, {input, voice, response_format: 'pcm'}, {}, '?stream=true');
  await until(() => engine.underWay.length === 1);
  const other = postSpeech(backend.url, {input: 'Yang lain.', voice});
  await expect.poll(async () => (await fetch(`${backend.url}/health/ready`)).status).toBe(503);
  engine.letOneGo();
  await until(() => engine.underWay[0] === 'Yang lain.');
  const response = await pending;
  const closed = backend.close();
  const letGo = setInterval(() => engine.letOneGo(), 5);
  expect((await other).status).toBe(200);
  const bytes = await bytesOf(response);
  clearInterval(letGo);
  await closed;
  expect(bytes).toEqual(await bytesOf(await streamedAtOnce('pcm')));
});

test('E8 twenty readers that read nothing: nothing is spoken ahead of them, and others are answered', async () => {
  const tone = createToneEngine();
  let spokenCount = 0;
  // Half a minute of sound for each sentence: a megabyte and a half.
  const sound = new Float32Array(720_000).fill(0.1);
  const engine = {
    ...tone,
    speak: async () => {
      spokenCount += 1;
      return {samples: sound, sampleRateHz: 24_000};
    },
  };
  const {url, port} = await startBackend({engine, mostCharacters: 100_000, mostWaiting: 100});
  const long = Array.from({length: 1000}, (_, at) => `Ini ayat nombor ${at}.`).join(' ');
  const body = JSON.stringify({input: long, voice, response_format: 'pcm'});
  const head = `POST /v1/audio/speech?stream=true HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  const sockets = Array.from({length: 20}, () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    socket.write(head + body);
    return socket;
  });
  // Until all of them are full: no more is spoken for a while.
  let before = -1;
  while (before !== spokenCount || spokenCount < 20) {
    before = spokenCount;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  // A socket and its buffers hold some megabytes, of fourteen hundred that were asked for by each.
  expect(spokenCount).toBeLessThan(20 * 10);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  expect((await postSpeech(url, {input: 'Apa khabar?', voice})).status).toBe(200);
  for (const socket of sockets) socket.destroy();
});

test('E8 a reader of some kilobytes a second gets all of it in the end', async () => {
  const {port} = await startBackend();
  const body = JSON.stringify({input: 'Apa khabar?', voice, response_format: 'mp3'});
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST /v1/audio/speech?stream=true HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  const parts: Buffer[] = [];
  for await (const part of socket) {
    parts.push(part as Buffer);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  const answer = Buffer.concat(parts).toString('latin1');
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toMatch(/\r\n0\r\n\r\n$/);
});
