import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {decodeAudio} from '../../src/audio/decode-audio.js';
import {hasProgram} from '../kit/programs.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {audioErrorOf} from './error-of.js';
import {db, middleRms, sine} from './sines.js';
import {dataChunk, formatChunk, riffBytes, wavOf} from './wav/wav-bytes.js';

describe('decodeAudio', () => {
  test('decodes a WAV by its bytes', async () => {
    expect(await decodeAudio(wavOf([16_384]))).toEqual({
      format: 'wav',
      pcm: {channels: [Float32Array.of(0.5)], sampleRateHz: 24_000},
      encoding: 'pcm-s16',
      isLengthCertain: true,
    });
  });

  test.each([
    ['OggS\0\0\0\0\0\0\0\0\0', 'unsupported: Cannot decode the audio: the bytes are an Ogg (Vorbis or Opus).'],
    ['fLaC\0\0\0\0\0\0\0\0\0', 'truncated: Cannot read the FLAC: only 13 bytes of it are there.'],
    ['\u0089PNG\r\n\u001a\n\0\0\0\0', 'not-audio: Cannot decode the audio: the bytes are a PNG picture.'],
    [
      '<html><h1>502 Bad Gateway</h1>',
      'not-audio: Cannot decode the audio: the bytes are an HTML page: <html><h1>502 Bad Gateway</h1>',
    ],
    [
      '{"detail":"no such voice"}',
      'not-audio: Cannot decode the audio: the bytes are a JSON text: {"detail":"no such voice"}',
    ],
    ['{"a":1}', 'not-audio: Cannot decode the audio: the bytes are a JSON text: {"a":1}'],
    [
      'Internal Server Error',
      'not-audio: Cannot decode the audio: the bytes are of no kind that is known here: Internal Server Error',
    ],
    ['', 'not-audio: Cannot decode the audio: the bytes are empty.'],
    ['RIFF', 'truncated: Cannot read the WAV: only 4 bytes of it are there.'],
  ])('C7 names what is no sound: %j', async (text, expected) => {
    expect(await audioErrorOf(() => decodeAudio(Buffer.from(text, 'latin1')))).toBe(expected);
  });
});

describe.skipIf(!hasProgram('sox'))('C4 WAVs that sox writes', () => {
  const source = sine({hz: 440, amplitude: 0.5, seconds: 0.5, sampleRateHz: 24_000});

  // The last column is the noise of the format below a sine of 0.5: 6.02·bits + 1.76 − 6.02 dB for whole numbers.
  test.each([
    ['pcm-u8', ['-e', 'unsigned', '-b', '8'], -43],
    ['pcm-s16', ['-e', 'signed', '-b', '16'], -91],
    ['pcm-s24', ['-e', 'signed', '-b', '24'], -139],
    ['pcm-s32', ['-e', 'signed', '-b', '32'], -139],
    ['float-32', ['-e', 'float', '-b', '32'], -139],
    ['float-64', ['-e', 'float', '-b', '64'], -139],
    ['a-law', ['-e', 'a-law'], -35],
    ['mu-law', ['-e', 'u-law'], -35],
  ] as const)('%s', async (encoding, options, noiseDb) => {
    const folder = await temporaryFolder();
    const [input, output] = [join(folder, 'in.wav'), join(folder, 'out.wav')];
    writeFileSync(
      input,
      riffBytes([formatChunk({tag: 3, bits: 32}), dataChunk(new Uint8Array(source.samples.buffer))]),
    );
    execFileSync('sox', ['-V1', '-D', input, ...options, '--comment', 'odd', output]);
    const decoded = await decodeAudio(readFileSync(output));
    expect(decoded).toMatchObject({format: 'wav', encoding, isLengthCertain: true, pcm: {sampleRateHz: 24_000}});
    const samples = decoded.pcm.channels[0] as Float32Array;
    expect(samples).toHaveLength(source.samples.length);
    const difference = samples.map((sample, index) => sample - (source.samples[index] as number));
    expect(db(middleRms({samples: difference, sampleRateHz: 24_000}) / middleRms(source))).toBeLessThan(noiseDb);
  });

  test('C1 what sox writes into a pipe', async () => {
    const bytes = execFileSync('sox', [
      '-V1',
      '-n',
      '-r',
      '24000',
      '-b',
      '16',
      '-t',
      'wav',
      '-',
      'synth',
      '0.5',
      'sine',
      '440',
    ]);
    const decoded = await decodeAudio(bytes);
    expect(decoded.isLengthCertain).toBe(false);
    expect(decoded.pcm.channels[0]).toHaveLength(12_000);
  });
});
