import {describe, expect, onTestFinished, test} from 'vitest';
import {encodeWav} from '../../../src/audio/encode-wav.js';
import type {ChatterpipeError} from '../../../src/base/error.js';
import {openOpenAiEngine} from '../../../src/engines/openai/openai-engine.js';
import type {UpstreamSettings} from '../../../src/engines/openai/upstream-settings.js';
import type {SpeechEngine, SpeechOrder} from '../../../src/engines/speech-engine.js';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {errorOf, postSpeech, speakerForm, startBackend} from '../../backend/server.js';
import {
  type Action,
  type ScriptedBackend,
  type ScriptedBackendOptions,
  startScriptedBackend,
} from '../../kit/scripted-backend.js';
import {startScriptedOpenAi} from '../../kit/scripted-openai.js';

const notices: string[] = [];

async function open(address: string, settings: Partial<UpstreamSettings> = {}): Promise<SpeechEngine> {
  const engine = await openOpenAiEngine({address, onNotice: message => notices.push(message), ...settings});
  onTestFinished(async () => {
    notices.length = 0;
    await engine.close();
  });
  return engine;
}

async function openScripted(options: ScriptedBackendOptions = {}, settings: Partial<UpstreamSettings> = {}) {
  const upstream = await startScriptedBackend(options);
  onTestFinished(() => upstream.close());
  return {upstream, engine: await open(upstream.url, settings)};
}

const order: SpeechOrder = {
  text: 'Apa khabar?',
  speakerId: 'anwar.wav',
  language: 'ms',
  speed: 1,
  temperature: 0.7,
  exaggeration: 0.4,
  cfgWeight: 0.3,
  seed: 9,
};

const failure = async (engine: SpeechEngine, change: Partial<SpeechOrder> = {}): Promise<ChatterpipeError> => {
  const outcome = await engine.speak({...order, ...change}).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Error);
  return outcome as ChatterpipeError;
};

const answering = (upstream: ScriptedBackend, answer: Action): void => upstream.setScript([{answer}]);

describe('what an upstream is', () => {
  test('its own words, and all languages where it says none', async () => {
    const plain = await openScripted();
    expect(plain.engine).toMatchObject({name: 'openai', version: 'chatterbox', clones: true, isRepeatable: false});
    expect(plain.engine.isRobot).toBe(false);
    const machine = await openScripted({health: {robot: true, clones: false}});
    expect(machine.engine).toMatchObject({isRobot: true, clones: false});
    expect(plain.engine.languages).toEqual(expect.arrayContaining(['ms', 'en', 'zh', 'ja']));
    const health = {engine: 'turbo', version: '0.1.7', languages: ['en', 'ms-MY', 'klingon'], extensions: ['seed']};
    const telling = await openScripted({health});
    expect(telling.engine).toMatchObject({
      version: 'chatterbox, turbo 0.1.7',
      languages: ['en', 'ms'],
      isRepeatable: true,
    });
    expect(telling.engine.speakers()).toEqual(telling.upstream.speakers);
  });

  test("of OpenAI's kind: its model, its voices, no cloning", async () => {
    const server = await startScriptedOpenAi({voices: ['af_bella'], token: 'sk-right'});
    const engine = await open(server.url, {token: 'sk-right', model: 'tts-1'});
    expect(engine).toMatchObject({version: 'openai, tts-1', clones: false, isRepeatable: false, concurrency: 4});
    expect(engine.speakers()).toEqual([{id: 'af_bella', name: 'af_bella'}]);
    await engine.speak({...order, speakerId: 'af_bella', speed: 2});
    expect(server.speechRequests.map(({body}) => body)).toEqual([
      {model: 'tts-1', input: 'Apa khabar?', voice: 'af_bella', response_format: 'wav'},
    ]);
  });

  test('one that is not there, wants another token, or is asked for no text at a time, is not opened', async () => {
    const gone = await startScriptedBackend();
    await gone.close();
    await expect(open(gone.url)).rejects.toMatchObject({code: 'BACKEND_UNREACHABLE'});
    const server = await startScriptedOpenAi({token: 'sk-right'});
    await expect(open(`openai:${server.url}/v1`, {token: 'sk-wrong'})).rejects.toMatchObject({code: 'NOT_AUTHORISED'});
    await expect(open(server.url, {workers: 0})).rejects.toMatchObject({code: 'USAGE'});
  });
});

