import {execFile} from 'node:child_process';
import {readdirSync, readlinkSync} from 'node:fs';
import {connect, type Socket} from 'node:net';
import {promisify} from 'node:util';
import {expect, onTestFinished, test} from 'vitest';
import {hasProgram} from '../kit/programs.js';
import {postSpeech, startBackend, until} from './server.js';
import {startServerProcess} from './server-process.js';

const voice = 'tone-low.wav';

function open(port: number, first: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(first);
  onTestFinished(() => void socket.destroy());
  return socket;
}

test('E3 150 connections that never finish their headers, or their bodies, are closed in time; health answers throughout', async () => {
  const {port, url} = await startBackend({headersTimeoutMs: 1000, requestTimeoutMs: 2000});
  const headers = Array.from({length: 75}, () => open(port, 'GET / HTTP/1.1\r\nhost: localhost\r\n'));
  const head = 'POST /v1/audio/speech HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
  const bodies = Array.from({length: 75}, () => open(port, `${head}content-length: 1000\r\n\r\n{`));
  const all = [...headers, ...bodies];
  for (const socket of all) socket.resume();
  const drip = setInterval(() => {
    for (const socket of headers) socket.write('x: y\r\n');
    for (const socket of bodies) socket.write(' ');
  }, 300);
  onTestFinished(() => clearInterval(drip));
  await until(() => {
    void fetch(`${url}/health/live`).then(({status}) => expect(status).toBe(200));
    return all.every(socket => socket.closed || socket.readableEnded);
  });
  expect((await fetch(url)).status).toBe(200);
});

test('a reader that stops reading its answer is cut off; one that is slow is not', async () => {
  const {port} = await startBackend({readerIdleMs: 1000});
  const body = JSON.stringify({input: 'word '.repeat(400), voice});
  const head = `POST /v1/audio/speech HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const stopped = open(port, head);
  const slow = open(port, head);
  let sizeBytes = 0;
  slow.pause();
  const sip = setInterval(() => {
    sizeBytes += (slow.read(200_000) ?? slow.read() ?? Buffer.alloc(0)).length;
  }, 150);
  onTestFinished(() => clearInterval(sip));
  // Both are answered by now: the other was asked first.
  await until(() => sizeBytes > 0);
  await new Promise(resolve => setTimeout(resolve, 4500));
  stopped.resume();
  await until(() => stopped.closed);
  await until(() => sizeBytes > 5_000_000);
}, 120_000);

test('readers that take too long over the whole of an answer are cut off', async () => {
  const {port} = await startBackend({readerIdleMs: 60_000, readerMostMs: 700});
  const body = JSON.stringify({input: 'word '.repeat(400), voice});
  const socket = open(
    port,
    `POST /v1/audio/speech HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  socket.once('readable', () => {});
  await new Promise(resolve => setTimeout(resolve, 3000));
  socket.resume();
  let sizeBytes = 0;
  socket.on('data', chunk => {
    sizeBytes += chunk.length;
  });
  await until(() => socket.closed);
  expect(sizeBytes).toBeLessThan(15_000_000);
});

test.skipIf(!hasProgram('slowhttptest'))(
  'E3 slowhttptest: slow headers, slow bodies and ranges, 150 connections each, all at once: the server stays available and gives its sockets back',
  async () => {
    const {url, child} = await startServerProcess();
    const before = socketsOf(child.pid as number);
    const attack = (...argv: string[]) =>
      promisify(execFile)('slowhttptest', [
        ...argv,
        '-c',
        '150',
        '-r',
        '150',
        '-i',
        '2',
        '-l',
        '14',
        '-p',
        '5',
        '-u',
        `${url}/health/live`,
      ]);
    const attacks = Promise.all([attack('-H'), attack('-B', '-s', '8192'), attack('-R')]);
    let isOver = false;
    const outputs = attacks.finally(() => {
      isOver = true;
    });
    let asked = 0;
    while (!isOver) {
      const signal = AbortSignal.timeout(5000);
      expect((await fetch(`${url}/health/live`, {signal})).status).toBe(200);
      asked += 1;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    expect(asked).toBeGreaterThan(10);
    for (const {stdout} of await outputs) expect(stdout).not.toMatch(/service available: +NO/);
    expect((await postSpeech(url, {input: 'Hello', voice})).status).toBe(200);
    await until(() => socketsOf(child.pid as number) <= before + 5);
  },
  60_000,
);

/** How many sockets a process holds: what its threads want besides differs from one Node to the next. */
function socketsOf(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter(descriptor => isSocket(`${folder}/${descriptor}`)).length;
}

function isSocket(link: string): boolean {
  try {
    return readlinkSync(link).startsWith('socket:');
  } catch {
    return false; // It was closed in between.
  }
}
