import {describe, expect, test} from 'vitest';
import {readWavHeader} from '../../../src/audio/wav/read-wav-header.js';
import {audioErrorOf} from '../error-of.js';
import {dataChunk, formatChunk, int16, riffBytes, wavOf} from './wav-bytes.js';

describe('readWavHeader', () => {
  test('tells all that is known before a sample is decoded', () => {
    expect(
      readWavHeader(
        wavOf(
          Array.from({length: 24_000}, () => 0),
          {channels: 2},
        ),
      ),
    ).toEqual({
      encoding: 'pcm-s16',
      isExtensible: false,
      channelCount: 2,
      sampleRateHz: 24_000,
      bitsPerSample: 16,
      blockAlignBytes: 4,
      dataOffsetBytes: 44,
      dataSizeBytes: 48_000,
      declaredDataSizeBytes: 48_000,
      frameCount: 12_000,
      durationSeconds: 0.5,
      isLengthCertain: true,
      oddities: [],
    });
  });

  test('needs only the beginning of a file, with the size of the whole', () => {
    const whole = wavOf(Array.from({length: 5000}, () => 1));
    expect(readWavHeader(whole.subarray(0, 64), whole.length)).toEqual(readWavHeader(whole));
  });

  test('a beginning that ends before the data chunk says how far it was looked', async () => {
    const whole = riffBytes([{id: 'junk', content: new Uint8Array(300)}, formatChunk(), dataChunk(int16([1]))]);
    const message = await audioErrorOf(() => readWavHeader(whole.subarray(0, 100), whole.length));
    expect(message).toBe('malformed: Cannot read the WAV: it has no fmt chunk in its first 100 bytes.');
  });

  test('C9 bytes per second that do not fit the rate are noticed', () => {
    expect(readWavHeader(wavOf([1], {byteRate: 96_000})).oddities).toEqual(['byte-rate-differs']);
  });

  test.each([
    ['RF64', 'unsupported: Cannot read the WAV: the bytes are an RF64 (the WAV for more than 4 GB).'],
    ['RIFX', 'unsupported: Cannot read the WAV: the bytes are a RIFX (a big-endian WAV).'],
  ])('C4 %s is refused by its name', async (magic, expected) => {
    const bytes = wavOf([1]);
    bytes.set(Buffer.from(magic), 0);
    expect(await audioErrorOf(() => readWavHeader(bytes))).toBe(expected);
  });

  test('no bytes', async () => {
    expect(await audioErrorOf(() => readWavHeader(new Uint8Array(0)))).toBe(
      'not-audio: Cannot read the WAV: the bytes are empty.',
    );
  });

  test('four bytes', async () => {
    const message = await audioErrorOf(() => readWavHeader(Buffer.from('RIFF')));
    expect(message).toBe('truncated: Cannot read the WAV: only 4 bytes of it are there.');
  });
});
