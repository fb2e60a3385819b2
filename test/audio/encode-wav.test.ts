import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {encodeWav} from '../../src/audio/encode-wav.js';
import {decodeWav} from '../../src/audio/wav/decode-wav.js';
import {readWavHeader} from '../../src/audio/wav/read-wav-header.js';
import {hasProgram} from '../kit/programs.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

test('writes the 44 bytes and the samples', () => {
  expect(Buffer.from(encodeWav(Int16Array.of(1, -2), 22_050)).toString('hex')).toBe(
    '524946462800000057415645666d742010000000010001002256000044ac00000200100064617461040000000100feff',
  );
});

test('reads back as it was, without an oddity', () => {
  const bytes = encodeWav(Int16Array.of(0, 16_384, -32_768), 16_000);
  expect(readWavHeader(bytes)).toMatchObject({encoding: 'pcm-s16', frameCount: 3, sampleRateHz: 16_000, oddities: []});
  expect(decodeWav(bytes).pcm.channels).toEqual([Float32Array.of(0, 0.5, -1)]);
});

test.skipIf(!hasProgram('python3'))("Python's wave module reads it", async () => {
  const path = join(await temporaryFolder(), 'a.wav');
  writeFileSync(path, encodeWav(Int16Array.of(0, 16_384, -32_768), 22_050));
  const program = 'import sys, wave; w = wave.open(sys.argv[1]); print(w.getparams()[:4], w.readframes(9).hex())';
  expect(execFileSync('python3', ['-c', program, path], {encoding: 'utf8'})).toBe('(1, 2, 22050, 3) 000000400080\n');
});
