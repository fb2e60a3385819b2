import {expect, test} from 'vitest';
import {startBackend} from './server.js';

test('GET / says what the server is, the same every time', async () => {
  const {url, port} = await startBackend();
  expect(url).toBe(`http://127.0.0.1:${port}`);
  const texts = await Promise.all([0, 1].map(async () => (await fetch(`${url}/`)).text()));
  expect(texts[0]).toBe(texts[1]);
  expect(JSON.parse(texts[0] ?? '')).toEqual({
    status: 'ok',
    service: 'chatterpipe',
    engine: 'tone (no speech: for tests)',
    version: '1',
    languages: expect.arrayContaining(['ms', 'en', 'zh', 'ja', 'ms-en']),
    extensions: ['language', 'seed'],
    clones: false,
    robot: true,
  });
});

test('GET /api/speakers lists ids that are file names', async () => {
  const {url} = await startBackend();
  expect(await (await fetch(`${url}/api/speakers`)).json()).toEqual({
    speakers: [
      {id: 'tone-low.wav', name: 'Tone, low'},
      {id: 'tone-high.wav', name: 'Tone, high'},
    ],
  });
});

test('an address that is not there is 404 in both shapes of body', async () => {
  const {url} = await startBackend();
  const response = await fetch(`${url}/nothing?secret=1`);
  const message = 'There is no GET /nothing here; GET / says what this server is.';
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    error: {message, type: 'invalid_request_error', param: null, code: 'route_not_found'},
    detail: message,
  });
});
