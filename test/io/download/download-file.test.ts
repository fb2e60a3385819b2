import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {sha256} from '../../../src/base/content-id.js';
import {isChatterpipeError} from '../../../src/base/error.js';
import {type Download, type DownloadProgress, defaultNetwork} from '../../../src/io/download/download.js';
import {downloadFile} from '../../../src/io/download/download-file.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {breakOff, sendFile, startFileServer} from './file-server.js';

const bytes = Buffer.from(Array.from({length: 300_000}, (_, index) => (index * 7 + (index >> 8)) & 255));
const hash = sha256(bytes);

/** A place for the file, and its part. */
async function place(): Promise<{path: string; part: string}> {
  const path = join(await temporaryFolder(), 'model.onnx');
  return {path, part: `${path}.part`};
}

async function order(url: string, changes: Partial<Download> = {}): Promise<Download> {
  return {
    url,
    path: changes.path ?? (await place()).path,
    sha256: null,
    sizeBytes: null,
    maxBytes: 10_000_000,
    headers: {},
    promiseOf: () => ({}),
    network: {...defaultNetwork, idleTimeoutMs: 300, tries: 3, backoff: {baseMs: 1, capMs: 5}},
    signal: undefined,
    onProgress: () => {},
    ...changes,
  };
}

/** The error of a download that must fail, and that it left no file under the final name. */
async function failureOf(download: Download): Promise<{code: string; message: string; hint: string | undefined}> {
  const error = await downloadFile(download).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(existsSync(download.path)).toBe(false);
  if (!isChatterpipeError(error)) throw error ?? new Error('it did not fail');
  return {code: error.code, message: error.message, hint: error.hint};
}