describe('an order', () => {
  test('is one request, with all that was said', async () => {
    const {upstream, engine} = await openScripted();
    const {samples} = await engine.speak(order);
    expect(samples.length).toBeGreaterThan(0.4 * 24_000);
    expect(upstream.speechRequests.map(({body}) => body)).toEqual([
      {
        model: 'chatterbox-tts',
        input: 'Apa khabar?',
        voice: 'anwar.wav',
        response_format: 'wav',
        speed: 1,
        preset: 'neutral',
        temperature: 0.7,
        exaggeration: 0.4,
        cfg_weight: 0.3,
        language: 'ms',
        seed: 9,
      },
    ]);
  });

  test.each(['float32', 'stereo', '48000', 'placeholder-ffffffff'] as const)(
    'of %s becomes mono at 24 kHz',
    async wav => {
      const {upstream, engine} = await openScripted();
      const plain = await engine.speak(order);
      answering(upstream, {kind: 'speech', wav});
      const {samples, sampleRateHz} = await engine.speak(order);
      expect(sampleRateHz).toBe(24_000);
      expect(Math.abs(samples.length - plain.samples.length)).toBeLessThan(5);
    },
  );

  test('E2 that is given up is given up there too', async () => {
    const {upstream, engine} = await openScripted({latencyMs: 60_000});
    const leaving = new AbortController();
    const speaking = engine.speak(order, leaving.signal);
    while (upstream.speechRequests.length === 0) await new Promise(resolve => setTimeout(resolve, 5));
    leaving.abort();
    await expect(speaking).rejects.toMatchObject({code: 'STOPPED'});
    while (upstream.speechRequests[0]?.wasAbandoned !== true) await new Promise(resolve => setTimeout(resolve, 5));
  });
});

