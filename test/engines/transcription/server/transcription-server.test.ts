import {type AddressInfo, createServer} from 'node:net';
import {afterAll, expect, onTestFinished, test} from 'vitest';
import {decodeAudio} from '../../../../src/audio/decode-audio.js';
import type {MonoPcm} from '../../../../src/audio/pcm.js';
import {ChatterpipeError} from '../../../../src/base/error.js';
import {seededRandom} from '../../../../src/base/seeded-random.js';
import {openTranscriptionServer} from '../../../../src/engines/transcription/server/open-transcription-server.js';
import type {Transcriber} from '../../../../src/engines/transcription/transcriber.js';
import {fastClock} from '../../../chatterbox/queue/fast-clock.js';
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

type Means = {
  readonly timeoutMs?: number;
  /** So many milliseconds of waiting pass in one. */
  readonly speed?: number;
};

/** Opens a transcriber that asks again for five minutes. */
function openAt(url: string, {timeoutMs = 10_000, speed = 1}: Means = {}) {
  const notices: string[] = [];
  const transcriber = openTranscriptionServer({
    url,
    model: 'whisper-1',
    token,
    timeoutMs,
    patience: {mostMs: 5 * 60_000, clock: fastClock(speed), random: seededRandom('transcription')},
    onNotice: message => notices.push(message),
  });
  onTestFinished(() => transcriber.close());
  return {transcriber, notices};
}

async function openWith(
  script: Script,
  means: Means = {},
): Promise<{server: ScriptedServer; transcriber: Transcriber; notices: readonly string[]}> {
  const server = await serverForTest(script);
  return {server, ...openAt(server.url, means)};
}

const failureOf = (work: Promise<unknown>): Promise<ChatterpipeError> =>
  work.then(
    () => new ChatterpipeError('INTERNAL', 'It succeeded.'),
    (reason: ChatterpipeError) => reason,
  );

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
    return openTranscriptionServer({
      url: shared.url,
      model: 'whisper-1',
      token: undefined,
      timeoutMs: 10_000,
      patience: {mostMs: 1_000, clock: fastClock(1), random: seededRandom('transcription')},
      onNotice: () => undefined,
    });
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

const again = 'Bring the transcription server back and run the same command again; what was made stays.';

test('a server that stays busy is BACKEND_BUSY in the end', async () => {
  const {server, transcriber, notices} = await openWith(
    (_, response) => sendJson(response, {error: {message: 'Rate limit'}}, 429, {'retry-after': '20'}),
    {speed: 500},
  );
  const said = `POST ${server.url}/v1/audio/transcriptions was answered 429: "Rate limit".`;
  const tries = () => server.requests.length;
  const error = await failureOf(transcriber.transcribe(sound, order));
  expect(error).toMatchObject({
    code: 'BACKEND_BUSY',
    exitCode: 10,
    message: `The transcription server has given no transcript for 5 min, in ${tries()} tries. ${said}`,
    hint: 'Ask with fewer workers, or wait until the server has less to do. Then run the same command again; what was made stays.',
  });
  // A pause of 20 s before each try but the first; what the machine needs beside it counts too.
  expect(tries()).toBeGreaterThan(5);
  expect(tries()).toBeLessThanOrEqual(16);
  expect(notices).toEqual([`Waiting for the transcription server, up to 5 min: ${said}`]);
});

test.each([502, 503, 504])('%i for minutes is waited for, and it goes on', async status => {
  const {server, transcriber, notices} = await openWith(
    (_, response, count) =>
      count < 12 ? response.writeHead(status).end('<title>Bad</title>') : sendJson(response, {text: 'Hai.'}),
    {speed: 500},
  );
  expect((await transcriber.transcribe(sound, order)).recognition.text).toBe('Hai.');
  expect(server.requests).toHaveLength(13);
  expect(notices).toEqual([
    `Waiting for the transcription server, up to 5 min: POST ${server.url}/v1/audio/transcriptions was answered ${status}: "Bad".`,
    'The transcription server answers again.',
  ]);
});

