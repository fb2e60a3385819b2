import {afterAll, expect, onTestFinished, test} from 'vitest';
import {decodeAudio} from '../../../../src/audio/decode-audio.js';
import type {MonoPcm} from '../../../../src/audio/pcm.js';
import {openTranscriptionServer} from '../../../../src/engines/transcription/server/open-transcription-server.js';
import type {Transcriber} from '../../../../src/engines/transcription/transcriber.js';
import {describeTranscriber} from '../../../contract/transcriber.js';
import {type Script, type ScriptedServer, sendJson, serverForTest, startServer} from './scripted-server.js';

const token = 'sk-very-secret';
const sound = hum(0.5);
const order = {language: 'ms-en', expectedText: 'Apa khabar?'};

function hum(seconds: number, sampleRateHz = 16_000): MonoPcm {
  const samples = Float32Array.from(
    {length: seconds * sampleRateHz},
    (_, at) => 0.25 * Math.sin((2 * Math.PI * 200 * at) / sampleRateHz),
  );
  return {samples, sampleRateHz};
}

async function openWith(
  script: Script,
  timeoutMs = 10_000,
): Promise<{server: ScriptedServer; transcriber: Transcriber}> {
  const server = await serverForTest(script);
  const transcriber = openTranscriptionServer({url: server.url, model: 'whisper-1', token, timeoutMs});
  onTestFinished(() => transcriber.close());
  return {server, transcriber};
}

/** Hears how long a clip is: all that a recogniser needs in order to tell the clips of the suite apart. */
const heardByLength: Script = ({wav}, response) => {
  const seconds = (wav.length - 44) / 2 / 16_000;
  const words =
    seconds < 0.5
      ? []
      : [
          {word: 'hum', start: 0, end: 0.2},
          {word: `${seconds.toFixed(1)}.`, start: 0.2, end: seconds},
        ];
  sendJson(response, {text: words.map(({word}) => word).join(' '), words});
};

let shared: ScriptedServer | undefined;
afterAll(() => shared?.close());

describeTranscriber('server', {
  async open() {
    shared ??= await startServer(heardByLength);
    return openTranscriptionServer({url: shared.url, model: 'whisper-1', token: undefined, timeoutMs: 10_000});
  },
  clips: async () => [
    {sound: hum(1), language: 'en', hears: /^hum 1\.0\.$/},
    {sound: hum(2), language: 'ms', hears: /^hum 2\.0\.$/},
  ],
  isForced: false,
});

test('sends a WAV of 16 kHz, model, language and the token; says which server heard it', async () => {
  const {server, transcriber} = await openWith((_, response) => sendJson(response, {text: 'Apa khabar?'}));
  const {recognition, forced} = await transcriber.transcribe(hum(0.5, 24_000), order);
  expect(recognition).toEqual({model: transcriber.model, text: 'Apa khabar?', words: []});
  expect(forced).toBeUndefined();
  expect(transcriber.model).toBe(`${server.url}/v1/audio/transcriptions whisper-1`);
  const [request] = server.requests;
  expect(request?.path).toBe('/v1/audio/transcriptions');
  expect(request?.headers.authorization).toBe(`Bearer ${token}`);
  expect(request?.fields).toEqual({
    model: 'whisper-1',
    language: 'ms',
    temperature: '0',
    response_format: 'verbose_json',
    'timestamp_granularities[]': 'word',
  });
  const {pcm} = await decodeAudio(request?.wav ?? new Uint8Array());
  expect(pcm.sampleRateHz).toBe(16_000);
  expect(pcm.channels[0]).toHaveLength(8_000);
});

test('a server that knows no verbose_json is asked for json, and from then on at once', async () => {
  const message = "response_format 'verbose_json' is not compatible with model 'x'. Use 'json' or 'text' instead.";
  const {server, transcriber} = await openWith(({fields}, response) => {
    if (fields['response_format'] === 'json') sendJson(response, {text: 'Hai.'});
    else sendJson(response, {error: {message, param: 'response_format'}}, 400);
  });
  expect((await transcriber.transcribe(sound, order)).recognition.text).toBe('Hai.');
  expect((await transcriber.transcribe(sound, order)).recognition.text).toBe('Hai.');
  expect(server.requests.map(({fields}) => fields['response_format'])).toEqual(['verbose_json', 'json', 'json']);
  expect(server.requests[1]?.fields).not.toHaveProperty('timestamp_granularities[]');
});

test.each([429, 500, 503])('%i is asked again, not before Retry-After', async status => {
  const times: number[] = [];
  const {server, transcriber} = await openWith((_, response, count) => {
    times.push(performance.now());
    if (count === 0) sendJson(response, {error: {message: 'busy'}}, status, {'retry-after': '1'});
    else sendJson(response, {text: 'Hai.'});
  });
  expect((await transcriber.transcribe(sound, order)).recognition.text).toBe('Hai.');
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(950);
  expect(server.requests[1]?.wav).toEqual(server.requests[0]?.wav);
});

