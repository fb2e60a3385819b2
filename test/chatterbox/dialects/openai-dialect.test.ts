import {describe, expect, onTestFinished, test} from 'vitest';
import {ChatterboxClient} from '../../../src/chatterbox/client.js';
import type {ChatterboxClientOptions, ClientNotice} from '../../../src/chatterbox/client-options.js';
import {defaultVoiceParameters} from '../../../src/chatterbox/speech-request.js';
import {openAiVoices} from '../../../src/chatterbox/wire.js';
import {type ScriptedBackend, startScriptedBackend} from '../../kit/scripted-backend.js';
import {refusal, type ScriptedOpenAiOptions, startScriptedOpenAi} from '../../kit/scripted-openai.js';
import {failureOf, speechRequest} from '../requests.js';

const notices: ClientNotice[] = [];

function connect(baseUrl: string, options: Partial<ChatterboxClientOptions> = {}): ChatterboxClient {
  const client = new ChatterboxClient({
    baseUrl,
    timeoutMs: 5_000,
    onNotice: notice => notices.push(notice),
    ...options,
  });
  onTestFinished(async () => {
    notices.length = 0;
    await client.close();
  });
  return client;
}

async function open(options: ScriptedOpenAiOptions = {}, more: Partial<ChatterboxClientOptions> = {}) {
  const server = await startScriptedOpenAi(options);
  return {server, client: connect(`openai:${server.url}/v1`, more)};
}

const ask = (changes: Partial<Parameters<typeof speechRequest>[1]> = {}) =>
  speechRequest('Good morning.', {voice: 'alloy', language: 'en', ...changes});
const bodies = ({speechRequests}: ScriptedBackend) => speechRequests.map(({body}) => body);
const paths = ({requests}: ScriptedBackend) => requests.map(({path}) => path);

describe('what is sent', () => {
  test("OpenAI's own fields and no other, with a model of those that it lists", async () => {
    const {server, client} = await open();
    const answer = await client.speech(ask());
    expect(bodies(server)).toEqual([
      {model: 'tts-1-hd', input: 'Good morning.', voice: 'alloy', response_format: 'wav'},
    ]);
    expect(answer).toMatchObject({format: 'wav', isLengthProven: true});
    expect(client.droppedFields).toEqual(['language', 'seed']);
    expect(notices.map(notice => ('field' in notice ? notice.field : notice.model))).toEqual([
      'tts-1-hd',
      'language',
      'seed',
    ]);
  });

  test('nothing over a transport that the protocol does not have', async () => {
    const {server, client} = await open({}, {transport: 'sse'});
    expect(await failureOf(client.speech(ask()))).toMatchObject({
      code: 'USAGE',
      scope: 'run',
      retry: 'never',
      hint: 'Use --transport http.',
    });
    expect(bodies(server)).toEqual([]);
  });

  test('what the server says it takes, as FastAPI describes it', async () => {
    const {server, client} = await open({extras: ['seed', 'language', 'temperature', 'exaggeration']});
    await client.speech(ask());
    expect(bodies(server)[0]).toMatchObject({seed: 7, language: 'en', temperature: 0.8, exaggeration: 0.5});
    expect(bodies(server)[0]).not.toHaveProperty('cfg_weight');
    expect(client.droppedFields).toEqual([]);
  });

  test('a speed that is not the usual one, the model that was named, and what was added by hand', async () => {
    const {server, client} = await open();
    const parameters = {...defaultVoiceParameters, model: 'tts-1', speed: 1.25, fields: {instructions: 'Read calmly.'}};
    await client.speech(ask({parameters}));
    expect(bodies(server)).toEqual([
      {
        model: 'tts-1',
        input: 'Good morning.',
        voice: 'alloy',
        response_format: 'wav',
        speed: 1.25,
        instructions: 'Read calmly.',
      },
    ]);
  });

  test('what there is to know is asked once, however many texts begin together', async () => {
    const {server, client} = await open();
    await Promise.all([1, 2, 3].map(() => client.speech(ask())));
    expect(paths(server).filter(path => path !== '/v1/audio/speech')).toEqual([
      '/v1/models',
      '/v1/audio/voices',
      '/openapi.json',
    ]);
  });

  test('who stops does not stop the others that want to know the same', async () => {
    const {server, client} = await open({latencyMs: 50});
    const stop = new AbortController();
    const stopped = client.speech(ask(), stop.signal);
    const others = [client.speech(ask()), client.speech(ask())];
    stop.abort();
    await expect(stopped).rejects.toMatchObject({code: 'STOPPED'});
    await Promise.all(others);
    expect(bodies(server)).toHaveLength(2);
  });

  test('names of models and voices that would garble a line, or hold the token, are none', async () => {
    const {client} = await open(
      {models: ['tts-sk-right', 'tts-\u001b[2J', 'tts-2'], voices: ['sk-right', 'echo'], token: 'sk-right'},
      {token: 'sk-right'},
    );
    expect(await client.speakers()).toEqual([{id: 'echo', name: 'echo'}]);
    expect(client.dialect.modelFor(defaultVoiceParameters.model)).toBe('tts-2');
  });

  test('a server that lists no models is asked for the name that all take', async () => {
    const {server, client} = await open({models: null});
    await client.speech(ask());
    expect(bodies(server)[0]).toMatchObject({model: 'tts-1'});
  });
});

