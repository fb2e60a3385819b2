import {execFile, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, onTestFinished, test} from 'vitest';
import {hasProgram} from '../../kit/programs.js';
import {startBrowser} from '../../report/kit/browser.js';
import {postSpeech, startBackend} from '../server.js';

const voice = 'tone-low.wav';
const input = 'Selamat pagi semua. Hari ini hujan lebat.';
/** Of a venv, or Debian's own with python3-websockets. */
const python = [process.env['CHATTERPIPE_TEST_PYTHON'], '/usr/bin/python3'].find(
  path => path !== undefined && spawnSync(path, ['-c', 'import websockets'], {stdio: 'ignore'}).status === 0,
);

async function samplesOf(url: string): Promise<number> {
  const response = await postSpeech(url, {input, voice, response_format: 'pcm'}, {}, '?stream=true');
  return (await response.arrayBuffer()).byteLength / 2;
}

test.skipIf(python === undefined)("E14 Python's websockets: words, JSON, int16, an error", async () => {
  const {url} = await startBackend();
  const script = fileURLToPath(new URL('peer.py', import.meta.url));
  const {stdout} = await promisify(execFile)(String(python), [script, url.replace('http', 'ws'), input, voice]);
  const samples = await samplesOf(url);
  expect(JSON.parse(stdout)).toMatchObject([
    {bytes: samples * 4, last: {type: 'complete'}, code: 1000},
    {bytes: samples * 2, last: {type: 'complete', dtype: 'int16'}, code: 1000},
    {bytes: 0, last: {type: 'error', status: 404}, code: 1000},
  ]);
});

test.skipIf(!hasProgram('chromium'))(
  'E14 Chromium: a page of this machine speaks over a WebSocket, a file from disk may not (F5)',
  async () => {
    const {url} = await startBackend();
    const folder = mkdtempSync(join(tmpdir(), 'chatterpipe-peer-'));
    const file = join(folder, 'page.html');
    writeFileSync(file, '<!doctype html><title>page</title>');
    const browser = await startBrowser();
    onTestFinished(async () => {
      await browser.close();
      rmSync(folder, {recursive: true});
    });
    await browser.open(file, {width: 400, height: 300, scheme: 'light'});
    const talk = `new Promise(resolve => {
    const socket = new WebSocket(${JSON.stringify(`${url.replace('http', 'ws')}/ws/tts`)});
    let samples = 0;
    let last = null;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => socket.send(${JSON.stringify(input)});
    socket.onmessage = ({data}) => {
      if (typeof data === 'string') last = JSON.parse(data).type;
      else samples += new Float32Array(data).length;
    };
    socket.onclose = ({code}) => resolve({samples, last, code});
  })`;
    expect(await browser.evaluate(talk)).toEqual({samples: 0, last: null, code: 1006});
    await browser.evaluate(`void (location.href = ${JSON.stringify(`${url}/`)})`);
    await expect.poll(() => browser.evaluate<string>('location.origin').catch(() => ''), {timeout: 20_000}).toBe(url);
    expect(await browser.evaluate(talk)).toEqual({samples: await samplesOf(url), last: 'complete', code: 1000});
  },
);
