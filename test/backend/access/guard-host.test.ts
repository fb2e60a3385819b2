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

test('F5 a server that other machines reach without a token answers to digits and to names that were allowed, so that no rebinding helps', async () => {
  const {port} = await startBackend({host: '0.0.0.0', allowRemote: true, allowedHosts: ['Voices.Lan']});
  const status = (host: string, origin?: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = {host, ...(origin === undefined ? {} : {origin})};
      request({port, host: '127.0.0.1', path: '/api/speakers', headers}, response => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  for (const host of ['10.1.2.3:9090', '[fd00::1]:9090', 'voices.lan', 'VOICES.lan:80', 'localhost'])
    expect([host, await status(host)]).toEqual([host, 200]);
  for (const host of ['evil.example', 'voices.lan.evil.example', '10.1.2.3.evil.example:9090'])
    expect([host, await status(host)]).toEqual([host, 403]);
  expect(await status('10.1.2.3:9090', 'http://10.1.2.3:9090')).toBe(200);
  expect(await status('10.1.2.3:9090', 'http://10.1.2.3:8080')).toBe(403);
  expect(await status('10.1.2.3:9090', 'http://localhost:8080')).toBe(403);
  expect(await status('10.1.2.3:9090', 'null')).toBe(403);
});
