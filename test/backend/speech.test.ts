import {expect, test} from 'vitest';
import {decodeWav} from '../../src/audio/wav/decode-wav.js';
import {createToneEngine} from '../../src/engines/tone/tone-engine.js';
import {errorOf, postSpeech, startBackend} from './server.js';

const spoken = {input: 'Apa khabar?', voice: 'tone-low.wav'};

test('answers a WAV of 24 kHz, mono, 16 bit: the samples of the engine', async () => {
  const {url} = await startBackend();
  const response = await postSpeech(url, {...spoken, seed: 7, speed: 2, exaggeration: 0.25, language: 'ms_MY'});
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('audio/wav');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  const {pcm, encoding} = decodeWav(bytes);
  expect([encoding, pcm.sampleRateHz, pcm.channels.length]).toEqual(['pcm-s16', 24_000, 1]);
  const order = {temperature: 0.8, exaggeration: 0.25, cfgWeight: 0.5, speed: 2, seed: 7, language: 'ms'};
  const {samples} = await createToneEngine().speak({...order, text: spoken.input, speakerId: spoken.voice});
  const [heard = new Float32Array()] = pcm.channels;
  expect(heard.length).toBe(samples.length);
  expect(heard.every((sample, at) => Math.abs(sample - (samples[at] ?? 9)) < 1 / 32_000)).toBe(true);
});

test('the nine fields have their defaults, unknown fields are ignored, the seed changes the answer', async () => {
  const {url} = await startBackend();
  const bytesOf = async (body: object) =>
    Buffer.from(await (await postSpeech(url, {...spoken, ...body})).arrayBuffer());
  const plain = await bytesOf({});
  const complete = {
    model: 'chatterbox-tts',
    response_format: 'wav',
    speed: 1,
    preset: 'neutral',
    temperature: 0.8,
    exaggeration: 0.5,
    cfg_weight: 0.5,
    seed: 0,
  };
  expect(await bytesOf({...complete, language_id: 'ms', top_p: 1, instructions: null})).toEqual(plain);
  expect(await bytesOf({seed: 1})).not.toEqual(plain);
});

const refusals: readonly (readonly [string, object, number, string | null, string, string])[] = [
  [
    'no input',
    {input: undefined},
    400,
    'input',
    'invalid_parameter',
    'The field "input" is wrong: Invalid input: expected string, received undefined.',
  ],
  ['an empty input', {input: ' \n'}, 400, 'input', 'invalid_parameter', 'The field "input" is wrong: it is empty.'],
  [
    'an input of signs alone',
    {input: '…?! 🎉'},
    422,
    'input',
    'empty_after_normalization',
    'The input holds no letter or digit: nothing would be spoken. Send text with words in it.',
  ],
  ...['opus', 'flac', 'aac', 'ogg'].map(
    format =>
      [
        `the format ${format}`,
        {response_format: format},
        400,
        'response_format',
        'invalid_parameter',
        `The field "response_format" is wrong: "${format}" is not made here, there are "wav", "mp3" and "pcm".`,
      ] as const,
  ),
  [
    'an unknown form of stream',
    {stream_format: 'ws'},
    400,
    'stream_format',
    'invalid_parameter',
    'The field "stream_format" is wrong: Invalid option: expected one of "audio"|"sse".',
  ],
  [
    'an input that is too long',
    {input: 'a'.repeat(10_001)},
    400,
    'input',
    'input_too_long',
    'The field "input" is wrong: it has 10001 characters, this server takes 10000.',
  ],
  [
    'speed 0',
    {speed: 0},
    400,
    'speed',
    'invalid_parameter',
    'The field "speed" is wrong: Too small: expected number to be >=0.25.',
  ],
  [
    'speed a billion',
    {speed: 1e9},
    400,
    'speed',
    'invalid_parameter',
    'The field "speed" is wrong: Too big: expected number to be <=4.',
  ],
  [
    'a temperature of text',
    {temperature: '1'},
    400,
    'temperature',
    'invalid_parameter',
    'The field "temperature" is wrong: Invalid input: expected number, received string.',
  ],
  [
    'an exaggeration of 2',
    {exaggeration: 2},
    400,
    'exaggeration',
    'invalid_parameter',
    'The field "exaggeration" is wrong: Too big: expected number to be <=1.',
  ],
  [
    'a cfg_weight below 0',
    {cfg_weight: -0.1},
    400,
    'cfg_weight',
    'invalid_parameter',
    'The field "cfg_weight" is wrong: Too small: expected number to be >=0.',
  ],
  [
    'no voice',
    {voice: null},
    400,
    'voice',
    'invalid_parameter',
    'The field "voice" is wrong: Invalid input: expected string, received null.',
  ],
  [
    'a seed of half',
    {seed: 0.5},
    400,
    'seed',
    'invalid_parameter',
    'The field "seed" is wrong: Invalid input: expected int, received number.',
  ],
  [
    'an unknown speaker',
    {voice: 'tone-lo.wav'},
    404,
    'voice',
    'speaker_not_found',
    'There is no speaker "tone-lo.wav"; ids must match exactly. Did you mean tone-low.wav or tone-high.wav?',
  ],
  [
    'a language that nobody knows',
    {language: 'xx'},
    422,
    'language',
    'language_unknown',
    'The language tag "xx" is not known. Give a tag such as ms, en, zh, ja or ms-en.',
  ],
];

