import {describe, expect, test} from 'vitest';
import {ChatterboxClient} from '../../../src/chatterbox/client.js';
import type {ChatterboxClientOptions} from '../../../src/chatterbox/client-options.js';
import {makeCertificate} from '../../kit/certificates.js';
import {closeAfterwards} from '../../kit/close-afterwards.js';
import {
  type Action,
  type Rule,
  type ScriptedBackendOptions,
  type ScriptedFrames,
  startScriptedBackend,
  wavOf,
} from '../../kit/scripted-backend.js';
import {startTlsFront} from '../../kit/tls-front.js';
import {openDeafPort} from '../deaf-port.js';
import {failureOf, speechRequest} from '../requests.js';

type Setting = {
  readonly answer?: Action;
  readonly upgrade?: Action;
  readonly options?: Partial<ChatterboxClientOptions>;
  readonly backend?: ScriptedBackendOptions;
};

async function start({answer, upgrade, options = {}, backend: more = {}}: Setting = {}) {
  const script: Rule[] = [];
  if (answer !== undefined) script.push({path: '/ws/tts', method: 'WS', answer});
  if (upgrade !== undefined) script.push({path: '/ws/tts', method: 'UPGRADE', answer: upgrade});
  const backend = await startScriptedBackend({script, ...more});
  const client = new ChatterboxClient({baseUrl: backend.url, transport: 'ws', timeoutMs: 5_000, ...options});
  closeAfterwards(backend, client);
  return {backend, client};
}

const spoken = wavOf('pcm16', {input: 'Apa khabar? Semua baik?', voice: 'anwar.wav', seed: 7});
const frames = (changes: Partial<ScriptedFrames> = {}): ScriptedFrames => ({kind: 'frames', ...changes});

/** The failure as `CODE retry scope: message`, with URL for the address of the route. */
async function failureFor(setting: Setting): Promise<string> {
  const {backend, client} = await start(setting);
  const {code, retry, scope, message} = await failureOf(client.speech(speechRequest()));
  return `${code} ${retry} ${scope}: ${message.replaceAll(`WS ws://127.0.0.1:${backend.port}/ws/tts`, 'WS URL')}`;
}