describe('what goes wrong there', () => {
  const json = {error: {message: 'Too odd.', type: 'invalid_request_error', param: null, code: null}};

  test.each([
    [400, 'TEXT_REFUSED'],
    [413, 'REQUEST_TOO_LARGE'],
    [500, 'BACKEND_FAILED'],
    [504, 'BACKEND_BUSY'],
  ])('%i is %s', async (status, code) => {
    const {upstream, engine} = await openScripted();
    answering(upstream, {kind: 'status', status, json});
    const error = await failure(engine);
    expect(error.code).toBe(code);
    if (status < 500) expect(error.message).toContain('Too odd.');
  });

  test('a language that it refuses is refused here', async () => {
    const upstream = await startBackend({engine: {...createToneEngine(), languages: ['en']}});
    const engine = await open(`openai:${upstream.url}/v1`);
    expect(engine.languages).toContain('ms');
    expect(await failure(engine, {speakerId: 'tone-low.wav'})).toMatchObject({
      code: 'LANGUAGE_UNKNOWN',
      message: expect.stringContaining('does not speak "ms"'),
    });
  });

  test('busy: the pause that it asks for is kept and passed on, and not ready is said', async () => {
    const {upstream, engine} = await openScripted();
    answering(upstream, {kind: 'status', status: 429, json, headers: {'retry-after': '30'}});
    expect(await failure(engine)).toMatchObject({code: 'BACKEND_BUSY', details: {retryAfterSeconds: 30}});
    const next = await failure(engine);
    expect(next.code).toBe('BACKEND_BUSY');
    expect(next.details['retryAfterSeconds']).toBeGreaterThan(20);
    expect(upstream.speechRequests).toHaveLength(1);
    expect(engine.readiness?.()).toMatchObject({isReady: false, reason: 'The server behind this one is busy.'});
  });

  test.each<readonly [string, Action]>([
    ['speaks', {kind: 'speech', latencyMs: 200}],
    ['fails without a word of how long', {kind: 'status', status: 503, latencyMs: 200}],
  ])('the pause that it asks for is kept when what it was asked before %s', async (_what, earlier) => {
    const {upstream, engine} = await openScripted();
    const busy: Action = {kind: 'status', status: 429, json, headers: {'retry-after': '30'}};
    upstream.setScript([{textIncludes: 'Dulu', answer: earlier}, {answer: busy}]);
    const before = engine.speak({...order, text: 'Dulu sekali.'}).catch(() => undefined);
    while (upstream.speechRequests.length === 0) await new Promise(resolve => setTimeout(resolve, 5));
    await failure(engine);
    await before;
    expect((await failure(engine)).details['retryAfterSeconds']).toBeGreaterThan(20);
    expect(upstream.speechRequests).toHaveLength(2);
  });

  const wantsConsent = {error: {message: 'Whose voice?', type: 'x', param: null, code: 'consent_required'}};
  test.each([
    [
      413,
      json,
      'REQUEST_TOO_LARGE',
      'The recording of "Anwar" is too large for the server behind this one: "Too odd.".',
    ],
    [
      400,
      wantsConsent,
      'CONSENT_MISSING',
      'The server behind this one takes a recording only with a consent, and is sent none of "Anwar".',
    ],
    [422, json, 'AUDIO_UNREADABLE', 'The server behind this one refuses the recording of "Anwar": "Too odd.".'],
  ])(
    'a recording that is answered %i is told as a recording, and nothing rests',
    async (status, said, code, message) => {
      const {upstream, engine} = await openScripted();
      upstream.setScript([{path: '/api/create_speaker', answer: {kind: 'status', status, json: said}}]);
      const recording = {samples: new Float32Array(24_000), sampleRateHz: 24_000};
      const adding = engine.addSpeaker({id: 'a.wav', name: 'Anwar', recording});
      await expect(adding).rejects.toMatchObject({code, message});
      expect(engine.readiness?.()).toEqual({isReady: true});
    },
  );

  test('busy without a word of how long: it is asked again, and that it speaks is remembered', async () => {
    const {upstream, engine} = await openScripted();
    upstream.setScript([{times: 1, answer: {kind: 'status', status: 503}}]);
    expect(await failure(engine)).toMatchObject({code: 'BACKEND_BUSY', details: {retryAfterSeconds: 5}});
    await engine.speak(order);
    expect(engine.readiness?.()).toEqual({isReady: true});
  });

  test('E12 gone: those who run it are told once, and once that it is back', async () => {
    const {upstream, engine} = await openScripted();
    await upstream.goDown();
    for (let round = 0; round < 2; round += 1) {
      expect(await failure(engine)).toMatchObject({code: 'BACKEND_BUSY', details: {wireCode: 'engine_down'}});
    }
    expect(engine.readiness?.()).toMatchObject({isReady: false});
    await upstream.goUp();
    await engine.speak(order);
    expect(engine.readiness?.()).toEqual({isReady: true});
    expect(notices).toEqual([
      expect.stringMatching(/^The upstream cannot speak: .*connection refused/),
      'The upstream speaks again.',
    ]);
  });

  test.each<readonly [string, Action]>([
    ['a connection that ends over a text', {kind: 'close', when: 'before-headers'}],
    ['half a WAV', {kind: 'reset', when: 'mid-body'}],
    ['a WAV that is cut', {kind: 'close-delimited', fraction: 0.6}],
    ['no sound', {kind: 'body', text: ''}],
    ['an error of status 200', {kind: 'body', json: {error: 'CUDA error'}}],
  ])('%s is a failure at this text', async (_what, answer) => {
    const {upstream, engine} = await openScripted();
    answering(upstream, answer);
    expect((await failure(engine)).code).toBe('BACKEND_FAILED');
    expect(engine.readiness?.()).toEqual({isReady: true});
  });

  test.each<readonly [string, Action]>([
    ['a page', {kind: 'body', text: '<html><title>Log in</title></html>', contentType: 'text/html'}],
    ['sound of a kind that nobody asked for', {kind: 'body', base64: Buffer.from('fLaC\0\0\0\x22').toString('base64')}],
    ['no such route', {kind: 'status', status: 405}],
    ['a proxy without a server', {kind: 'status', status: 502}],
  ])('%s says that nothing is to be had there', async (_what, answer) => {
    const {upstream, engine} = await openScripted();
    answering(upstream, answer);
    expect(await failure(engine)).toMatchObject({code: 'BACKEND_BUSY', details: {wireCode: 'engine_down'}});
  });

  test('a speaker that it forgot is taught again when it is asked for again', async () => {
    const upstream = await startBackend();
    const engine = await open(upstream.url);
    const gateway = await startBackend({engine});
    const wav = encodeWav(
      Int16Array.from({length: 48_000}, (_, at) => 8000 * Math.sin(at / 20)),
      24_000,
    );
    const made = await fetch(`${gateway.url}/api/create_speaker`, {method: 'POST', body: speakerForm(wav)});
    const {id} = (await made.json()) as {id: string};
    const say = () => postSpeech(gateway.url, {input: 'Apa khabar?', voice: id, language: 'ms'});
    expect((await say()).status).toBe(200);
    const there = upstream.speakers().find(({name}) => name.startsWith('Anwar'));
    await fetch(`${upstream.url}/api/speakers/${there?.id}`, {method: 'DELETE'});
    const forgotten = await say();
    expect([forgotten.status, forgotten.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await say()).status).toBe(200);
  });
});

