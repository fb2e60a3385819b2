import {spawn} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {decodeWav} from '../../src/audio/wav/decode-wav.js';
import {createEspeakEngine} from '../../src/engines/espeak/espeak-engine.js';
import {hasProgram} from '../kit/programs.js';
import {startBackend} from './server.js';

const phrases = ['Apa khabar? Semua baik?', 'Saya pergi ke pasar pagi tadi.', '…', 'Terima kasih, jumpa lagi esok.'];

test.skipIf(!hasProgram('python3'))(
  'the original loop, in Python with its standard library alone, makes its dataset against our server',
  async () => {
    const {url} = await startBackend({engine: createEspeakEngine()});
    const folder = await mkdtemp(join(tmpdir(), 'chatterpipe-original-'));
    try {
      const script = fileURLToPath(new URL('original-script.py', import.meta.url));
      const child = spawn('python3', [script, url, 'robot-low.wav', folder, '0'], {stdio: ['pipe', 'pipe', 'inherit']});
      child.stdin.end(phrases.join('\n'));
      expect(await text(child.stdout)).toBe('[1/4] voice_00001.wav\n[2/4] voice_00002.wav\n[4/4] voice_00004.wav\n');
      const rows = (await readFile(join(folder, 'metadata.csv'), 'utf8')).trimEnd().split('\n');
      expect(rows).toEqual([
        `voice_00001.wav|${phrases[0]}`,
        `voice_00002.wav|${phrases[1]}`,
        `voice_00004.wav|${phrases[3]}`,
      ]);
      const files = (await readdir(join(folder, 'wavs'))).sort();
      expect(files).toEqual(rows.map(row => row.split('|')[0]));
      for (const file of files) {
        const {pcm, encoding} = decodeWav(await readFile(join(folder, 'wavs', file)));
        expect([encoding, pcm.sampleRateHz, pcm.channels.length]).toEqual(['pcm-s16', 24_000, 1]);
        const seconds = (pcm.channels[0]?.length ?? 0) / 24_000;
        expect(seconds).toBeGreaterThan(1);
        expect(seconds).toBeLessThan(5);
      }
    } finally {
      await rm(folder, {recursive: true});
    }
  },
);