describe('which dialect a server speaks', () => {
  test('is found out by /api/speakers and /v1, whatever it says at /', async () => {
    const server = await startScriptedOpenAi({voices: ['af_bella', 'am_adam']});
    const client = connect(server.url);
    expect((await client.health()).status).toBe(404);
    expect(client.dialect.name).toBe('chatterbox');
    expect(await client.speakers()).toEqual([
      {id: 'af_bella', name: 'af_bella'},
      {id: 'am_adam', name: 'am_adam'},
    ]);
    expect(client.dialect).toMatchObject({name: 'openai', takesRecordings: false, listsEverySpeaker: true});
    expect(client.address).toBe(server.url);
    await client.speech(ask({voice: 'af_bella'}));
    expect(bodies(server)[0]).not.toHaveProperty('cfg_weight');
  });

  test('a page in place of /api/speakers is no list: /v1 decides', async () => {
    const page = {kind: 'body', text: '<html><title>A studio</title></html>', contentType: 'text/html'} as const;
    const server = await startScriptedOpenAi({answer: ({path}) => (path.startsWith('/v1') ? undefined : page)});
    const client = connect(server.url);
    expect(await client.speakers()).toHaveLength(openAiVoices.length);
    expect(client.dialect).toMatchObject({name: 'openai', listsEverySpeaker: false});
  });

  test("ChatterBox's is not asked twice", async () => {
    const server = await startScriptedBackend();
    onTestFinished(() => server.close());
    const client = connect(server.url);
    await client.speakers();
    await client.speakers();
    await client.speech(speechRequest());
    expect(client.dialect.name).toBe('chatterbox');
    expect(paths(server)).toEqual(['/api/speakers', '/api/speakers', '/v1/audio/speech']);
  });

  test('neither: what /api/speakers said is told', async () => {
    const server = await startScriptedOpenAi({models: null});
    expect(await failureOf(connect(server.url).speakers())).toMatchObject({
      code: 'ROUTE_NOT_FOUND',
      message: `GET ${server.url}/api/speakers was answered 404: "Invalid URL (GET /api/speakers)".`,
    });
  });

  test('a server that wants a token first says so', async () => {
    const server = await startScriptedOpenAi({token: 'sk-right'});
    expect(await failureOf(connect(server.url).speakers())).toMatchObject({code: 'NOT_AUTHORISED'});
    expect(await connect(server.url, {token: 'sk-right'}).speakers()).toHaveLength(openAiVoices.length);
  });

  test('named in the address, the token is tried at once, and one that may not list models is alive', async () => {
    const {server} = await open({token: 'sk-right'});
    const address = `openai:${server.url}/v1/`;
    const wrong = connect(address, {token: 'sk-wrong'});
    const error = await failureOf(wrong.health());
    expect(error).toMatchObject({code: 'NOT_AUTHORISED', scope: 'run', retry: 'never'});
    expect(error.message).not.toContain('sk-wrong');
    expect(wrong.address).toBe(`openai:${server.url}/v1`);
    expect(wrong.baseUrl).toBe(server.url);
    const narrow = await open({
      answer: ({path}) =>
        path === '/v1/models' ? refusal(403, {message: 'Missing scopes: api.model.read'}) : undefined,
    });
    expect((await narrow.client.health()).status).toBe(403);
  });

  test('what a passing trouble hides is asked for again', async () => {
    let asked = 0;
    const {server, client} = await open({
      extras: ['seed'],
      answer({path}) {
        if (path === '/openapi.json') asked += 1;
        return path === '/openapi.json' && asked === 1 ? {kind: 'status', status: 503} : undefined;
      },
    });
    expect(await failureOf(client.speech(ask()))).toMatchObject({code: 'BACKEND_BUSY', retry: 'later'});
    await client.speech(ask());
    expect(bodies(server)).toMatchObject([{seed: 7}]);
  });
});