describe('through our server', () => {
  const secret = 'sk-the-token-of-the-upstream';

  test('a token that is refused is nobody’s business: engine_down, and nothing of upstream or token', async () => {
    const {upstream, engine} = await openScripted({}, {token: secret});
    const failures: unknown[] = [];
    const gateway = await startBackend({engine, onFailure: error => failures.push(error)});
    const message = `Incorrect API key provided: ${secret}. See http://127.0.0.1/keys.`;
    answering(upstream, {kind: 'status', status: 401, json: {error: {message, type: 'x', param: null, code: 'bad'}}});
    const response = await postSpeech(gateway.url, {input: 'Apa khabar?', voice: 'anwar.wav', language: 'ms'});
    const text = await response.clone().text();
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await errorOf(response)).toMatchObject({code: 'engine_down'});
    expect(text).not.toContain('sk-');
    expect(text).not.toContain(upstream.url.replace('http://', ''));
    expect(notices.join()).toContain('The upstream cannot speak: POST');
    expect(notices.join()).not.toContain(secret);
    const ready = await fetch(`${gateway.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).not.toContain('sk-');
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
    expect(upstream.speechRequests[0]?.headers['authorization']).toBe(`Bearer ${secret}`);
  });

  test.each([
    [{kind: 'status', status: 429, headers: {'retry-after': '12'}}, 503, '12'],
    [{kind: 'status', status: 422, json: {detail: "unsupported language 'ms'"}}, 422, null],
    [{kind: 'status', status: 400, json: {detail: 'Too odd.'}}, 422, null],
    [{kind: 'status', status: 500, json: {detail: 'CUDA error'}}, 500, null],
  ] as readonly (readonly [Action, number, string | null])[])('%j is %i', async (answer, status, retryAfter) => {
    const {upstream, engine} = await openScripted();
    const gateway = await startBackend({engine});
    answering(upstream, answer);
    const response = await postSpeech(gateway.url, {input: 'Apa khabar?', voice: 'anwar.wav', language: 'ms'});
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
  });

  test('while the upstream thinks, the server answers: nothing waits for it', async () => {
    const {upstream, engine} = await openScripted({latencyMs: 1_000}, {workers: 1});
    const gateway = await startBackend({engine});
    const body = {input: 'Apa khabar?', voice: 'anwar.wav', language: 'ms'};
    const speaking = [1, 2].map(() => postSpeech(gateway.url, body));
    while (upstream.speechRequests.length === 0) await new Promise(resolve => setTimeout(resolve, 5));
    for (let round = 0; round < 20; round += 1) expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
    expect(upstream.speechRequests).toHaveLength(1);
    expect((await Promise.all(speaking)).map(({status}) => status)).toEqual([200, 200]);
    expect(upstream.highWater).toBe(1);
  });
});
