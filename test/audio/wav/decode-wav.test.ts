import {describe, expect, test} from 'vitest';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {audioErrorOf} from '../error-of.js';
import {dataChunk, formatChunk, int16, riffBytes, type TestChunk, type TestFormat, wavOf} from './wav-bytes.js';

function decoded(format: TestFormat, content: Uint8Array): number[][] {
  return decodeWav(riffBytes([formatChunk(format), dataChunk(content)])).pcm.channels.map(channel => [...channel]);
}

const list: TestChunk = {id: 'LIST', content: Buffer.from('INFOISFT\u0005\0\0\0hello\0')};

describe('C4 sample formats', () => {
  test('8 bits are unsigned around 128', () => {
    expect(decoded({bits: 8}, Uint8Array.of(0, 64, 128, 255))).toEqual([[-1, -0.5, 0, 127 / 128]]);
  });

  test('16 bits', () => {
    expect(decoded({}, int16([-32_768, -1, 0, 16_384, 32_767]))).toEqual([[-1, -1 / 32_768, 0, 0.5, 32_767 / 32_768]]);
  });

  test('24 bits, with their sign', () => {
    expect(decoded({bits: 24}, Uint8Array.of(0, 0, 0x80, 0xff, 0xff, 0xff, 0, 0, 0x40, 1, 0, 0))).toEqual([
      [-1, -1 / 8_388_608, 0.5, 1 / 8_388_608],
    ]);
  });

  test('32 bits', () => {
    const bytes = new Uint8Array(Int32Array.of(-2_147_483_648, 1_073_741_824).buffer);
    expect(decoded({bits: 32}, bytes)).toEqual([[-1, 0.5]]);
  });

  test('C5 floats come as they are: over-range, NaN, infinities and denormals included', () => {
    const values = [0.25, -1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e-40];
    const bytes = new Uint8Array(Float32Array.from(values).buffer);
    expect(decoded({tag: 3, bits: 32}, bytes)).toEqual([
      [0.25, -1.5, Number.NaN, Number.POSITIVE_INFINITY, Math.fround(1e-40)],
    ]);
  });

  test('64-bit floats', () => {
    const bytes = new Uint8Array(Float64Array.of(0.25, -1.5, 1e300).buffer);
    expect(decoded({tag: 3, bits: 64}, bytes)).toEqual([[0.25, -1.5, Number.POSITIVE_INFINITY]]);
  });

  test('A-law, by the values of ITU-T G.711', () => {
    // Character signals 0xD5 and 0x55 are the smallest ±, 0xAA and 0x2A the largest (4,032 of 4,096).
    expect(decoded({tag: 6, bits: 8}, Uint8Array.of(0xd5, 0x55, 0xaa, 0x2a))).toEqual([
      [8 / 32_768, -8 / 32_768, 32_256 / 32_768, -32_256 / 32_768],
    ]);
  });

  test('µ-law, by the values of ITU-T G.711', () => {
    // 0xFF and 0x7F are ±0, 0x80 and 0x00 the largest (8,031 of 8,192).
    expect(decoded({tag: 7, bits: 8}, Uint8Array.of(0xff, 0x7f, 0x80, 0x00))).toEqual([
      [0, -0, 32_124 / 32_768, -32_124 / 32_768],
    ]);
  });

  test('WAVE_FORMAT_EXTENSIBLE with its sub-format', () => {
    expect(decoded({isExtensible: true}, int16([16_384]))).toEqual([[0.5]]);
    const float = new Uint8Array(Float32Array.of(0.5).buffer);
    expect(decoded({isExtensible: true, tag: 3, bits: 32}, float)).toEqual([[0.5]]);
  });

  test('six channels come apart', () => {
    expect(decoded({channels: 6}, int16([0, 8192, 16_384, -8192, -16_384, 24_576]))).toEqual([
      [0],
      [0.25],
      [0.5],
      [-0.25],
      [-0.5],
      [0.75],
    ]);
  });

  test('bytes that begin at an odd address of a larger buffer', () => {
    const wav = wavOf([16_384, -16_384]);
    const shifted = new Uint8Array(wav.length + 1);
    shifted.set(wav, 1);
    expect([...(decodeWav(shifted.subarray(1)).pcm.channels[0] ?? [])]).toEqual([0.5, -0.5]);
  });

  test.each([
    [{tag: 2, bits: 4, blockAlign: 256}, 'Microsoft ADPCM of 4 bits'],
    [{tag: 17, bits: 4, blockAlign: 256}, 'IMA ADPCM of 4 bits'],
    [{tag: 85, bits: 0, blockAlign: 1}, 'MP3 of 0 bits'],
    [{tag: 0x1234}, 'format 0x1234 of 16 bits'],
    [{bits: 12, blockAlign: 2}, 'PCM of 12 bits'],
  ])('another codec is refused by its name: %j', async (format, name) => {
    const message = await audioErrorOf(() => decoded(format, int16([1])));
    expect(message).toBe(`unsupported: Cannot read the WAV: its samples are ${name}.`);
  });

  test('an unknown sub-format is refused', async () => {
    const format = formatChunk({isExtensible: true});
    format.content.set([1], 39);
    const message = await audioErrorOf(() => decodeWav(riffBytes([format, dataChunk(int16([1]))])));
    expect(message).toBe('unsupported: Cannot read the WAV: its sub-format is not a known one.');
  });
});