describe('WS /ws/tts', () => {
  test('one JSON message with the fields of the streaming routes, the token in the header, an orderly close', async () => {
    const {backend, client} = await start({options: {token: 'sekrit'}});
    const answer = await client.speech(speechRequest());
    expect(answer).toMatchObject({format: 'wav', isLengthProven: true});
    expect(Buffer.from(answer.bytes)).toEqual(spoken);
    const [request] = backend.requests;
    expect(request?.headers['authorization']).toBe('Bearer sekrit');
    expect(JSON.parse(String(request?.bodyBytes))).toEqual({
      text: 'Apa khabar? Semua baik?',
      speaker_name: 'anwar.wav',
      preset_name: 'neutral',
      model: 'chatterbox-tts',
      speed: 1,
      temperature: 0.8,
      exaggeration: 0.5,
      cfg_weight: 0.5,
      language: 'ms',
      seed: 7,
    });
    await expect.poll(() => backend.requests[0]?.closeCode).toBe(1000);
  });

  test.each<[string, Partial<ScriptedFrames>]>([
    ['float32 frames, told at the end', {}],
    ['int16 frames, told at the end', {dtype: 'int16'}],
    ['int16 frames, told in a message before them', {dtype: 'int16', tells: 'metadata'}],
    ['float32 frames, known by how long the speech is', {tells: 'duration'}],
    ['int16 frames, known by how long the speech is', {dtype: 'int16', tells: 'duration'}],
    ['float32 frames of which nothing is said', {tells: 'nothing'}],
    ['int16 frames of which nothing is said', {dtype: 'int16', tells: 'nothing'}],
    ['frames that end within a sample', {frameBytes: 1_001}],
    ['one frame', {frameSeconds: 60}],
    ['an end that leaves fields empty', {complete: {duration_s: null, chunks: null, error: false}}],
    ['a server that waits for the client to close', {staysOpen: true}],
  ])('gives the same WAV for %s', async (_name, form) => {
    const {client} = await start({answer: frames(form)});
    const answer = await client.speech(speechRequest());
    expect(answer).toMatchObject({format: 'wav', isLengthProven: true});
    expect(Buffer.from(answer.bytes)).toEqual(spoken);
  });

  test('a path before the routes is kept', async () => {
    const {backend, client} = await start();
    const proxied = new ChatterboxClient({baseUrl: `${backend.url}/voice/`, transport: 'ws'});
    closeAfterwards(proxied);
    await failureOf(proxied.speech(speechRequest()));
    expect(backend.requests.map(({path}) => path)).toContain('/voice/ws/tts');
    await client.speech(speechRequest());
    expect(backend.requests.at(-1)?.path).toBe('/ws/tts');
  });

  test('localhost is tried on ::1 too', async () => {
    const {backend} = await start({backend: {host: '::1'}});
    const client = new ChatterboxClient({baseUrl: `http://localhost:${backend.port}`, transport: 'ws'});
    closeAfterwards(client);
    expect(Buffer.from((await client.speech(speechRequest())).bytes)).toEqual(spoken);
  });

  test('B23 TLS with the rules of --ca, whatever the environment says', async () => {
    const {backend} = await start();
    const certified = makeCertificate({name: 'gpu1', hosts: ['127.0.0.1']});
    const front = await startTlsFront(backend.port, certified);
    closeAfterwards(front);
    const baseUrl = `https://127.0.0.1:${front.port}`;
    const trusting = new ChatterboxClient({baseUrl, transport: 'ws', ca: certified.cert, token: 'sekrit'});
    const wary = new ChatterboxClient({baseUrl, transport: 'ws', token: 'sekrit'});
    closeAfterwards(trusting, wary);
    expect(Buffer.from((await trusting.speech(speechRequest())).bytes)).toEqual(spoken);
    expect(await failureOf(wary.speech(speechRequest()))).toMatchObject({
      code: 'BACKEND_UNREACHABLE',
      retry: 'never',
      scope: 'run',
      message: `WS wss://127.0.0.1:${front.port}/ws/tts failed: the backend cannot be trusted: its certificate is signed by itself (DEPTH_ZERO_SELF_SIGNED_CERT).`,
    });
    expect(backend.requests).toHaveLength(1);
  });

  test('a field that the server does not know is left out from then on; a speaker that is not there is named', async () => {
    const {backend, client} = await start();
    backend.setScript(({method, body}) =>
      method === 'WS' && body?.['seed'] !== undefined
        ? {kind: 'status', status: 422, json: {detail: 'unknown field "seed"'}}
        : undefined,
    );
    await client.speech(speechRequest());
    expect(client.droppedFields).toEqual(['seed']);
    backend.setScript(undefined);
    expect(await failureOf(client.speech(speechRequest(undefined, {voice: 'anwr.wav'})))).toMatchObject({
      code: 'SPEAKER_NOT_FOUND',
      hint: 'The id must match exactly. Nearest: anwar.wav.',
    });
  });

  test('the caller, and a close of the client, end it at once', async () => {
    const {client, backend} = await start({answer: frames({after: 1, end: 'none'})});
    const stop = new AbortController();
    const stopped = client.speech(speechRequest(), stop.signal);
    await expect.poll(() => backend.speechRequests.length).toBe(1);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({code: 'STOPPED'});
    await expect.poll(() => backend.speechRequests[0]?.endedAtMs).toBeGreaterThan(0);
    const closed = client.speech(speechRequest());
    await expect.poll(() => backend.speechRequests.length).toBe(2);
    await Promise.all([client.close(), expect(closed).rejects.toMatchObject({code: 'STOPPED'})]);
    await expect(client.speech(speechRequest())).rejects.toMatchObject({code: 'STOPPED'});
  });
});

