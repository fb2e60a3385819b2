import {describe, expect, test} from 'vitest';
import {ChatterpipeError} from '../../src/base/error.js';
import {ChatterboxClient} from '../../src/chatterbox/client.js';
import type {ChatterboxClientOptions, ClientNotice} from '../../src/chatterbox/client-options.js';
import {defaultVoiceParameters} from '../../src/chatterbox/speech-request.js';
import {closeAfterwards} from '../kit/close-afterwards.js';
import {
  type ScriptedBackend,
  type ScriptedBackendOptions,
  startScriptedBackend,
  type WavVariant,
  wavOf,
} from '../kit/scripted-backend.js';
import {openDeafPort} from './deaf-port.js';
import {failureOf, speechRequest} from './requests.js';

async function start(options?: ScriptedBackendOptions): Promise<ScriptedBackend> {
  const backend = await startScriptedBackend(options);
  closeAfterwards(backend);
  return backend;
}

function connect(baseUrl: string, options: Partial<ChatterboxClientOptions> = {}): ChatterboxClient {
  const client = new ChatterboxClient({baseUrl, timeoutMs: 5_000, ...options});
  closeAfterwards(client);
  return client;
}

describe('speech', () => {
  test('sends the nine fields, both extensions and what was added', async () => {
    const backend = await start();
    const client = connect(`${backend.url}/`, {token: 'sekrit'});
    const fields = {language_id: 'ms', top_p: '0.9', note: 'true story'};
    const answer = await client.speech(
      speechRequest('Selamat pagi.', {parameters: {...defaultVoiceParameters, fields}}),
    );
    expect(backend.requests[0]?.body).toEqual({
      model: 'chatterbox-tts',
      input: 'Selamat pagi.',
      voice: 'anwar.wav',
      response_format: 'wav',
      speed: 1,
      preset: 'neutral',
      temperature: 0.8,
      exaggeration: 0.5,
      cfg_weight: 0.5,
      language: 'ms',
      seed: 7,
      language_id: 'ms',
      top_p: 0.9,
      note: 'true story',
    });
    expect(backend.requests[0]?.headers['authorization']).toBe('Bearer sekrit');
    expect(answer).toMatchObject({format: 'wav', isLengthProven: true});
    expect(Buffer.from(answer.bytes)).toEqual(wavOf('pcm16', {input: 'Selamat pagi.', voice: 'anwar.wav', seed: 7}));
    expect(answer.tookMs).toBeGreaterThan(0);
  });

  test.each<WavVariant>([
    'pcm8',
    'pcm24',
    'pcm32',
    'float32',
    'float64',
    'extensible',
    'list',
    'stereo',
    '44100',
    '48000',
    '8000',
    'riff-in-data',
    'placeholder-ffffffff',
    'placeholder-7fffffff',
    'placeholder-0',
    'placeholder-2e9',
    'silent',
    'clipped',
    'nan',
    'too-short',
    'empty',
  ])("takes %s as it is: what it sounds like is not the client's to judge", async wav => {
    const backend = await start({script: [{answer: {kind: 'speech', wav}}]});
    const answer = await connect(backend.url).speech(speechRequest());
    expect(answer.bytes.length).toBe(
      wavOf(wav, {input: 'Apa khabar? Semua baik?', voice: 'anwar.wav', seed: 7}).length,
    );
  });

  test('B13 placeholder sizes in a body without an end: the length is not proven', async () => {
    const backend = await start({
      script: [{answer: {kind: 'close-delimited', wav: 'placeholder-ffffffff', fraction: 0.5}}],
    });
    expect(await connect(backend.url).speech(speechRequest())).toMatchObject({isLengthProven: false});
  });

  test.each(['gzip', 'br'] as const)('B20 undoes %s that nobody asked for', async kind => {
    const backend = await start({script: [{answer: {kind}}]});
    const answer = await connect(backend.url).speech(speechRequest());
    expect(answer.bytes.length).toBe(78_902);
  });

  test('B11 the time limit is ours alone: an answer may begin late', async () => {
    const backend = await start({latencyMs: 1_500});
    const answer = await connect(backend.url, {timeoutMs: 60_000}).speech(speechRequest());
    expect(answer.tookMs).toBeGreaterThan(1_400);
    const error = await failureOf(connect(backend.url, {timeoutMs: 200}).speech(speechRequest()));
    expect(error.code).toBe('BACKEND_TIMEOUT');
  });

  test('B21 memory stays flat while far more than the limit is sent', async () => {
    const backend = await start({script: [{answer: {kind: 'endless', wav: 'placeholder-0'}}]});
    const client = connect(backend.url, {answerLimitBytes: 8_000_000});
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 10; round += 1) await failureOf(client.speech(speechRequest()));
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});

describe('fields that a backend does not take', () => {
  const forbids = (field: string) => ({
    type: 'extra_forbidden',
    loc: ['body', field],
    msg: 'Extra inputs are not permitted',
  });

  test('are left out, remembered and announced once', async () => {
    const backend = await start({
      script: request => {
        const extra = ['language', 'seed'].filter(field => field in (request.body ?? {}));
        return extra.length === 0 ? undefined : {kind: 'status', status: 422, json: {detail: extra.map(forbids)}};
      },
    });
    const notices: ClientNotice[] = [];
    const client = connect(backend.url, {onNotice: notice => notices.push(notice)});
    await Promise.all([client.speech(speechRequest('Satu.')), client.speech(speechRequest('Dua.'))]);
    await client.speech(speechRequest('Tiga.'));
    expect(backend.speechRequests).toHaveLength(5);
    expect(client.droppedFields).toEqual(['language', 'seed']);
    expect(notices).toEqual([
      {
        type: 'field-dropped',
        field: 'language',
        message:
          'This backend does not take the field "language": it speaks whatever language it thinks the text is. Listen to a clip before you make many.',
      },
      {
        type: 'field-dropped',
        field: 'seed',
        message: 'This backend does not take the field "seed": asked again, it may speak a text otherwise.',
      },
    ]);
  });

  test('one after the other, in the words of OpenAI', async () => {
    const backend = await start({
      script: request => {
        const extra = ['seed', 'language'].find(field => field in (request.body ?? {}));
        if (extra === undefined) return undefined;
        const error = {
          message: `Unrecognized request argument supplied: ${extra}`,
          type: 'invalid_request_error',
          param: null,
          code: null,
        };
        return {kind: 'status', status: 400, json: {error}};
      },
    });
    await connect(backend.url).speech(speechRequest());
    expect(backend.speechRequests.map(({body}) => ['language', 'seed'].filter(field => field in (body ?? {})))).toEqual(
      [['language', 'seed'], ['language'], []],
    );
  });

  test('that a person asked for end the run', async () => {
    const backend = await start({
      script: [{answer: {kind: 'status', status: 422, json: {detail: [forbids('language_id')]}}}],
    });
    const parameters = {...defaultVoiceParameters, fields: {language_id: 'ms'}};
    const error = await failureOf(connect(backend.url).speech(speechRequest('Satu.', {parameters})));
    expect(error).toMatchObject({
      code: 'USAGE',
      scope: 'run',
      message: `The backend does not take the field "language_id" (POST ${backend.url}/v1/audio/speech was answered 422).`,
      hint: 'Leave out --field language_id=….',
    });
    expect(backend.speechRequests).toHaveLength(1);
  });
});

describe('B17 a speaker that is not there', () => {
  test('is told with the nearest ids of the list as it is now', async () => {
    const backend = await start();
    const error = await failureOf(connect(backend.url).speech(speechRequest('Satu.', {voice: 'anwr.wav'})));
    expect(error).toMatchObject({
      code: 'SPEAKER_NOT_FOUND',
      retry: 'never',
      scope: 'run',
      message: `The backend has no speaker "anwr.wav" (POST ${backend.url}/v1/audio/speech was answered 404).`,
      hint: 'The id must match exactly. Nearest: anwar.wav.',
    });
  });

  test('is told apart from a route that is not there by the list', async () => {
    const backend = await start({script: [{answer: {kind: 'status', status: 404, json: {detail: 'Not Found'}}}]});
    const client = connect(backend.url);
    expect((await failureOf(client.speech(speechRequest()))).code).toBe('ROUTE_NOT_FOUND');
    const error = await failureOf(client.speech(speechRequest('Satu.', {voice: 'zzz'})));
    expect(error).toMatchObject({
      code: 'SPEAKER_NOT_FOUND',
      hint: 'The id must match exactly. There are: anwar.wav, suraya.wav.',
    });
  });

  test.each([
    [400, {error: {message: 'Invalid voice', type: 'invalid_request_error', param: 'voice', code: null}}],
    [422, {detail: 'Speaker anwar.wav does not exist'}],
    [404, {detail: "Voice 'anwar.wav' not found"}],
  ])('is recognised in %i %j', async (status, json) => {
    const backend = await start({speakers: [], script: [{answer: {kind: 'status', status, json}}]});
    expect(await failureOf(connect(backend.url).speech(speechRequest()))).toMatchObject({
      code: 'SPEAKER_NOT_FOUND',
      hint: 'It has no speakers at all yet: give a recording with --voice FILE',
    });
  });
});

describe('what a backend says of itself', () => {
  test('health is any answer, with the extensions that it declares', async () => {
    const backend = await start({health: {extensions: ['language', 'seed']}});
    const client = connect(backend.url);
    expect(await client.health()).toMatchObject({status: 200, extensions: ['language', 'seed']});
    backend.setScript([
      {path: '/', answer: {kind: 'body', text: '<html><title>Chatterbox TTS</title></html>', contentType: 'text/html'}},
    ]);
    expect(await client.health()).toMatchObject({status: 200, json: undefined, extensions: undefined});
    backend.setScript([{path: '/', answer: {kind: 'status', status: 404, json: {detail: 'Not Found'}}}]);
    expect(await client.health()).toMatchObject({status: 404});
    backend.setScript([{path: '/', answer: {kind: 'status', status: 503}}]);
    expect(await failureOf(client.health())).toMatchObject({
      code: 'BACKEND_BUSY',
      message: `GET ${backend.url}/ was answered 503.`,
    });
  });

  test('models, where it lists them', async () => {
    const backend = await start();
    const client = connect(backend.url);
    expect(await client.models()).toEqual(['chatterbox-tts']);
    backend.setScript([{path: '/v1/models', answer: {kind: 'status', status: 404, json: {detail: 'Not Found'}}}]);
    expect(await client.models()).toBeUndefined();
  });

  test('speakers, or why there is no list', async () => {
    const backend = await start();
    const client = connect(backend.url);
    expect(await client.speakers()).toEqual(backend.speakers);
    const asked = `GET ${backend.url}/api/speakers was answered 200, but with`;
    backend.setScript([{path: '/api/speakers', answer: {kind: 'body', json: {status: 'ok'}}}]);
    expect((await failureOf(client.speakers())).message).toBe(`${asked} JSON that is no list of speakers.`);
    backend.setScript([{path: '/api/speakers', answer: {kind: 'body', text: '<html><title>nginx</title></html>'}}]);
    expect(await failureOf(client.speakers())).toMatchObject({
      code: 'BACKEND_NOT_CHATTERBOX',
      message: `${asked} a body that is an HTML page titled "nginx".`,
      hint: 'Check that the address is that of a ChatterBox server.',
    });
  });
});

describe('sockets', () => {
  /** undici takes a socket back a moment after its answer has ended. */
  const untilSocketIsKept = () => new Promise(resolve => setTimeout(resolve, 20));

  test('B9 a kept socket that the server closed meanwhile costs one new socket and no error', async () => {
    const backend = await start();
    const client = connect(backend.url);
    await client.speech(speechRequest('Satu.'));
    await untilSocketIsKept();
    backend.setScript([{times: 1, answer: {kind: 'close', when: 'before-headers'}}]);
    await client.speech(speechRequest('Dua.'));
    await client.speech(speechRequest('Dua.'));
    await untilSocketIsKept();
    backend.setScript([{times: 1, answer: {kind: 'reset', when: 'before-headers'}}]);
    await client.speech(speechRequest('Tiga.'));
    expect(backend.speechRequests.map(({body}) => body?.['input'])).toEqual([
      'Satu.',
      'Dua.',
      'Dua.',
      'Dua.',
      'Tiga.',
      'Tiga.',
    ]);
  });

  test('B9 on a kept socket too, and only once', async () => {
    const backend = await start();
    const client = connect(backend.url);
    await client.speech(speechRequest('Satu.'));
    await untilSocketIsKept();
    backend.setScript([{answer: {kind: 'reset', when: 'before-headers'}}]);
    expect((await failureOf(client.speech(speechRequest('Dua.')))).phase).toBe('headers');
    expect(backend.speechRequests.map(({body}) => body?.['input'])).toEqual(['Satu.', 'Dua.', 'Dua.']);
    expect((await failureOf(client.speech(speechRequest('Tiga.')))).phase).toBe('headers');
    expect(backend.speechRequests).toHaveLength(4);
  });

  test('B1 nothing listens: said at once, with the address and what to do', async () => {
    const backend = await startScriptedBackend();
    await backend.close();
    const {host} = new URL(backend.url);
    expect(await failureOf(connect(backend.url).health())).toMatchObject({
      code: 'BACKEND_UNREACHABLE',
      retry: 'later',
      phase: 'connect',
      message: `GET ${backend.url}/ failed: nothing listens on ${host} (connection refused).`,
      hint: 'Start the ChatterBox server there, or name another with --backend URL (--backend embedded speaks as a robot, for trying out).',
    });
  });

  test('B1 a connection that nobody accepts ends with the limit of its phase', async () => {
    const deaf = await openDeafPort();
    closeAfterwards(deaf);
    const client = connect(`http://127.0.0.1:${deaf.port}`, {connectTimeoutMs: 300});
    expect(await failureOf(client.health())).toMatchObject({
      code: 'BACKEND_UNREACHABLE',
      retry: 'later',
      phase: 'connect',
      message: `GET http://127.0.0.1:${deaf.port}/ failed: 127.0.0.1:${deaf.port} did not accept a connection in time (time limit of phase connect).`,
      hint: 'Check the address and the network between this machine and the backend.',
    });
  });

  test.each(['127.0.0.1', '::1'])('B19 localhost is found on %s', async host => {
    const backend = await start({host});
    const client = connect(`http://localhost:${backend.port}`);
    expect(await client.health()).toMatchObject({status: 200});
  });

  test('B19 an address of IPv6 is written in brackets', async () => {
    const backend = await start({host: '::1'});
    const client = connect(`http://[::1]:${backend.port}`);
    expect(client.baseUrl).toBe(`http://[::1]:${backend.port}`);
    expect((await client.speech(speechRequest())).bytes.length).toBeGreaterThan(1_000);
  });

  test('B19 a name that nobody has', async () => {
    const error = await failureOf(connect('http://no-such-machine.invalid:9090').health());
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(error.details['cause']);
    expect(error).toMatchObject({code: 'BACKEND_UNREACHABLE', retry: 'later', phase: 'connect'});
  });

  test("the caller's signal ends a request at once, in whatever phase it is", async () => {
    const backend = await start({
      script: [{text: 'Satu.', answer: {kind: 'black-hole'}}, {answer: {kind: 'drip', everyMs: 60_000, bytes: 100}}],
    });
    const client = connect(backend.url);
    const deaf = await openDeafPort();
    closeAfterwards(deaf);
    const far = connect(`http://127.0.0.1:${deaf.port}`);
    for (const [asked, input] of [
      [client, 'Satu.'],
      [client, 'Dua.'],
      [far, 'Tiga.'],
    ] as const) {
      const stop = new AbortController();
      const speech = asked.speech(speechRequest(input), stop.signal).catch((error: unknown) => error);
      await new Promise(resolve => setTimeout(resolve, 60));
      const stoppedAt = performance.now();
      stop.abort(new Error('enough'));
      const error = (await speech) as ChatterpipeError;
      expect(performance.now() - stoppedAt).toBeLessThan(500);
      expect(error).toMatchObject({code: 'STOPPED', message: 'Stopped before the backend had answered.'});
      expect((error.cause as Error).message).toBe('enough');
    }
  });

  test('close ends what is under way, and leaves no socket', async () => {
    const backend = await start({script: [{answer: {kind: 'black-hole'}}]});
    const client = connect(backend.url);
    const speech = client.speech(speechRequest()).catch((error: unknown) => error);
    while (backend.requests.length === 0) await new Promise(resolve => setTimeout(resolve, 5));
    await client.close();
    expect(await speech).toMatchObject({code: 'STOPPED'});
    while (backend.socketCount > 0) await new Promise(resolve => setTimeout(resolve, 5));
    await expect(client.health()).rejects.toMatchObject({code: 'STOPPED'});
  });
});

describe('B16 redirections', () => {
  test('lead nowhere else: no request and no token reaches the other host', async () => {
    const other = await start();
    const backend = await start({
      script: ['/', '/v1/audio/speech'].map(path => ({
        path,
        answer: {
          kind: 'status',
          status: path === '/' ? 301 : 307,
          headers: {location: `${other.url.replace('//', '//u:p@')}/login?next=1`},
        } as const,
      })),
    });
    const client = connect(backend.url, {token: 'sekrit'});
    expect(await failureOf(client.speech(speechRequest()))).toMatchObject({
      code: 'BACKEND_NOT_CHATTERBOX',
      scope: 'run',
      message: `POST ${backend.url}/v1/audio/speech was answered 307.`,
      hint: `It redirects to ${other.url}/login, which is not followed. If that is the backend, give that address.`,
    });
    await client.health();
    expect(other.requests).toEqual([]);
  });

  test('to the same host are followed where the request stays what it is', async () => {
    const backend = await start({
      script: [
        {
          path: '/v1/audio/speech',
          times: 1,
          answer: {kind: 'status', status: 307, headers: {location: '/v1/audio/speech?slash=1'}},
        },
        {
          path: '/api/speakers',
          times: 1,
          answer: {kind: 'status', status: 301, headers: {location: '/api/speakers?slash=1'}},
        },
      ],
    });
    const client = connect(backend.url);
    await client.speech(speechRequest());
    expect(await client.speakers()).toHaveLength(2);
    expect(backend.speechRequests.map(({body}) => body?.['input'])).toEqual([
      'Apa khabar? Semua baik?',
      'Apa khabar? Semua baik?',
    ]);
  });

  test('in a circle end', async () => {
    const backend = await start({
      script: [{answer: {kind: 'status', status: 308, headers: {location: '/v1/audio/speech'}}}],
    });
    const error = await failureOf(connect(backend.url).speech(speechRequest()));
    expect(error.hint).toBe(
      `It redirects to ${backend.url}/v1/audio/speech, in a circle or where a request would lose its text. Give the true address of the backend.`,
    );
    expect(backend.speechRequests).toHaveLength(4);
  });
});

describe('the address', () => {
  test('a password in it is used and never shown', async () => {
    const backend = await start({
      script: [{answer: {kind: 'status', status: 401, json: {detail: 'hunter2 is wrong'}}}],
    });
    const client = connect(backend.url.replace('//', '//me:hunter2@'));
    const error = await failureOf(client.speech(speechRequest()));
    expect(client.baseUrl).toBe(backend.url);
    expect(error.message).toBe(`POST ${backend.url}/v1/audio/speech was answered 401: "… is wrong".`);
    expect(backend.requests[0]?.headers['authorization']).toBe(`Basic ${Buffer.from('me:hunter2').toString('base64')}`);
  });

  test('a path in it stays in front of the routes', async () => {
    const backend = await start({script: [{path: '/gpu1/v1/audio/speech', answer: {kind: 'speech'}}]});
    await connect(`${backend.url}/gpu1/`).speech(speechRequest());
    expect(backend.requests[0]?.path).toBe('/gpu1/v1/audio/speech');
  });

  test.each(['localhost:9090', 'ftp://host/', '', 'http//x'])('%j is none', address => {
    expect(() => new ChatterboxClient({baseUrl: address})).toThrow(ChatterpipeError);
    expect(() => new ChatterboxClient({baseUrl: address})).toThrow(/is no http:\/\/ or https:\/\/ address\.$/);
  });
});