describe('C1 placeholder sizes mean "to the end"', () => {
  test.each([0, 0x7fffffff, 0xffffffff, 2_000_000_000, 0x7ffff024])('size %i', size => {
    const {pcm, isLengthCertain, oddities} = decodeWav(
      riffBytes([formatChunk(), dataChunk(int16([1, 2, 3]), size)], 0xffffffff),
    );
    expect({length: pcm.channels[0]?.length, isLengthCertain, oddities}).toEqual({
      length: 3,
      isLengthCertain: false,
      oddities: ['placeholder-size', 'riff-size-differs'],
    });
  });

  test('size 0 in a file whose RIFF size is right is a WAV without samples', () => {
    const {pcm, isLengthCertain, oddities} = decodeWav(riffBytes([formatChunk(), dataChunk(int16([])), list]));
    expect({length: pcm.channels[0]?.length, isLengthCertain, oddities}).toEqual({
      length: 0,
      isLengthCertain: true,
      oddities: [],
    });
  });
});

describe('C2 fewer samples than promised', () => {
  test('are refused as cut', async () => {
    const whole = wavOf(Array.from({length: 100}, (_, index) => index));
    const message = await audioErrorOf(() => decodeWav(whole.subarray(0, 144)));
    expect(message).toBe('truncated: Cannot read the WAV: it is cut: 200 bytes of samples promised, 100 there.');
  });

  test('one byte is enough', async () => {
    const message = await audioErrorOf(() => decodeWav(wavOf([1, 2, 3]).subarray(0, 49)));
    expect(message).toBe('truncated: Cannot read the WAV: it is cut: 6 bytes of samples promised, 5 there.');
  });

  test('every cut of a file is an error of kind truncated, but for the whole', async () => {
    const whole = riffBytes([list, formatChunk(), dataChunk(int16([1, 2, 3]))]);
    for (let length = 1; length < whole.length; length += 1) {
      const message = await audioErrorOf(() => decodeWav(whole.subarray(0, length)));
      expect(message, `${length} bytes`).toMatch(/^truncated: /);
    }
    expect(decodeWav(whole).pcm.channels[0]).toHaveLength(3);
  });
});

describe('C3 a second RIFF header inside the data', () => {
  const one = wavOf([1, 2]);
  const other = wavOf([3, 4]);
  const samplesOf = (bytes: Uint8Array): number[] =>
    [...(decodeWav(bytes).pcm.channels[0] ?? [])].map(sample => sample * 32_768);

  test('whole files behind each other are joined', () => {
    const bytes = Uint8Array.from([...one, ...other, ...one]);
    expect(samplesOf(bytes)).toEqual([1, 2, 3, 4, 1, 2]);
    expect(decodeWav(bytes)).toMatchObject({isLengthCertain: true, oddities: ['several-headers', 'riff-size-differs']});
  });

  test('one header per chunk, each with a placeholder', () => {
    const part = (samples: number[]): Uint8Array =>
      riffBytes([formatChunk(), dataChunk(int16(samples), 0xffffffff)], 0xffffffff);
    const bytes = Uint8Array.from([...part([1, 2]), ...part([3, 4]), ...part([5])]);
    expect(samplesOf(bytes)).toEqual([1, 2, 3, 4, 5]);
    expect(decodeWav(bytes).isLengthCertain).toBe(false);
  });

  test('a first header that promises all of it', () => {
    const bytes = riffBytes([formatChunk(), dataChunk(Uint8Array.from([...int16([1, 2]), ...other]))]);
    expect(samplesOf(bytes)).toEqual([1, 2, 3, 4]);
  });

  test('a cut last part is refused', async () => {
    const bytes = Uint8Array.from([...one, ...other.subarray(0, other.length - 2)]);
    const message = await audioErrorOf(() => decodeWav(bytes));
    expect(message).toBe('truncated: Cannot read the WAV: it is cut: 4 bytes of samples promised, 2 there.');
  });

  test('another format is refused', async () => {
    const bytes = Uint8Array.from([...one, ...wavOf([3, 4], {rateHz: 22_050})]);
    const message = await audioErrorOf(() => decodeWav(bytes));
    expect(message).toBe(
      'malformed: Cannot read the WAV: a second header at byte 48 says another format than the first.',
    );
  });

  test('the word RIFF in samples is no header', () => {
    const content = Uint8Array.from([...int16([1]), ...Buffer.from('RIFFxxxxWAVEfmtx')]);
    expect(decodeWav(riffBytes([formatChunk(), dataChunk(content)])).pcm.channels[0]).toHaveLength(9);
  });
});

