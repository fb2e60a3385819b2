import {expect, test} from 'vitest';
import {tokenCheck} from '../../../src/backend/access/guard-token.js';
import {createBackend} from '../../../src/backend/create-backend.js';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {errorOf, startBackend} from '../server.js';

const token = 'correct-horse-battery-staple';
const get = (url: string, authorization?: string) =>
  fetch(url, authorization === undefined ? {} : {headers: {authorization}});

test('F6 no token, a wrong one, a long one and another scheme are 401 with one and the same body; the right one is let in', async () => {
  const {url} = await startBackend({token});
  const answers = new Set<string>();
  for (const path of [
    '/',
    '/api/speakers',
    '/v1/audio/speech',
    '/api/create_speaker',
    '/nothing',
    '/api/speakers/x.wav',
  ]) {
    for (const given of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${token}x`,
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${'x'.repeat(8000)}`,
      `Basic ${token}`,
      token,
    ]) {
      const response = await get(url + path, given);
      expect([path, given, response.status]).toEqual([path, given, 401]);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      answers.add(await response.text());
    }
  }
  const message = 'This server wants a token: send it as "Authorization: Bearer TOKEN".';
  expect([...answers].map(body => JSON.parse(body))).toEqual([
    {error: {message, type: 'invalid_request_error', param: null, code: 'not_authorised'}, detail: message},
  ]);
  expect((await get(url, `Bearer ${token}`)).status).toBe(200);
  expect((await get(`${url}/api/speakers`, `bearer ${token}`)).status).toBe(200);
});

test('the health of a server can be asked for without its token, and nothing else that only looks like it', async () => {
  const {url} = await startBackend({token});
  expect((await get(`${url}/health/live`)).status).toBe(200);
  expect((await get(`${url}/health/ready?x=1`)).status).toBe(200);
  for (const path of ['/health', '/health/live/', '/health/live/../../api/speakers', '/%68ealth/x', '//health/live'])
    expect([path, (await get(url + path)).status]).toEqual([path, 401]);
});

test('F6 tokens are compared by hashes of one length, whatever was sent', () => {
  const isRight = tokenCheck(token);
  expect(isRight(`Bearer ${token}`)).toBe(true);
  for (const given of [undefined, '', 'Bearer', `Bearer ${token} x`, `Bearer ${token.toUpperCase()}`, 'Bearer \0'])
    expect(isRight(given)).toBe(false);
});

test('F4 with a token other machines are served, by whatever name; pages of another origin are not', async () => {
  const {port} = await startBackend({host: '0.0.0.0', token});
  const url = `http://127.0.0.1:${port}/api/speakers`;
  const authorization = `Bearer ${token}`;
  expect((await fetch(url, {headers: {authorization}})).status).toBe(200);
  const foreign = await fetch(url, {headers: {authorization, origin: 'https://evil.example'}});
  expect([foreign.status, await errorOf(foreign)]).toEqual([
    403,
    {
      message: 'This server does not answer to this Host, or not to pages of this Origin.',
      type: 'invalid_request_error',
      param: null,
      code: 'foreign_host',
    },
  ]);
  expect((await fetch(url, {headers: {authorization, origin: 'null'}})).status).toBe(403);
  expect((await fetch(url, {headers: {authorization, origin: `http://127.0.0.1:${port}`}})).status).toBe(200);
});

test.each(['', 'short', 'has spaces in between', 'tokén-with-an-accent', 'x'.repeat(2000)])(
  'F4 the token %j is refused before anything listens',
  async bad => {
    await expect(createBackend({engine: createToneEngine(), host: '0.0.0.0', token: bad})).rejects.toMatchObject({
      code: 'USAGE',
      message: 'The token of the backend is too short, or holds a character that no header can carry.',
      hint: 'Take 16 to 1024 letters and digits without a space, for example what "openssl rand -hex 32" prints.',
    });
  },
);
