import {connect} from 'node:net';
import {text} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {errorBodySchema} from '../../src/chatterbox/wire.js';
import {errorOf, postSpeech, startBackend} from './server.js';

const voice = 'tone-low.wav';

/** What comes back for bytes, until the connection is closed. */
function send(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(bytes);
  return text(socket);
}

test.each([
  ['garbage', 'HELLO\r\n\r\n', 400],
  ['bare LF instead of CRLF and a space in a name', 'GET / HTTP/1.1\nhost : localhost\n\n', 400],
  ['two Content-Length', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}', 400],
  ['CL and TE', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400],
  [
    'a chunk that lies',
    'POST /v1/audio/speech HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n{}\r\n',
    400,
  ],
  ['a header of 20 kB', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nhost: localhost\r\nx: a\0b\r\n\r\n', 400],
])('E5 %s: one refusal in the one shape, and nothing behind it is read', async (_, bytes, status) => {
  const {port} = await startBackend();
  const answer = await send(port, `${bytes}GET /api/speakers HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
  expect(errorBodySchema.parse(body).error.code).toBe('bad_request');
});

test('E5 2,000 headers do no harm', async () => {
  const {port, url} = await startBackend();
  const headers = Array.from({length: 2000}, (_, n) => `h${n}: x`).join('\r\n');
  const answer = await send(port, `GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 (200|431) /);
  expect((await fetch(url)).status).toBe(200);
});

const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
const wrong: readonly (readonly [string, string])[] = [
  ['torn JSON', '{"input": "a'],
  ['no body', ''],
  ['null', 'null'],
  ['an array', '[]'],
  ['a number', '7'],
  ['10,000 brackets', deep],
  ['10,000 brackets as a value', `{"input":"a","voice":"${voice}","seed":${deep}}`],
  ['__proto__', `{"__proto__":{"input":"a"},"voice":"${voice}","input":"a"}`],
  ['constructor.prototype', `{"constructor":{"prototype":{"x":1}},"voice":"${voice}","input":"a"}`],
  ['NaN', `{"input":"a","voice":"${voice}","speed":NaN}`],
  ['1e999', `{"input":"a","voice":"${voice}","speed":1e999}`],
  ['speed 0', `{"input":"a","voice":"${voice}","speed":0}`],
  ['speed −1', `{"input":"a","voice":"${voice}","speed":-1}`],
  ['speed 1e9', `{"input":"a","voice":"${voice}","speed":1e9}`],
  ['speed as a text', `{"input":"a","voice":"${voice}","speed":"fast"}`],
  ['voice null', '{"input":"a","voice":null}'],
  ['voice as an object', '{"input":"a","voice":{"id":7}}'],
  ['input as an array', `{"input":["a"],"voice":"${voice}"}`],
  ['an unknown format', `{"input":"a","voice":"${voice}","response_format":"exe"}`],
  ['seed −1', `{"input":"a","voice":"${voice}","seed":-1}`],
  ['a body beyond the limit', JSON.stringify({input: 'a '.repeat(200_000), voice})],
];

test.each(wrong)('E6 %s: 4xx in the one shape, without a stack', async (_, body) => {
  const failures: unknown[] = [];
  const {url} = await startBackend({onFailure: error => failures.push(error)});
  const response = await postSpeech(url, body);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  const answer = await response.text();
  expect(errorBodySchema.safeParse(JSON.parse(answer)).success).toBe(true);
  expect(answer).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.[jt]s\b/);
  expect(failures).toEqual([]);
});

test('E6 of two equal keys the last counts, as JSON.parse has it', async () => {
  const {url} = await startBackend();
  const response = await postSpeech(url, `{"input":"a","voice":"nobody","voice":"${voice}"}`);
  expect(response.status).toBe(200);
});

test('E6 an engine that throws is a 500 that tells nothing, and whoever runs the server is told', async () => {
  const failures: unknown[] = [];
  const {createToneEngine} = await import('../../src/engines/tone/tone-engine.js');
  const engine = {
    ...createToneEngine(),
    speak: async () => {
      throw new Error('secret of /root/models');
    },
  };
  const {url} = await startBackend({engine, onFailure: error => failures.push(error)});
  const response = await postSpeech(url, {input: 'Hello', voice});
  expect([response.status, (await errorOf(response)).message]).toEqual([
    500,
    'The backend failed; whoever runs it can see why.',
  ]);
  expect(failures).toEqual([new Error('secret of /root/models')]);
});

test('E4 a Content-Length that lies, too large and too small, ends its own connection alone', async () => {
  const {port, url} = await startBackend({headersTimeoutMs: 1000, requestTimeoutMs: 1500});
  const head = 'POST /v1/audio/speech HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
  expect(await send(port, `${head}content-length: 300000\r\n\r\n{}`)).toMatch(/^HTTP\/1\.1 413 /);
  expect(await send(port, `${head}content-length: 1\r\n\r\n{"input":"a"}`)).toMatch(/^HTTP\/1\.1 400 /);
  const waiting = connect(port, '127.0.0.1');
  waiting.write(`${head}content-length: 50\r\n\r\n{}`);
  expect(await text(waiting)).toMatch(/^HTTP\/1\.1 408 /);
  expect((await fetch(url)).status).toBe(200);
});
