import {gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {ChatterboxClient} from '../../../src/chatterbox/client.js';
import type {ChatterboxClientOptions} from '../../../src/chatterbox/client-options.js';
import {defaultVoiceParameters} from '../../../src/chatterbox/speech-request.js';
import {closeAfterwards} from '../../kit/close-afterwards.js';
import {
  type Action,
  type Rule,
  type ScriptedBackend,
  type ScriptedEvents,
  startScriptedBackend,
  wavOf,
} from '../../kit/scripted-backend.js';
import {failureOf, speechRequest} from '../requests.js';

async function start(answer?: Action, options: Partial<ChatterboxClientOptions> = {}) {
  const script: readonly Rule[] = answer === undefined ? [] : [{path: '/api/generate_tts_stream', answer}];
  const backend = await startScriptedBackend({script});
  const client = new ChatterboxClient({baseUrl: backend.url, transport: 'sse', timeoutMs: 5_000, ...options});
  closeAfterwards(backend, client);
  return {backend, client};
}

const spoken = wavOf('pcm16', {input: 'Apa khabar? Semua baik?', voice: 'anwar.wav', seed: 7});
const events = (changes: Partial<ScriptedEvents> = {}): ScriptedEvents => ({kind: 'events', ...changes});
const formOf = ({bodyBytes}: ScriptedBackend['requests'][number]) =>
  Object.fromEntries(new URLSearchParams(bodyBytes.toString('utf8')));

describe('POST /api/generate_tts_stream', () => {
  test('takes the fields as a form under the names of the original, and the token in the header', async () => {
    const {backend, client} = await start(undefined, {token: 'sekrit'});
    const parameters = {...defaultVoiceParameters, fields: {top_p: '0.9'}};
    const answer = await client.speech(speechRequest(undefined, {parameters}));
    expect(answer).toMatchObject({format: 'wav', isLengthProven: true});
    expect(Buffer.from(answer.bytes)).toEqual(spoken);
    const [request] = backend.requests;
    expect(request).toMatchObject({method: 'POST', path: '/api/generate_tts_stream'});
    expect(request?.headers['authorization']).toBe('Bearer sekrit');
    expect(formOf(request as ScriptedBackend['requests'][number])).toEqual({
      text: 'Apa khabar? Semua baik?',
      speaker_name: 'anwar.wav',
      preset_name: 'neutral',
      model: 'chatterbox-tts',
      speed: '1',
      temperature: '0.8',
      exaggeration: '0.5',
      cfg_weight: '0.5',
      language: 'ms',
      seed: '7',
      top_p: '0.9',
    });
  });

  test.each<[string, Partial<ScriptedEvents>]>([
    ['float32 samples', {}],
    ['int16 samples', {form: 'int16'}],
    ['float32 samples of which nothing is said', {isUntold: true}],
    ['int16 samples of which nothing is said', {form: 'int16', isUntold: true}],
    ['a WAV a chunk, the older form', {form: 'wav'}],
    ['a WAV, and bare samples behind it', {form: 'wav-then-bare', isUntold: true}],
    ['events of one chunk', {chunkSeconds: 60}],
    ['CRLF, a byte order mark, comments, other events and data of several lines', {isChatty: true, lineEnd: '\r\n'}],
    ['lines that end with CR, seven bytes at once', {lineEnd: '\r', bytesAtOnce: 701}],
    ['a final event after which the connection stays open', {staysOpen: true}],
  ])('gives the same WAV for %s', async (_name, form) => {
    const {client} = await start(events(form));
    const answer = await client.speech(speechRequest());
    expect(answer).toMatchObject({format: 'wav', isLengthProven: true});
    expect(Buffer.from(answer.bytes)).toEqual(spoken);
  });

  test('an answer that a proxy has compressed is read when it is whole', async () => {
    const chunk = spoken.subarray(44).toString('base64');
    const text = `data: {"audio":"${chunk}","dtype":"int16"}\n\ndata: {"is_final":true}\n\n`;
    const {client} = await start({
      kind: 'body',
      base64: gzipSync(text).toString('base64'),
      contentType: 'text/event-stream',
      headers: {'content-encoding': 'gzip'},
    });
    expect(Buffer.from((await client.speech(speechRequest())).bytes)).toEqual(spoken);
  });

  test('a server that answers with a plain WAV has answered', async () => {
    const {client} = await start({kind: 'speech'});
    expect(Buffer.from((await client.speech(speechRequest())).bytes)).toEqual(spoken);
  });

  test('samples beyond full scale, or that are no numbers, are not hidden: the WAV holds floats then', async () => {
    const floats = Float32Array.of(0, 0.5, 1.5, Number.NaN, -1);
    const audio = Buffer.from(floats.buffer).toString('base64');
    const text = `data: {"audio":"${audio}","dtype":"float32"}\n\ndata: {"audio":"","is_final":true}\n\n`;
    const {client} = await start({kind: 'body', text, contentType: 'text/event-stream'});
    const {bytes} = await client.speech(speechRequest());
    const {pcm, encoding} = decodeWav(bytes);
    expect(encoding).toBe('float-32');
    expect(pcm.channels[0]).toEqual(floats);
  });

  test('a final event without any sound is an empty answer, for the judge to refuse', async () => {
    const text = 'data: {"chunk_index":0,"audio":"","is_final":true}\n\n';
    const {client} = await start({kind: 'body', text, contentType: 'text/event-stream'});
    expect((await client.speech(speechRequest())).bytes.length).toBe(44);
  });

  test('a server that takes no form is asked with JSON, and from then on at once', async () => {
    const refused = {
      detail: [{loc: ['body'], msg: 'Input should be a valid dictionary', type: 'model_attributes_type'}],
    };
    const {backend, client} = await start();
    backend.setScript(({path, headers}) =>
      path === '/api/generate_tts_stream' && headers['content-type'] !== 'application/json'
        ? {kind: 'status', status: 422, json: refused}
        : undefined,
    );
    expect(Buffer.from((await client.speech(speechRequest())).bytes)).toEqual(spoken);
    await client.speech(speechRequest());
    expect(backend.speechRequests.map(({headers}) => headers['content-type'])).toEqual([
      'application/x-www-form-urlencoded',
      'application/json',
      'application/json',
    ]);
    expect(backend.speechRequests[1]?.body).toMatchObject({text: 'Apa khabar? Semua baik?', seed: 7, speed: 1});
  });

  test('a server that takes no form and is busy is busy', async () => {
    const {client, backend} = await start();
    backend.setScript(({path, headers}) => {
      if (path !== '/api/generate_tts_stream') return undefined;
      return headers['content-type'] === 'application/json'
        ? {kind: 'status', status: 503, json: {detail: 'full'}, headers: {'retry-after': '3'}}
        : {kind: 'status', status: 422, json: {detail: 'Input should be a valid dictionary'}};
    });
    const failure = await failureOf(client.speech(speechRequest()));
    expect(failure).toMatchObject({code: 'BACKEND_BUSY', retry: 'later', retryAfterMs: 3_000});
  });

  test('chunks may be counted from 1, and say of each that it is no error', async () => {
    const audio = spoken.subarray(44).toString('base64');
    const text = `data: {"chunk_index":1,"audio":"${audio}","dtype":"int16","error":false}\n\ndata: {"chunk_index":1,"is_final":true}\n\n`;
    const {client} = await start({kind: 'body', text, contentType: 'text/event-stream'});
    expect(Buffer.from((await client.speech(speechRequest())).bytes)).toEqual(spoken);
  });

  test('a server that goes on after the end is not waited for', async () => {
    const {client} = await start(events({staysOpen: true}), {timeoutMs: 60_000});
    expect(Buffer.from((await client.speech(speechRequest())).bytes)).toEqual(spoken);
  });

  test('what is no speech is shown on one line and without the token', async () => {
    const text = 'data: \u001b[31mauth=sekrit\n\n';
    const {client} = await start({kind: 'body', text, contentType: 'text/event-stream'}, {token: 'sekrit'});
    const {message} = await failureOf(client.speech(speechRequest()));
    expect(message).toContain('an event is no JSON of speech: "[31mauth=…"');
  });

  test('a text that is refused either way is told with the words for the form', async () => {
    const {client} = await start({kind: 'status', status: 422, json: {detail: 'no letters'}});
    expect(await failureOf(client.speech(speechRequest()))).toMatchObject({code: 'TEXT_REFUSED', said: 'no letters'});
  });

  test('a field that the server does not know is left out from then on', async () => {
    const {backend, client} = await start();
    backend.setScript(({path, body}) =>
      path === '/api/generate_tts_stream' && body?.['seed'] !== undefined
        ? {
            kind: 'status',
            status: 422,
            json: {detail: [{loc: ['body', 'seed'], msg: 'Extra inputs', type: 'extra_forbidden'}]},
          }
        : undefined,
    );
    await client.speech(speechRequest());
    expect(client.droppedFields).toEqual(['seed']);
  });

  test('a socket serves one answer after another', async () => {
    const {backend, client} = await start();
    for (let index = 0; index < 6; index += 1) await client.speech(speechRequest(`Ayat nombor ${index}.`));
    expect(new Set(backend.speechRequests.map(({localPort}) => localPort)).size).toBeLessThan(6);
  });
});

describe('what is no whole speech', () => {
  const final = 'data: {"audio":"","is_final":true}\n\n';

  test.each<[string, Action, string]>([
    [
      'the end without a final event',
      events({end: 'none', after: 2}),
      'BACKEND_BAD_AUDIO counted: failed: the events ended without the one that says is_final (2 events, 96000 bytes of sound).',
    ],
    [
      'a stream without an event',
      {kind: 'body', text: ': nothing\n\n', contentType: 'text/event-stream'},
      'BACKEND_BAD_AUDIO counted: failed: the events ended without the one that says is_final (0 events, 0 bytes of sound).',
    ],
    [
      'a final event that is not ended',
      {kind: 'body', text: ': ping\n\ndata: {"audio":"AAAA","is_final":true}\n', contentType: 'text/event-stream'},
      'BACKEND_BAD_AUDIO counted: failed: the events ended without the one that says is_final (0 events, 0 bytes of sound).',
    ],
    [
      'a connection that breaks between events',
      events({end: 'reset', after: 2}),
      'BACKEND_BAD_AUDIO counted: failed: the connection was closed in the middle of the answer (ECONNRESET, phase body, status 200, text/event-stream).',
    ],
    [
      'an error event',
      events({end: 'error', after: 1}),
      'BACKEND_FAILED counted: was answered, and then told of a failure: "CUDA error".',
    ],
    [
      'an error event with a status',
      events({end: 'error', after: 0, error: {error: 'Too many', status: 503}}),
      'BACKEND_BUSY later: was answered 503: "Too many".',
    ],
    [
      'chunks in another order',
      events({order: [0, 2, 1]}),
      'BACKEND_BAD_AUDIO counted: failed: chunk 2 came after chunk 0.',
    ],
    [
      'a chunk twice',
      events({order: [0, 1, 1, 2, 3]}),
      'BACKEND_BAD_AUDIO counted: failed: chunk 1 came after chunk 1.',
    ],
    [
      'chunks of which the first is missing',
      events({order: [3]}),
      'BACKEND_BAD_AUDIO counted: failed: chunk 3 came first.',
    ],
    [
      'a final event that leaves out chunks',
      events({end: 'text', after: 1, text: 'data: {"chunk_index":5,"audio":"","is_final":true}\n\n'}),
      'BACKEND_BAD_AUDIO counted: failed: chunk 5 came after chunk 0.',
    ],
    [
      'an error by the name of the event, and then the end',
      events({end: 'text', after: 1, text: `event: error\ndata: {"message":"CUDA OOM"}\n\n${final}`}),
      'BACKEND_FAILED counted: was answered, and then told of a failure: "CUDA OOM".',
    ],
    [
      'an error in bare words, and then the end',
      events({end: 'text', after: 1, text: `event: error\ndata: CUDA OOM\n\n${final}`}),
      'BACKEND_FAILED counted: was answered, and then told of a failure: "CUDA OOM".',
    ],
    [
      'an error by its type, and then the end',
      events({end: 'text', after: 1, text: `data: {"type":"error","message":"CUDA OOM"}\n\n${final}`}),
      'BACKEND_FAILED counted: was answered, and then told of a failure: "CUDA OOM".',
    ],
    [
      'an error that speaks of voices and is of the server',
      events({end: 'error', after: 0, error: 'CUDA out of memory in the voice encoder'}),
      'BACKEND_FAILED counted: was answered, and then told of a failure: "CUDA out of memory in the voice encoder".',
    ],
    [
      'a status of the server, in words that speak of voices',
      events({end: 'error', after: 0, error: {error: 'unknown voice encoder state', status: 503}}),
      'BACKEND_BUSY later: was answered 503: "unknown voice encoder state".',
    ],
    [
      'an event that is no JSON',
      events({end: 'text', after: 1, text: 'data: [DONE]\n\n'}),
      'BACKEND_BAD_AUDIO counted: failed: an event is no JSON of speech: "[DONE]".',
    ],
    [
      'sound that is no base64',
      events({end: 'text', after: 1, text: 'data: {"audio":"!!!!"}\n\n'}),
      'BACKEND_BAD_AUDIO counted: failed: the sound of an event is no base64.',
    ],
    [
      'half a sample',
      events({
        end: 'text',
        after: 0,
        text: 'data: {"audio":"AAAAAAA=","dtype":"float32"}\n\ndata: {"is_final":true}\n\n',
      }),
      'BACKEND_BAD_AUDIO counted: failed: what came is no whole speech: it is cut: 5 bytes are no whole number of samples (float-32).',
    ],
    [
      'a broken WAV in a chunk',
      events({end: 'text', after: 0, text: `data: {"audio":"${spoken.subarray(0, 4_000).toString('base64')}"}\n\n`}),
      'BACKEND_BAD_AUDIO counted: failed: what came is no whole speech: it is cut: 78858 bytes of samples promised, 3956 there.',
    ],
    [
      'a page',
      {kind: 'body', text: '<!doctype html><title>Sign in</title>', contentType: 'text/html'},
      'BACKEND_NOT_CHATTERBOX never: was answered 200, but with an HTML page titled "Sign in".',
    ],
  ])('%s', async (_name, answer, expected) => {
    const {backend, client} = await start(answer);
    const {code, retry, message} = await failureOf(client.speech(speechRequest()));
    expect(`${code} ${retry}: ${message.replace(`POST ${backend.url}/api/generate_tts_stream `, '')}`).toBe(expected);
  });

  test('a stall is cut by the time for one answer, and an endless stream by its size', async () => {
    const stalled = await start(events({end: 'stall', after: 1}), {timeoutMs: 300, bodyIdleTimeoutMs: 100});
    expect(await failureOf(stalled.client.speech(speechRequest()))).toMatchObject({
      code: 'BACKEND_TIMEOUT',
      retry: 'counted',
      phase: 'body',
    });
    const endless = await start(events({staysOpen: true}), {answerLimitBytes: 60_000});
    expect(await failureOf(endless.client.speech(speechRequest()))).toMatchObject({
      code: 'BACKEND_BAD_AUDIO',
      message: `POST ${endless.backend.url}/api/generate_tts_stream failed: more than 120000 bytes came for one text.`,
    });
  });

  test('the speaker that is not there is named, by status or by event', async () => {
    const request = speechRequest(undefined, {voice: 'anwr.wav'});
    const byStatus = await start();
    const byEvent = await start(events({end: 'error', after: 0, error: 'Speaker not found'}));
    for (const {client} of [byStatus, byEvent]) {
      expect(await failureOf(client.speech(request))).toMatchObject({
        code: 'SPEAKER_NOT_FOUND',
        retry: 'never',
        hint: 'The id must match exactly. Nearest: anwar.wav.',
      });
    }
  });

  test.each([404, 405, 501])('a server that has no such route (%i) is told what to use', async status => {
    const {client, backend} = await start({kind: 'status', status, json: {detail: 'Not Found'}});
    expect(await failureOf(client.speech(speechRequest()))).toMatchObject({
      code: 'ROUTE_NOT_FOUND',
      retry: 'never',
      scope: 'run',
      message: `POST ${backend.url}/api/generate_tts_stream was answered ${status}: the server has no POST /api/generate_tts_stream.`,
      hint: 'Ask it the usual way: use --transport http.',
    });
  });

  test('the caller, and a close of the client, end it at once', async () => {
    const {client, backend} = await start(events({end: 'stall', after: 1}));
    const stop = new AbortController();
    const stopped = client.speech(speechRequest(), stop.signal);
    await expect.poll(() => backend.speechRequests.length).toBe(1);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({code: 'STOPPED'});
    const closed = client.speech(speechRequest());
    await expect.poll(() => backend.speechRequests.length).toBe(2);
    await Promise.all([client.close(), expect(closed).rejects.toMatchObject({code: 'STOPPED'})]);
  });
});