describe('a conversation that is not whole is never speech', () => {
  test.each<[string, ScriptedFrames, string]>([
    [
      'B25 close 1006 in the middle',
      frames({after: 2, end: 'destroy'}),
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: the socket was closed without a closing frame (1006), in the middle of the speech (48000 bytes).',
    ],
    [
      'B25 close 1006 before any sound',
      frames({after: 0, end: 'destroy'}),
      'BACKEND_UNREACHABLE later phrase: WS URL failed: the socket was closed without a closing frame (1006), before any sound came.',
    ],
    [
      'B25 close 1011 in the middle',
      frames({after: 2, end: 'close', code: 1011, reason: 'CUDA error'}),
      'BACKEND_FAILED counted phrase: WS URL failed: the socket was closed with 1011: "CUDA error", in the middle of the speech (48000 bytes).',
    ],
    [
      'B25 close 1013 in the middle',
      frames({after: 2, end: 'close', code: 1013}),
      'BACKEND_BUSY later phrase: WS URL failed: the socket was closed with 1013, in the middle of the speech (48000 bytes).',
    ],
    [
      'B25 close 1001 in the middle',
      frames({after: 1, end: 'close', code: 1001, reason: 'going away'}),
      'BACKEND_UNREACHABLE later phrase: WS URL failed: the socket was closed with 1001: "going away", in the middle of the speech (24000 bytes).',
    ],
    [
      'B25 an orderly close in the middle',
      frames({after: 3, end: 'close', code: 1000}),
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: the socket was closed with 1000, in the middle of the speech (72000 bytes).',
    ],
    [
      'B25 a close that says the text is too long',
      frames({after: 0, end: 'close', code: 1009}),
      'REQUEST_TOO_LARGE never phrase: WS URL failed: the socket was closed with 1009, before any sound came.',
    ],
    [
      'B25 a close that wants a token',
      frames({after: 0, end: 'close', code: 4401}),
      'NOT_AUTHORISED never run: WS URL failed: the socket was closed with 4401, before any sound came.',
    ],
    [
      'B25 a text frame where a binary one is due',
      frames({after: 1, end: 'text', text: 'Traceback (most recent call last):'}),
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: a text came where sound was due: "Traceback (most recent call last):".',
    ],
    [
      'B25 a JSON error frame in the middle',
      frames({after: 2, end: 'error'}),
      'BACKEND_FAILED counted phrase: WS URL was answered, and then told of a failure: "CUDA error".',
    ],
    [
      'B25 a JSON error frame that asks to come later',
      frames({after: 0, end: 'error', json: {error: 'The queue is full.', status: 503}}),
      'BACKEND_BUSY later phrase: WS URL was answered 503: "The queue is full.".',
    ],
    [
      'B25 a JSON error frame about the text',
      frames({after: 0, end: 'error', json: {error: 'no letters', status: 422}}),
      'TEXT_REFUSED never phrase: WS URL was answered 422: "no letters".',
    ],
    [
      'B25 an end that tells of a failure',
      frames({after: 2, complete: {error: 'CUDA OOM'}}),
      'BACKEND_FAILED counted phrase: WS URL was answered, and then told of a failure: "CUDA OOM".',
    ],
    [
      'B25 a message of another type that tells of a failure',
      frames({after: 2, end: 'text', text: '{"type":"status","error":"CUDA OOM"}'}),
      'BACKEND_FAILED counted phrase: WS URL was answered, and then told of a failure: "CUDA OOM".',
    ],
    [
      'B25 an end that comes before the last frame',
      frames({completeAt: 2}),
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: sound came after the message that says it is complete.',
    ],
    [
      'B25 an end that comes first of all',
      frames({completeAt: 0}),
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: sound came after the message that says it is complete.',
    ],
    [
      'B25 fewer frames than were sent',
      frames({after: 2, complete: {chunks: 7}}),
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: 7 chunks were sent, and 2 came.',
    ],
    [
      'B25 less speech than was announced',
      frames({after: 2, complete: {duration_s: 1.64}}),
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: what came is no whole speech: it is cut: 1.64 s of speech were announced, and 0.50 s came.',
    ],
    [
      'B25 an end within a sample',
      frames({cutBytes: 1}),
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: what came is no whole speech: it is cut: 157715 bytes are no whole number of samples (float-32).',
    ],
  ])('%s', async (_name, answer, expected) => {
    expect(await failureFor({answer})).toBe(expected);
  });

  test('B25 no pong for the time that is given: 30 s, or half of --timeout where that is more', async () => {
    const options = {pongTimeoutMs: 300, timeoutMs: 20_000};
    expect(
      await failureFor({answer: frames({after: 1, end: 'none'}), upgrade: {kind: 'accept', isDeaf: true}, options}),
    ).toBe('BACKEND_TIMEOUT counted phrase: WS URL failed: no ping was answered for 0.3 s.');
    const {client} = await start({answer: frames({latencyMs: 1_200}), options});
    expect(Buffer.from((await client.speech(speechRequest())).bytes)).toEqual(spoken);
  });

  test('B25 a server that answers pings and does not speak is cut by the time for one answer', async () => {
    const options = {timeoutMs: 300, bodyIdleTimeoutMs: 100};
    expect(await failureFor({answer: frames({after: 0, end: 'none'}), options})).toBe(
      'BACKEND_TIMEOUT counted phrase: WS URL failed: no answer began within 0.3 s (time limit of phase headers).',
    );
    expect(await failureFor({answer: frames({after: 1, end: 'none'}), options})).toBe(
      'BACKEND_TIMEOUT counted phrase: WS URL failed: the answer began and then nothing more came for 0.3 s (time limit of phase body).',
    );
    expect(
      await failureFor({answer: frames({frameBytes: 400, everyMs: 50}), options: {...options, totalTimeoutMs: 700}}),
    ).toBe(
      'BACKEND_TIMEOUT counted phrase: WS URL failed: the answer was not whole after 0.7 s (total time limit, phase body).',
    );
  });

  test('B21 more sound than one text can need, in one frame or in many', async () => {
    expect(await failureFor({answer: frames(), options: {answerLimitBytes: 60_000}})).toBe(
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: more than 60000 bytes came for one text.',
    );
    expect(await failureFor({answer: frames({frameSeconds: 60}), options: {answerLimitBytes: 60_000}})).toBe(
      'BACKEND_BAD_AUDIO counted phrase: WS URL failed: more than 60000 bytes came for one text.',
    );
  });
});