test.each(refusals)('E6 %s is refused, in both shapes of body', async (_, change, status, param, code, message) => {
  const {url} = await startBackend();
  const response = await postSpeech(url, {...spoken, ...change});
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({
    error: {message, type: 'invalid_request_error', param, code},
    detail: message,
  });
});

test('a language that is known and that the engine does not speak is 422, naming what it speaks', async () => {
  const engine = {...createToneEngine(), languages: ['ms', 'en']};
  const {url} = await startBackend({engine});
  const response = await postSpeech(url, {...spoken, language: 'zh-CN'});
  expect(response.status).toBe(422);
  expect(await errorOf(response)).toEqual({
    message: `The engine ${engine.name} does not speak "zh"; it speaks ms, en. Ask for one of its languages, or serve an engine that speaks this one.`,
    type: 'invalid_request_error',
    param: 'language',
    code: 'language_unknown',
  });
});

test.each([
  ['no JSON', '{"input":', 'invalid_json'],
  ['nothing', '', 'invalid_json'],
  ['__proto__', '{"__proto__":{"voice":"x"},"input":"a"}', 'invalid_json'],
  ['a list', '[]', 'invalid_parameter'],
  ['NaN', '{"input":"a","voice":"tone-low.wav","speed":NaN}', 'invalid_json'],
  ['10,000 brackets', `{"input":"a","voice":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'invalid_parameter'],
])('E6 a body of %s is 400 without a stack', async (_, body, code) => {
  const {url} = await startBackend();
  const response = await postSpeech(url, body);
  const text = await response.text();
  expect([response.status, JSON.parse(text).error.code]).toEqual([400, code]);
  expect(text).not.toMatch(/\bat \S+:\d+|node_modules/);
});

test('F1 strange voices are unknown speakers like any other', async () => {
  const {url} = await startBackend();
  for (const voice of [
    '../../etc/passwd',
    '/etc/passwd',
    '%2e%2e%2fpasswd',
    '..\\..\\x',
    'a\0.wav',
    'x'.repeat(300),
    '__proto__',
    'constructor',
  ]) {
    const response = await postSpeech(url, {...spoken, voice});
    expect(response.status, voice).toBe(404);
    expect((await errorOf(response)).code, voice).toBe('speaker_not_found');
  }
});

test('E4 a body one byte over 256 KiB is 413, one at it is read', async () => {
  const {url} = await startBackend();
  const sized = (bytes: number) => {
    const empty = JSON.stringify({...spoken, pad: ''}).length;
    return JSON.stringify({...spoken, pad: 'x'.repeat(bytes - empty)});
  };
  expect((await postSpeech(url, sized(256 * 1024))).status).toBe(200);
  const response = await postSpeech(url, sized(256 * 1024 + 1));
  expect(response.status).toBe(413);
  expect((await errorOf(response)).code).toBe('request_too_large');
});

test('an engine that fails is 500 without a word of why, and the owner is told', async () => {
  const failures: unknown[] = [];
  const engine = {...createToneEngine(), speak: () => Promise.reject(new Error('secret path /home/x'))};
  const {url} = await startBackend({engine, onFailure: error => failures.push(error)});
  const response = await postSpeech(url, spoken);
  expect(response.status).toBe(500);
  expect(response.headers.get('x-should-retry')).toBe('false');
  expect(await response.text()).not.toContain('secret');
  expect(failures.map(String)).toEqual(['Error: secret path /home/x']);
});
