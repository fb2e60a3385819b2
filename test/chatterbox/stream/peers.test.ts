import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {ChatterboxClient} from '../../../src/chatterbox/client.js';
import {hasProgram} from '../../kit/programs.js';
import {speechRequest} from '../requests.js';

test.skipIf(!hasProgram('python3'))("Python's HTTP server sends events: a form in, every sample out", async () => {
  const script = fileURLToPath(new URL('peer.py', import.meta.url));
  const child = spawn('python3', [script], {stdio: ['ignore', 'pipe', 'inherit']});
  onTestFinished(() => void child.kill('SIGKILL'));
  const port = await new Promise<string>(resolve => createInterface({input: child.stdout}).once('line', resolve));
  const client = new ChatterboxClient({baseUrl: `http://127.0.0.1:${port}`, transport: 'sse', timeoutMs: 20_000});
  onTestFinished(() => client.close());
  for (const input of ['Apa khabar?', 'Pecah. Apa khabar?']) {
    const {bytes, isLengthProven} = await client.speech(speechRequest(input));
    const {pcm} = decodeWav(bytes);
    expect(isLengthProven).toBe(true);
    expect(pcm).toEqual({
      sampleRateHz: 24_000,
      channels: [Float32Array.from({length: input.length * 1000}, (_, index) => ((index % 200) - 100) / 128)],
    });
  }
});