describe('a socket that is not opened', () => {
  const status = (code: number, json?: unknown, headers = {}): Action => ({
    kind: 'status',
    status: code,
    json,
    headers,
  });

  test.each<[string, Action, string]>([
    [
      'no such route',
      status(404, {detail: 'Not Found'}),
      'ROUTE_NOT_FOUND never run: WS URL was answered 404: the server has no WebSocket /ws/tts.',
    ],
    [
      'no such route, as FastAPI says it',
      status(403),
      'ROUTE_NOT_FOUND never run: WS URL was answered 403: the server has no WebSocket /ws/tts, or wants a token (CHATTERBOX_TOKEN).',
    ],
    [
      'a token is wanted',
      status(401, {detail: 'no token'}),
      'NOT_AUTHORISED never run: WS URL was answered 401: "no token".',
    ],
    ['too busy', status(503, {detail: 'full'}), 'BACKEND_BUSY later phrase: WS URL was answered 503: "full".'],
    ['a bad gateway', status(502), 'BACKEND_UNREACHABLE later phrase: WS URL was answered 502.'],
    [
      'another host',
      status(302, undefined, {location: 'http://elsewhere.example/'}),
      'BACKEND_NOT_CHATTERBOX never run: WS URL was answered 302.',
    ],
    [
      'an answer as to any other request',
      status(200, {status: 'ok'}),
      'ROUTE_NOT_FOUND never run: WS URL was answered 200: the server has no WebSocket /ws/tts.',
    ],
    [
      'B10 a reset',
      {kind: 'reset', when: 'before-headers'},
      'BACKEND_UNREACHABLE later phrase: WS URL failed: the connection was closed before an answer began (ECONNRESET, phase headers).',
    ],
    [
      'B10 a close',
      {kind: 'close', when: 'before-headers'},
      'BACKEND_UNREACHABLE later phrase: WS URL failed: the connection was closed before an answer began (ECONNRESET, phase headers).',
    ],
  ])('%s', async (_name, upgrade, expected) => {
    expect(await failureFor({upgrade})).toBe(expected);
  });

  test('a wait is asked for as anywhere else, and where there is no route the way out is named', async () => {
    const busy = await start({upgrade: status(429, undefined, {'retry-after': '3'})});
    expect(await failureOf(busy.client.speech(speechRequest()))).toMatchObject({retryAfterMs: 3_000});
    const none = await start({upgrade: status(404)});
    expect((await failureOf(none.client.speech(speechRequest()))).hint).toBe(
      'Ask it the usual way: use --transport http.',
    );
  });

  test('B1 B10 nobody listens, nobody accepts, nobody answers', async () => {
    const {backend, client} = await start();
    await backend.goDown();
    expect(await failureOf(client.speech(speechRequest()))).toMatchObject({
      code: 'BACKEND_UNREACHABLE',
      retry: 'later',
      phase: 'connect',
    });
    await backend.goUp();
    expect(await failureFor({upgrade: {kind: 'black-hole'}, options: {timeoutMs: 300}})).toBe(
      'BACKEND_TIMEOUT counted phrase: WS URL failed: no answer began within 0.3 s (time limit of phase headers).',
    );
    const deaf = await openDeafPort();
    closeAfterwards(deaf);
    const waiting = new ChatterboxClient({
      baseUrl: `http://127.0.0.1:${deaf.port}`,
      transport: 'ws',
      connectTimeoutMs: 300,
    });
    closeAfterwards(waiting);
    const failure = await failureOf(waiting.speech(speechRequest()));
    expect(failure).toMatchObject({code: 'BACKEND_UNREACHABLE', retry: 'later', phase: 'connect'});
    expect(failure.message).toContain('did not accept a connection in time');
  });

  test('B10 a refusal whose words never end is cut by the time for one answer, by the total, and by the caller', async () => {
    const bytes = 'HTTP/1.1 503 Busy\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n';
    const upgrade: Action = {kind: 'raw', bytes, staysOpen: true};
    expect(await failureFor({upgrade, options: {bodyIdleTimeoutMs: 200}})).toMatch(
      /^BACKEND_TIMEOUT counted phrase: .*nothing more came for 0.2 s/,
    );
    expect(await failureFor({upgrade, options: {totalTimeoutMs: 200}})).toMatch(
      /^BACKEND_TIMEOUT counted phrase: .*was not whole after 0.2 s/,
    );
    const {backend, client} = await start({upgrade});
    const stop = new AbortController();
    const stopped = client.speech(speechRequest(), stop.signal);
    await expect.poll(() => backend.requests.length).toBe(1);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({code: 'STOPPED'});
  });

  test('B20 what answers is no WebSocket', async () => {
    const bytes =
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: no\r\n\r\n';
    expect(await failureFor({upgrade: {kind: 'raw', bytes}})).toMatch(
      /^BACKEND_NOT_CHATTERBOX counted phrase: .*Invalid Sec-WebSocket-Accept header/,
    );
  });
});