describe('a download', () => {
  test('brings the bytes, their hash, and tells how far it is', async () => {
    const {url} = await startFileServer((request, response) => sendFile(request, response, bytes));
    const told: DownloadProgress[] = [];
    const download = await order(`${url}/model.onnx`, {onProgress: progress => void told.push(progress)});
    expect(await downloadFile(download)).toEqual({sha256: hash, sizeBytes: bytes.length, promise: {}});
    expect(readFileSync(download.path).equals(bytes)).toBe(true);
    expect(readdirSync(join(download.path, '..'))).toEqual(['model.onnx']);
    expect(told[0]).toEqual({receivedBytes: 0, totalBytes: bytes.length});
    expect(told.at(-1)).toEqual({receivedBytes: bytes.length, totalBytes: bytes.length});
  });

  test('that breaks in the middle goes on where it stopped', async () => {
    const {path, part} = await place();
    const {url, seen} = await startFileServer((request, response, count) =>
      sendFile(request, response, bytes, count === 0 ? {cut: {afterBytes: 100_000, part}} : {}),
    );
    const download = await order(`${url}/m`, {path, sha256: hash, sizeBytes: bytes.length});
    expect((await downloadFile(download)).sha256).toBe(hash);
    expect(seen.map(({headers}) => [headers.range, headers['if-range']])).toEqual([
      [undefined, undefined],
      ['bytes=100000-', '"one"'],
    ]);
    expect(readFileSync(download.path).equals(bytes)).toBe(true);
  });

  test('of an earlier process is gone on with', async () => {
    const {path, part} = await place();
    const {url, seen} = await startFileServer((request, response, count) =>
      sendFile(request, response, bytes, count === 0 ? {cut: {afterBytes: 100_000, part}} : {}),
    );
    const download = await order(`${url}/m`, {path});
    const once = {...download, network: {...download.network, tries: 1}};
    expect(await failureOf(once)).toMatchObject({code: 'DOWNLOAD_FAILED'});
    expect((await downloadFile(once)).sha256).toBe(hash);
    expect(seen[1]?.headers.range).toBe('bytes=100000-');
  });

  test('starts again where the file has changed meanwhile', async () => {
    const other = Buffer.from(bytes).reverse();
    const {path, part} = await place();
    const {url, seen} = await startFileServer((request, response, count) =>
      count === 0
        ? sendFile(request, response, bytes, {cut: {afterBytes: 100_000, part}})
        : sendFile(request, response, other, {etag: '"two"'}),
    );
    const download = await order(`${url}/m`, {path});
    expect((await downloadFile(download)).sha256).toBe(sha256(other));
    expect(seen[1]?.headers['if-range']).toBe('"one"');
  });

  test('starts again where the server cannot go on', async () => {
    const {path, part} = await place();
    const {url, seen} = await startFileServer((_request, response, count) => {
      response.writeHead(200, {'content-length': bytes.length, etag: '"one"'});
      if (count > 0) response.end(bytes);
      else breakOff(response, bytes.subarray(0, 50_000), part);
    });
    expect((await downloadFile(await order(`${url}/m`, {path}))).sha256).toBe(hash);
    expect(seen).toHaveLength(2);
  });

  test('without a tag and without a known hash is begun anew, never glued together', async () => {
    const {path, part} = await place();
    const {url, seen} = await startFileServer((_request, response, count) => {
      response.writeHead(200, {'content-length': bytes.length});
      if (count > 0) response.end(bytes);
      else breakOff(response, bytes.subarray(0, 50_000), part);
    });
    expect((await downloadFile(await order(`${url}/m`, {path}))).sha256).toBe(hash);
    expect(seen[1]?.headers.range).toBeUndefined();
  });

  test('whose part is whole already ends with 416 and is taken', async () => {
    const {url} = await startFileServer((request, response) => sendFile(request, response, bytes));
    const download = await order(`${url}/m`);
    writeFileSync(`${download.path}.part`, bytes);
    writeFileSync(`${download.path}.part.etag`, '"one"');
    expect((await downloadFile(download)).sha256).toBe(hash);
  });

  test('whose part is too long is begun anew after 416', async () => {
    const {url} = await startFileServer((request, response) => sendFile(request, response, bytes));
    const download = await order(`${url}/m`);
    writeFileSync(`${download.path}.part`, Buffer.concat([bytes, bytes]));
    writeFileSync(`${download.path}.part.etag`, '"one"');
    expect((await downloadFile(download)).sha256).toBe(hash);
  });

  test('whose part was spoilt is begun anew once the hash shows it', async () => {
    const {url, seen} = await startFileServer((request, response) => sendFile(request, response, bytes));
    const download = await order(`${url}/m`, {sha256: hash});
    writeFileSync(`${download.path}.part`, Buffer.alloc(1000));
    writeFileSync(`${download.path}.part.etag`, '"one"');
    expect((await downloadFile(download)).sha256).toBe(hash);
    expect(seen).toHaveLength(2);
  });

  test('goes on after 500 and 503, and waits as long as it is told', async () => {
    const {url, seen} = await startFileServer((request, response, count) => {
      if (count === 0) response.writeHead(500).end('oops');
      else if (count === 1) response.writeHead(503, {'retry-after': '1'}).end();
      else sendFile(request, response, bytes);
    });
    const before = Date.now();
    expect((await downloadFile(await order(`${url}/m`))).sha256).toBe(hash);
    expect(seen).toHaveLength(3);
    expect(Date.now() - before).toBeGreaterThanOrEqual(990);
  });

  test('that brings a little each time is not given up', async () => {
    const {path, part} = await place();
    const {url, seen} = await startFileServer((request, response, count) =>
      sendFile(request, response, bytes, count < 6 ? {cut: {afterBytes: 40_000, part}} : {}),
    );
    expect((await downloadFile(await order(`${url}/m`, {path}))).sha256).toBe(hash);
    expect(seen).toHaveLength(7);
  });
});