test('a server that is restarted is waited for by all who ask, and told of once', async () => {
  const hears: Script = (_, response) => sendJson(response, {text: 'Hai.'});
  const first = await startServer(hears);
  const {transcriber, notices} = openAt(first.url, {speed: 100});
  await transcriber.transcribe(sound, order);
  await first.close();
  const running = Promise.all([1, 2, 3].map(() => transcriber.transcribe(sound, order)));
  await expect.poll(() => notices.length).toBe(1);
  await serverForTest(hears, Number(new URL(first.url).port));
  expect((await running).map(({recognition}) => recognition.text)).toEqual(['Hai.', 'Hai.', 'Hai.']);
  expect(notices).toEqual([
    `Waiting for the transcription server, up to 5 min: POST ${first.url}/v1/audio/transcriptions failed: nothing listens on ${new URL(first.url).host} (connection refused).`,
    'The transcription server answers again.',
  ]);
});

test('a server that has answered and does not come back is BACKEND_UNREACHABLE, and says how to go on', async () => {
  const server = await startServer((_, response) => sendJson(response, {text: 'Hai.'}));
  const {transcriber} = openAt(server.url, {speed: 2_000});
  await transcriber.transcribe(sound, order);
  await server.close();
  const error = await failureOf(transcriber.transcribe(sound, order));
  expect(error).toMatchObject({code: 'BACKEND_UNREACHABLE', exitCode: 10, hint: again});
  expect(error.message).toMatch(
    /^The transcription server has given no transcript for [5-9] min, in \d+ tries\. POST \S+ failed: nothing listens on \S+ \(connection refused\)\.$/,
  );
});

test('an account with nothing left is not asked again', async () => {
  const message = 'You exceeded your current quota.';
  const {server, transcriber} = await openWith((_, response) =>
    sendJson(response, {error: {message, type: 'insufficient_quota', code: 'insufficient_quota'}}, 429),
  );
  expect(await failureOf(transcriber.transcribe(sound, order))).toMatchObject({code: 'NOT_AUTHORISED', exitCode: 12});
  expect(server.requests).toHaveLength(1);
});

test('a server that fails each time is asked four times more', async () => {
  const {server, transcriber} = await openWith((_, response) => sendJson(response, {detail: 'CUDA error'}, 500), {
    speed: 100,
  });
  expect(await failureOf(transcriber.transcribe(sound, order))).toMatchObject({
    code: 'BACKEND_FAILED',
    message: `POST ${server.url}/v1/audio/transcriptions was answered 500: "CUDA error".`,
  });
  expect(server.requests).toHaveLength(5);
});

test('only failures that may come of the clip are counted: one while the model loads ends nothing', async () => {
  const {server, transcriber} = await openWith(
    (_, response, count) =>
      count < 7 ? sendJson(response, {}, count < 6 ? 503 : 500) : sendJson(response, {text: 'Hai.'}),
    {speed: 500},
  );
  expect((await transcriber.transcribe(sound, order)).recognition.text).toBe('Hai.');
  expect(server.requests).toHaveLength(8);
});

