import {spawn, spawnSync} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {ChatterboxClient} from '../../../src/chatterbox/client.js';
import {failureOf, speechRequest} from '../requests.js';

/** Of a venv, or Debian's own with python3-websockets. */
const python = [process.env['CHATTERPIPE_TEST_PYTHON'], '/usr/bin/python3'].find(
  path => path !== undefined && spawnSync(path, ['-c', 'import websockets'], {stdio: 'ignore'}).status === 0,
);

async function startPeer(): Promise<ChatterboxClient> {
  const script = fileURLToPath(new URL('peer.py', import.meta.url));
  // What its handlers raise it tells on standard error.
  const child = spawn(String(python), [script], {stdio: ['ignore', 'pipe', 'ignore']});
  onTestFinished(() => void child.kill('SIGKILL'));
  const port = await new Promise<string>(resolve => createInterface({input: child.stdout}).once('line', resolve));
  const client = new ChatterboxClient({baseUrl: `http://127.0.0.1:${port}`, transport: 'ws', timeoutMs: 20_000});
  onTestFinished(() => client.close());
  return client;
}

test.skipIf(python === undefined)(
  "B25 E14 Python's websockets as the server: float32, int16, an error frame, 1011 and 1013 in the middle",
  async () => {
    const client = await startPeer();
    for (const input of ['Apa khabar?', 'Int16 apa khabar?']) {
      const {bytes, isLengthProven} = await client.speech(speechRequest(input));
      const {pcm} = decodeWav(bytes);
      expect(isLengthProven).toBe(true);
      expect(pcm.sampleRateHz).toBe(24_000);
      expect(pcm.channels[0]).toHaveLength(input.length * 1200);
      const errors = Array.from(pcm.channels[0] as Float32Array, (sample, index) =>
        Math.abs(sample - 0.5 * Math.sin((2 * Math.PI * 220 * index) / 24_000)),
      );
      expect(Math.max(...errors)).toBeLessThan(1 / 16_000);
    }
    expect(await failureOf(client.speech(speechRequest(undefined, {voice: 'nobody.wav'})))).toMatchObject({
      code: 'SPEAKER_NOT_FOUND',
    });
    const crash = await failureOf(client.speech(speechRequest('Crash apa khabar?')));
    expect(crash).toMatchObject({code: 'BACKEND_FAILED', retry: 'counted'});
    expect(crash.message).toMatch(/the socket was closed with 1011.*, in the middle of the speech \(9600 bytes\)\.$/);
    expect(await failureOf(client.speech(speechRequest('Busy apa khabar?')))).toMatchObject({
      code: 'BACKEND_BUSY',
      retry: 'later',
      said: 'try again later',
    });
  },
);