describe('C6 chunks', () => {
  test('LIST, fact, bext and junk around the samples are passed over, odd ones with their padding', () => {
    const extra = ['LIST', 'fact', 'bext', 'junk', 'PEAK'].map((id, index) => ({
      id,
      content: new Uint8Array(3 + index),
    }));
    const {pcm, oddities} = decodeWav(riffBytes([...extra, formatChunk(), ...extra, dataChunk(int16([7])), ...extra]));
    expect({samples: [...(pcm.channels[0] ?? [])], oddities}).toEqual({samples: [7 / 32_768], oddities: []});
  });

  test('an odd chunk without its padding is noticed', () => {
    const unpadded = {id: 'LIST', content: new Uint8Array(5).fill(65), isUnpadded: true};
    const {pcm, oddities} = decodeWav(riffBytes([formatChunk(), unpadded, dataChunk(int16([7]))]));
    expect({samples: [...(pcm.channels[0] ?? [])], oddities}).toEqual({
      samples: [7 / 32_768],
      oddities: ['chunk-unpadded'],
    });
  });

  test('bytes that do not fill a frame are dropped', () => {
    const {pcm, oddities} = decodeWav(
      riffBytes([formatChunk({channels: 2}), dataChunk(Uint8Array.of(1, 0, 2, 0, 3, 0, 4))]),
    );
    expect(pcm.channels.map(channel => [...channel])).toEqual([[1 / 32_768], [2 / 32_768]]);
    expect(oddities).toEqual(['part-of-a-frame']);
  });

  test('a data chunk of no bytes gives no samples', () => {
    expect(decodeWav(wavOf([])).pcm.channels.map(channel => channel.length)).toEqual([0]);
  });

  test('a cut chunk behind the samples does no harm', () => {
    const {pcm, oddities} = decodeWav(
      riffBytes([formatChunk(), dataChunk(int16([7])), {...list, declaredSizeBytes: 5000}]),
    );
    expect({length: pcm.channels[0]?.length, oddities}).toEqual({length: 1, oddities: ['bytes-after-data']});
  });

  test('a little junk behind the samples does no harm', () => {
    const {pcm, oddities} = decodeWav(Uint8Array.from([...wavOf([7]), ...new Uint8Array(20)]));
    expect({length: pcm.channels[0]?.length, oddities}).toEqual({
      length: 1,
      oddities: ['bytes-after-data', 'riff-size-differs'],
    });
  });

  test('samples behind the end that the header gives are not lost in silence', async () => {
    const message = await audioErrorOf(() => decodeWav(Uint8Array.from([...wavOf([7]), ...new Uint8Array(2000)])));
    expect(message).toBe(
      'malformed: Cannot read the WAV: its data chunk says 2 bytes, and 2000 bytes of no known chunk follow.',
    );
  });

  test.each([
    [
      'no fmt',
      riffBytes([list, {id: 'PEAK', content: new Uint8Array(20)}]),
      'malformed: Cannot read the WAV: it has no fmt chunk.',
    ],
    ['no data', riffBytes([list, formatChunk()]), 'malformed: Cannot read the WAV: it has no data chunk.'],
    [
      'data first',
      riffBytes([dataChunk(int16([1])), formatChunk()]),
      'malformed: Cannot read the WAV: its data come before its fmt chunk.',
    ],
    [
      'a chunk past the end',
      riffBytes([{...list, declaredSizeBytes: 99_999}, formatChunk(), dataChunk(int16([1]))]),
      'malformed: Cannot read the WAV: its LIST chunk says 99999 bytes, which is past the end.',
    ],
    [
      'a short fmt',
      riffBytes([{id: 'fmt ', content: new Uint8Array(14)}, dataChunk(int16([1, 2, 3]))]),
      'malformed: Cannot read the WAV: its fmt chunk has 14 bytes instead of 16.',
    ],
    [
      'no channel',
      wavOf([1], {channels: 0, blockAlign: 2}),
      'malformed: Cannot read the WAV: it says that it has no channel.',
    ],
    [
      'C11 1,000 channels',
      wavOf([1], {channels: 1000}),
      'unsupported: Cannot read the WAV: it has 1000 channels, and at most 8 are taken.',
    ],
    [
      'C11 768 kHz',
      wavOf([1], {rateHz: 768_000}),
      'unsupported: Cannot read the WAV: its sample rate is 768000 Hz, and 8000 to 192000 are taken.',
    ],
    [
      '0 Hz',
      wavOf([1], {rateHz: 0}),
      'unsupported: Cannot read the WAV: its sample rate is 0 Hz, and 8000 to 192000 are taken.',
    ],
    [
      'a frame size that does not fit',
      wavOf([1], {blockAlign: 4}),
      'malformed: Cannot read the WAV: it says 4 bytes a frame, but 1 × 16 bits are 2.',
    ],
  ])('%s', async (_name, bytes, expected) => {
    expect(await audioErrorOf(() => decodeWav(bytes))).toBe(expected);
  });
});