test('a server that took a connection and died is no wrong address: it is waited for the whole time', async () => {
  const server: ScriptedServer = await startServer((_, response) => {
    response.destroy();
    void server.close();
  });
  const {transcriber} = openAt(server.url, {speed: 2_000});
  const error = await failureOf(transcriber.transcribe(sound, order));
  expect(error).toMatchObject({code: 'BACKEND_UNREACHABLE', hint: again});
  expect(error.message).toMatch(/^The transcription server has given no transcript for [5-9] min, /);
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
  [403, {}, 'NOT_AUTHORISED', ': "{}"'],
  [400, {error: {message: "Language 'xx' is not supported"}}, 'BACKEND_FAILED', `: "Language 'xx' is not supported"`],
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

test.each<[string, Script]>([
  ['no answer', () => undefined],
  ['an answer that stops in the middle', (_, response) => response.writeHead(200).write('{"text": "Ap')],
  ['a connection that breaks', (_, response) => response.destroy()],
  ['an answer that breaks', (_, response) => response.writeHead(200).write('{', () => response.destroy())],
])('%s is asked again', async (_name, answer) => {
  const {server, transcriber} = await openWith(
    (request, response, count) => (count === 0 ? answer(request, response, count) : sendJson(response, {text: 'Hai.'})),
    {timeoutMs: 500},
  );
  expect((await transcriber.transcribe(sound, order)).recognition.text).toBe('Hai.');
  expect(server.requests).toHaveLength(2);
});

test('a server that never answers is BACKEND_TIMEOUT in the end', async () => {
  const {server, transcriber} = await openWith(() => undefined, {timeoutMs: 300, speed: 500});
  const error = await failureOf(transcriber.transcribe(sound, order));
  expect(error).toMatchObject({
    code: 'BACKEND_TIMEOUT',
    exitCode: 10,
    hint: 'Give the server a smaller model, or a faster machine. Then run the same command again; what was made stays.',
  });
  expect(error.message).toMatch(
    /^The transcription server has given no transcript for \d+ min, in \d tries\. POST \S+ failed: no transcript came within 0\.3 s\.$/,
  );
  expect(server.requests.length).toBeGreaterThan(1);
});

test('a connection that always breaks is BACKEND_UNREACHABLE in the end', async () => {
  const {transcriber} = await openWith(
    (_, response) => response.writeHead(200, {'content-length': '50'}).write('{', () => response.destroy()),
    {speed: 2_000},
  );
  expect(await failureOf(transcriber.transcribe(sound, order))).toMatchObject({
    code: 'BACKEND_UNREACHABLE',
    hint: again,
  });
});

test('where nothing has ever listened, a wrong address is told at once, and ends it after a minute', async () => {
  const server = await startServer(() => undefined);
  await server.close();
  const {transcriber, notices} = openAt(server.url, {speed: 100});
  const error = await failureOf(transcriber.transcribe(sound, order));
  expect(error).toMatchObject({
    code: 'BACKEND_UNREACHABLE',
    hint: 'Start the transcription server there, or give another address. Then run the same command again; what was made stays.',
  });
  expect(error.message).toMatch(
    /^The transcription server has given no transcript for (6\d|7\d) s, in \d+ tries\. POST \S+ failed: nothing listens on \S+ \(connection refused\)\.$/,
  );
  expect(notices).toEqual([expect.stringMatching(/^Waiting for the transcription server, up to 60 s: POST /)]);
});

test('what does not speak HTTP is not asked again', async () => {
  let connections = 0;
  const server = createServer(socket => {
    connections += 1;
    socket.end('SSH-2.0-OpenSSH_9.6\r\n');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const {transcriber} = openAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await failureOf(transcriber.transcribe(sound, order))).toMatchObject({code: 'BACKEND_UNREACHABLE'});
  expect(connections).toBe(1);
});

test('closed while it waits, it is STOPPED at once', async () => {
  const {transcriber} = await openWith((_, response) => sendJson(response, {}, 503, {'retry-after': '60'}));
  const running = transcriber.transcribe(sound, order);
  await new Promise(resolve => setTimeout(resolve, 200));
  const startedAt = performance.now();
  await Promise.all([expect(running).rejects.toMatchObject({code: 'STOPPED'}), transcriber.close()]);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test('closed in the middle, it is STOPPED', async () => {
  const {transcriber} = await openWith(() => undefined);
  const running = transcriber.transcribe(sound, order);
  await new Promise(resolve => setTimeout(resolve, 100));
  await Promise.all([expect(running).rejects.toMatchObject({code: 'STOPPED'}), transcriber.close()]);
});