describe('what goes wrong', () => {
  test('B6 a 429 that waiting does not mend ends the run; another is waited for', async () => {
    let code = 'insufficient_quota';
    const message = 'You exceeded your current quota, please check your plan and billing details.';
    const {client} = await open({
      answer: ({path}) =>
        path === '/v1/audio/speech' ? refusal(429, {message, type: code, code}, {'retry-after': '7'}) : undefined,
    });
    expect(await failureOf(client.speech(ask()))).toMatchObject({
      code: 'NOT_AUTHORISED',
      retry: 'never',
      scope: 'run',
      said: message,
    });
    code = 'rate_limit_exceeded';
    expect(await failureOf(client.speech(ask()))).toMatchObject({
      code: 'BACKEND_BUSY',
      retry: 'later',
      retryAfterMs: 7_000,
    });
  });

  test('B17 a voice that the server refuses is the fault of no text, and those that it lists are named', async () => {
    const {client} = await open({voices: ['alloy', 'echo']});
    expect(await failureOf(client.speech(ask({voice: 'Alloy'})))).toMatchObject({
      code: 'SPEAKER_NOT_FOUND',
      scope: 'run',
      hint: 'The id must match exactly. Nearest: alloy.',
    });
  });

  test('where no voices are listed, a 404 without a word is that of the route', async () => {
    const {client} = await open({
      answer: ({path}) => (path === '/v1/audio/speech' ? {kind: 'status', status: 404} : undefined),
    });
    expect(await failureOf(client.speech(ask({voice: 'mira'})))).toMatchObject({code: 'ROUTE_NOT_FOUND'});
  });

  test('a model that the server does not have is the fault of no text', async () => {
    const {client} = await open();
    const parameters = {...defaultVoiceParameters, model: 'tts-9'};
    expect(await failureOf(client.speech(ask({parameters})))).toMatchObject({
      code: 'USAGE',
      scope: 'run',
      message: expect.stringContaining('the model "tts-9"'),
    });
  });

  test('B18 a text that is too long is the fault of that text alone, in the words of the server', async () => {
    const message = 'String should have at most 4096 characters';
    const {client} = await open({
      answer: ({path}) => (path === '/v1/audio/speech' ? refusal(400, {message, code: 'string_too_long'}) : undefined),
    });
    expect(await failureOf(client.speech(ask()))).toMatchObject({code: 'TEXT_REFUSED', scope: 'phrase', said: message});
  });

  test('an MP3 where a WAV was asked for is taken as what it is', async () => {
    // One frame of MPEG-1 Layer III, 128 kbit/s at 44.1 kHz: 417 bytes.
    const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
    const base64 = Buffer.concat(Array.from({length: 40}, () => frame)).toString('base64');
    const {client} = await open({
      answer: ({path}) => (path === '/v1/audio/speech' ? {kind: 'body', base64, contentType: 'audio/wav'} : undefined),
    });
    expect(await client.speech(ask())).toMatchObject({format: 'mp3'});
  });

  test('its voices are its own: none is added or removed, and nothing is sent', async () => {
    const {server, client} = await open();
    const recording = {recording: new Uint8Array(8), fileName: 'me.wav', name: 'me', temporary: true};
    expect(await failureOf(client.createSpeaker(recording))).toMatchObject({code: 'ROUTE_NOT_FOUND', retry: 'never'});
    expect(await failureOf(client.removeSpeaker('alloy'))).toMatchObject({code: 'ROUTE_NOT_FOUND'});
    expect(server.requests.filter(({method}) => method !== 'GET')).toEqual([]);
  });
});