describe('a download that fails', () => {
  test('with a wrong hash leaves nothing', async () => {
    const {url, seen} = await startFileServer((request, response) => sendFile(request, response, bytes));
    const wanted = '0'.repeat(64);
    const download = await order(`${url}/m?signature=secret`, {sha256: wanted});
    expect(await failureOf(download)).toEqual({
      code: 'DOWNLOAD_FAILED',
      message: `Cannot download ${url}/m: the file has the SHA-256 ${hash}, and should have ${wanted}.`,
      hint: 'Run the same command again; if it stays so, the file has changed there: use another server, or a folder that holds the right one.',
    });
    expect(seen).toHaveLength(1);
    expect(readdirSync(join(download.path, '..'))).toEqual([]);
  });

  test('with a promised hash that is not the wanted one stops before the bytes come', async () => {
    const {url} = await startFileServer((request, response) => sendFile(request, response, bytes));
    const download = await order(`${url}/m`, {sha256: hash, promiseOf: () => ({sha256: '1'.repeat(64)})});
    expect((await failureOf(download)).message).toBe(
      `Cannot download ${url}/m: the server has a file with the SHA-256 ${'1'.repeat(64)}, and it should have ${hash}.`,
    );
    expect(readdirSync(join(download.path, '..'))).toEqual([]);
  });

  test('with a wrong length', async () => {
    const {url} = await startFileServer((request, response) => sendFile(request, response, bytes));
    expect((await failureOf(await order(`${url}/m`, {sizeBytes: 299_999}))).message).toBe(
      `Cannot download ${url}/m: the server sends 300000 bytes, and the file has 299999.`,
    );
  });

  test('because it never ends', async () => {
    const {url} = await startFileServer((_request, response) => {
      response.writeHead(200);
      const more = (): void => void response.write(bytes, () => setImmediate(more));
      more();
    });
    expect((await failureOf(await order(`${url}/m`, {maxBytes: 1_000_000}))).message).toBe(
      `Cannot download ${url}/m: it is larger than 1000000 bytes.`,
    );
  });

  test('because the server says nothing any more', async () => {
    const {url, seen} = await startFileServer((_request, response) => {
      response.writeHead(200, {'content-length': bytes.length});
      response.write(bytes.subarray(0, 10));
    });
    const {message, hint} = await failureOf(await order(`${url}/m`));
    expect(message).toBe(
      `Cannot download ${url}/m: the connection to ${new URL(url).host} failed: Body Timeout Error (tried ${seen.length} times).`,
    );
    expect(hint).toContain('it goes on where it stopped');
  });

  test('because the disk has no room for it, before anything is written', async () => {
    const {url} = await startFileServer((_request, response) => {
      response.writeHead(200, {'content-length': 4e15});
      response.write('x');
    });
    const download = await order(`${url}/m`, {maxBytes: 1e16});
    const {code, message} = await failureOf(download);
    expect(code).toBe('DISK_FULL');
    expect(message).toMatch(/model\.onnx: it takes 4000000000000000 bytes more, \d+ are free\.$/);
    expect(readdirSync(join(download.path, '..'))).toEqual([]);
  });

  test('because a web page came instead', async () => {
    const {url, seen} = await startFileServer((_request, response) =>
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end('<html>Sign in'),
    );
    expect((await failureOf(await order(`${url}/m`))).message).toBe(
      `Cannot download ${url}/m: the server sent a web page instead of the file.`,
    );
    expect(seen).toHaveLength(1);
  });

  test.each([
    [404, 'the server answered 404.', 1],
    [403, 'the server answered 403.', 1],
    [502, 'the server answered 502 (tried 3 times).', 3],
  ])('with status %i', async (status, why, requests) => {
    const {url, seen} = await startFileServer((_request, response) => response.writeHead(status).end());
    expect((await failureOf(await order(`${url}/m`))).message).toBe(`Cannot download ${url}/m: ${why}`);
    expect(seen).toHaveLength(requests);
  });

  test('because nobody listens', async () => {
    const {message} = await failureOf(await order('http://127.0.0.1:1/m'));
    expect(message).toMatch(/^Cannot download http:\/\/127\.0\.0\.1:1\/m: the connection to 127\.0\.0\.1:1 failed: /);
  });

  test('because it was stopped, and goes on next time', async () => {
    const stopper = new AbortController();
    const {url, seen} = await startFileServer((request, response, count) => {
      if (count > 0) sendFile(request, response, bytes);
      else {
        response.writeHead(200, {'content-length': bytes.length, etag: '"one"'});
        response.write(bytes.subarray(0, 1000));
      }
    });
    const download = await order(`${url}/m`);
    const stopSoon = ({receivedBytes}: DownloadProgress): void => void (receivedBytes === 1000 && stopper.abort());
    expect(await failureOf({...download, signal: stopper.signal, onProgress: stopSoon})).toEqual({
      code: 'STOPPED',
      message: `Stopped while downloading ${url}/m.`,
      hint: 'Run the same command again: it goes on where it stopped.',
    });
    expect((await downloadFile(download)).sha256).toBe(hash);
    expect(seen[1]?.headers.range).toBe('bytes=1000-');
  });
});

