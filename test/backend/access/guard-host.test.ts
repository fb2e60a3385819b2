import {request} from 'node:http';
import {text} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {isLoopback, isLoopbackHostHeader, isLoopbackOrigin} from '../../../src/backend/access/loopback.js';
import {errorOf, postSpeech, startBackend} from '../server.js';

test('knows this machine by its names', () => {
  for (const host of ['localhost', 'LOCALHOST', '127.0.0.1', '127.9.9.9', '::1', '[::1]', 'a.localhost'])
    expect(isLoopback(host), host).toBe(true);
  for (const host of ['0.0.0.0', '::', '10.0.0.1', 'example.com', 'localhost.evil.com', '127.0.0.1.evil.com', ''])
    expect(isLoopback(host), host).toBe(false);
  for (const header of ['localhost:9090', '127.0.0.1', '[::1]:80'])
    expect(isLoopbackHostHeader(header), header).toBe(true);
  for (const header of [undefined, '', ':80', 'evil.com:9090', 'localhost:80@evil.com', 'localhost:x'])
    expect(isLoopbackHostHeader(header), header).toBe(false);
  for (const origin of ['http://localhost:3000', 'https://127.0.0.1'])
    expect(isLoopbackOrigin(origin), origin).toBe(true);
  for (const origin of [
    'null',
    'https://evil.com',
    'http://localhost.evil.com',
    'file://',
    'http://localhost@evil.com',
  ])
    expect(isLoopbackOrigin(origin), origin).toBe(false);
});

test('F5 a foreign Host or Origin, and Origin null, are 403 on every call; no CORS header is ever sent', async () => {
  const {port} = await startBackend();
  const status = (path: string, headers: Record<string, string>): Promise<readonly [number | undefined, string]> =>
    new Promise((resolve, reject) => {
      const call = request({port, host: '127.0.0.1', path, headers}, async response => {
        expect(response.headers['access-control-allow-origin']).toBeUndefined();
        resolve([response.statusCode, await text(response)]);
      });
      call.on('error', reject);
      call.end();
    });
  for (const path of ['/', '/api/speakers', '/nothing']) {
    for (const headers of [{host: 'evil.example:9090'}, {origin: 'https://evil.example'}, {origin: 'null'}] as Record<
      string,
      string
    >[]) {
      const [code, body] = await status(path, headers);
      expect([path, headers, code, JSON.parse(body).error.code]).toEqual([path, headers, 403, 'foreign_host']);
    }
  }
  expect((await status('/', {origin: 'http://localhost:5173'}))[0]).toBe(200);
  expect((await status('/', {host: 'localhost:1'}))[0]).toBe(200);
});

test('F5 a simple cross-site post (text/plain, a plain form) is not read', async () => {
  const {url} = await startBackend();
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    const body = JSON.stringify({input: 'a', voice: 'tone-low.wav'});
    const response = await postSpeech(url, body, {headers: {'content-type': type}});
    expect([type, response.status, (await errorOf(response)).code]).toEqual([type, 415, 'unsupported_media_type']);
  }
});