test('a server that stays busy is BACKEND_BUSY in the end', async () => {
  const {server, transcriber} = await openWith((_, response) =>
    sendJson(response, {error: {message: 'Rate limit'}}, 429, {'retry-after': '0.01'}),
  );
  await expect(transcriber.transcribe(sound, order)).rejects.toMatchObject({
    code: 'BACKEND_BUSY',
    message: `POST ${server.url}/v1/audio/transcriptions was answered 429: "Rate limit".`,
  });
  expect(server.requests).toHaveLength(5);
});

test('a signal stops the waiting for a busy server at once', async () => {
  const {transcriber} = await openWith((_, response) => sendJson(response, {}, 503, {'retry-after': '20'}));
  const controller = new AbortController();
  const startedAt = performance.now();
  const running = transcriber.transcribe(sound, order, controller.signal);
  setTimeout(() => controller.abort(), 200);
  await expect(running).rejects.toMatchObject({code: 'STOPPED'});
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test.each([
  [501, {error: {message: 'CUDA out of memory'}}, 'BACKEND_FAILED', ': "CUDA out of memory"'],
  [
    401,
    {error: {message: `Incorrect API key provided: ${token}`}},
    'NOT_AUTHORISED',
    ': "Incorrect API key provided: …"',
  ],
  [404, {detail: 'Model whisper-1 not found'}, 'ROUTE_NOT_FOUND', ': "Model whisper-1 not found"'],
  [413, {}, 'REQUEST_TOO_LARGE', ': "{}"'],
  [422, {detail: [{loc: ['body', 'file'], msg: 'bad'}]}, 'BACKEND_FAILED', ': "[{"loc":["body","file"],"msg":"bad"}]"'],
])('status %i %j is %s', async (status, body, code, words) => {
  const {server, transcriber} = await openWith((_, response) => sendJson(response, body, status));
  const error: Error = await transcriber.transcribe(sound, order).then(
    () => new Error('it succeeded'),
    (reason: Error) => reason,
  );
  expect(error).toMatchObject({code});
  expect(error.message).toBe(`POST ${server.url}/v1/audio/transcriptions was answered ${status}${words}.`);
  expect(JSON.stringify([error, error.message, error.stack])).not.toContain(token);
  expect(server.requests).toHaveLength(1);
});

test.each([
  [
    'a page',
    '<html><head><title>Router\n login</title></head></html>',
    'something that is no transcript: "Router login"',
  ],
  ['garbage', '\u0001\u0002PK garbage', 'something that is no transcript: "PK garbage"'],
  ['nothing', '', 'an empty body'],
  ['JSON without a text', '{"result": 1}', 'something that is no transcript: "{"result": 1}"'],
])('status 200 with %s is BACKEND_FAILED', async (_name, body, what) => {
  const {server, transcriber} = await openWith((_, response) => response.writeHead(200).end(body));
  await expect(transcriber.transcribe(sound, order)).rejects.toMatchObject({
    code: 'BACKEND_FAILED',
    message: `POST ${server.url}/v1/audio/transcriptions was answered 200, but with ${what}.`,
  });
});

test('a server that does not answer is BACKEND_TIMEOUT', async () => {
  const {server, transcriber} = await openWith(() => undefined, 300);
  await expect(transcriber.transcribe(sound, order)).rejects.toMatchObject({
    code: 'BACKEND_TIMEOUT',
    message: `POST ${server.url}/v1/audio/transcriptions failed: no transcript came within 0.3 s.`,
  });
});

test('an answer that stops in the middle is BACKEND_TIMEOUT', async () => {
  const {transcriber} = await openWith((_, response) => response.writeHead(200).write('{"text": "Ap'), 300);
  await expect(transcriber.transcribe(sound, order)).rejects.toMatchObject({code: 'BACKEND_TIMEOUT'});
});

test('a connection that breaks once is made again, one that always breaks is BACKEND_UNREACHABLE', async () => {
  const once = await openWith((_, response, count) =>
    count === 0 ? response.destroy() : sendJson(response, {text: 'Hai.'}),
  );
  expect((await once.transcriber.transcribe(sound, order)).recognition.text).toBe('Hai.');
  const always = await openWith((_, response) =>
    response.writeHead(200, {'content-length': '50'}).write('{', () => response.destroy()),
  );
  await expect(always.transcriber.transcribe(sound, order)).rejects.toMatchObject({code: 'BACKEND_UNREACHABLE'});
});

test('where nothing listens it is BACKEND_UNREACHABLE, at once', async () => {
  const server = await startServer(() => undefined);
  await server.close();
  const transcriber = openTranscriptionServer({url: server.url, model: 'whisper-1', token, timeoutMs: 10_000});
  onTestFinished(() => transcriber.close());
  await expect(transcriber.transcribe(sound, order)).rejects.toMatchObject({
    code: 'BACKEND_UNREACHABLE',
    message: `POST ${server.url}/v1/audio/transcriptions failed: nothing listens on ${new URL(server.url).host} (connection refused).`,
  });
});

test('closed in the middle, it is STOPPED', async () => {
  const {transcriber} = await openWith(() => undefined);
  const running = transcriber.transcribe(sound, order);
  await new Promise(resolve => setTimeout(resolve, 100));
  await Promise.all([expect(running).rejects.toMatchObject({code: 'STOPPED'}), transcriber.close()]);
});