describe('redirections', () => {
  test('are followed to another host, without the headers of the first', async () => {
    const far = await startFileServer((request, response) => sendFile(request, response, bytes));
    const near = await startFileServer((_request, response) =>
      response
        .writeHead(302, {location: `${far.url}/blob?signature=secret`, 'x-linked-size': String(bytes.length)})
        .end('Found'),
    );
    const download = await order(`${near.url}/m`, {
      headers: {authorization: 'Bearer secret'},
      promiseOf: headers => ('x-linked-size' in headers ? {sizeBytes: Number(headers['x-linked-size'])} : {}),
    });
    expect((await downloadFile(download)).promise).toEqual({sizeBytes: bytes.length});
    expect(near.seen[0]?.headers.authorization).toBe('Bearer secret');
    expect(far.seen[0]?.headers.authorization).toBeUndefined();
  });

  test('that go round end', async () => {
    const {url, seen} = await startFileServer((_request, response) => response.writeHead(302, {location: '/m'}).end());
    expect((await failureOf(await order(`${url}/m`))).message).toBe(
      `Cannot download ${url}/m: more than 5 redirections.`,
    );
    expect(seen).toHaveLength(6);
  });

  test('that leave HTTP are refused', async () => {
    const {url} = await startFileServer((_request, response) =>
      response.writeHead(302, {location: 'file:///etc/passwd'}).end(),
    );
    expect((await failureOf(await order(`${url}/m`))).message).toBe(
      `Cannot download ${url}/m: a redirection leads to file:, which is not HTTP.`,
    );
  });
});

describe('a proxy', () => {
  test('is asked where one is named, and not for the hosts that are left out', async () => {
    const far = await startFileServer((request, response) => sendFile(request, response, bytes));
    const proxy = await startFileServer((request, response) => sendFile(request, response, bytes));
    const download = await order(`${far.url}/m`);
    const network = {...download.network, httpProxy: proxy.url};
    await downloadFile({...download, network});
    expect(proxy.seen.map(({path}) => path)).toEqual([`${far.url}/m`]);
    expect(far.seen).toHaveLength(0);
    await downloadFile({...download, network: {...network, noProxy: '127.0.0.1'}});
    expect(far.seen).toHaveLength(1);
  });

  test('that gives no way through to https is not waited for without end', async () => {
    const proxy = await startFileServer(() => {});
    const download = await order('https://model.invalid/m');
    const network = {...download.network, httpsProxy: proxy.url, connectTimeoutMs: 200, idleTimeoutMs: 200, tries: 1};
    expect((await failureOf({...download, network})).message).toBe(
      'Cannot download https://model.invalid/m: the connection to model.invalid failed: no answer in time.',
    );
  });
});
