import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decodeAudio} from '../../../src/audio/decode-audio.js';
import {decodeFlac} from '../../../src/audio/flac/decode-flac.js';
import {hasProgram} from '../../kit/programs.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {audioErrorOf} from '../error-of.js';
import {flacBomb, flacHeader, frameOf, silentFrame} from './flac-bytes.js';

const most = 10_000_000;
const decode = (bytes: Uint8Array, mostSamples = most) => audioErrorOf(() => decodeFlac(bytes, mostSamples));

test('frames of one value, written by hand', () => {
  const bytes = Buffer.concat([flacHeader({channelCount: 2, samples: 2 * 65_536}), silentFrame(2), silentFrame(2)]);
  const {pcm, encoding, isLengthCertain} = decodeFlac(bytes, most);
  expect([pcm.sampleRateHz, encoding, isLengthCertain]).toEqual([24_000, 'flac-16', true]);
  expect(pcm.channels.map(channel => [channel.length, channel.every(sample => sample === 0)])).toEqual([
    [131_072, true],
    [131_072, true],
  ]);
});

describe.skipIf(!hasProgram('sox'))('as sox decodes it, sample for sample', () => {
  // Noise and a tone for the predictors, silence for constants, little noise for plain numbers, a quiet 16-bit sound in 24 bits for unused bits.
  test.each([
    ['16 bit', ['-b', '16', '-r', '24000'], ['synth', '2', 'pinknoise', 'vol', '0.5'], []],
    ['16 bit, fixed predictors', ['-b', '16', '-r', '22050'], ['synth', '1', 'sine', '440'], ['-C', '0']],
    [
      '16 bit, the longest predictors',
      ['-b', '16', '-r', '48000', '-c', '2'],
      ['synth', '2', 'pluck', 'A2', 'pluck', 'C3'],
      ['-C', '8'],
    ],
    ['24 bit', ['-b', '24', '-r', '48000'], ['synth', '1', 'pinknoise', 'vol', '0.9'], []],
    [
      '24 bit, two channels alike',
      ['-b', '24', '-r', '44100', '-c', '2'],
      ['synth', '1', 'brownnoise', 'vol', '0.9'],
      [],
    ],
    [
      '24 bit at full scale',
      ['-b', '24', '-r', '96000', '-c', '2'],
      ['synth', '0.5', 'whitenoise', 'square', '100'],
      [],
    ],
    ['8 bit', ['-b', '8', '-r', '8000'], ['synth', '1', 'sine', '300'], []],
    ['six channels', ['-b', '16', '-r', '16000', '-c', '6'], ['synth', '0.5', 'pinknoise'], []],
    ['silence', ['-b', '16', '-r', '24000'], ['trim', '0', '1'], []],
    ['a rate without a code', ['-b', '16', '-r', '11025'], ['synth', '0.5', 'sine', '200'], []],
    ['seven samples', ['-b', '16', '-r', '24000'], ['synth', '7s', 'whitenoise'], []],
  ])('%s', async (_, format, effects, options) => {
    const folder = await temporaryFolder();
    const [flac, wav] = [join(folder, 'a.flac'), join(folder, 'a.wav')];
    execFileSync('sox', ['-V1', '-R', '-D', '-n', ...format, ...options, flac, ...effects]);
    execFileSync('sox', ['-V1', '-D', flac, '-e', 'signed', '-b', '24', wav]);
    const [ours, theirs] = [await decodeAudio(readFileSync(flac)), await decodeAudio(readFileSync(wav))];
    expect(ours.isLengthCertain).toBe(true);
    expect(ours.pcm).toEqual(theirs.pcm);
  });
});

describe.skipIf(!hasProgram('ffmpeg'))('of ffmpeg', () => {
  const flacOf = (...options: string[]): Buffer =>
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'aevalsrc=0.4*sin(2*PI*t*(200+50*t))+0.1*random(0):s=32000:d=2'],
      ...[...options, '-f', 'flac', '-'],
    ]);
  const wavOf = (flac: Buffer): Buffer =>
    execFileSync('ffmpeg', ['-v', 'error', '-f', 'flac', '-i', '-', '-c:a', 'pcm_s24le', '-f', 'wav', '-'], {
      input: flac,
    });

  test.each([
    ['into a pipe: neither length nor MD5', []],
    ['predictors of order 32', ['-compression_level', '12', '-lpc_type', 'cholesky', '-max_prediction_order', '32']],
    ['24 bit', ['-sample_fmt', 's32', '-bits_per_raw_sample', '24', '-ac', '2']],
  ])('%s', async (_, options) => {
    const flac = flacOf(...options);
    const {pcm} = await decodeAudio(flac);
    expect(pcm.channels).toEqual((await decodeAudio(wavOf(flac))).pcm.channels);
    expect(pcm.channels[0]).toHaveLength(64_000);
  });
});

describe('C11 a small file that holds hours', () => {
  test('is refused by what it tells, and by what it holds where it tells nothing or too little, and takes no memory', async () => {
    const before = process.memoryUsage().rss;
    const refusal = `too-long: Cannot read the FLAC: it holds more than ${most} samples, and no more are decoded.`;
    const tells = flacBomb(10_000_000, {channelCount: 8, samples: 2 ** 36 - 1});
    const tellsNothing = flacBomb(10_000_000, {channelCount: 8});
    expect(await decode(tells)).toBe(refusal);
    expect(await decode(tellsNothing)).toBe(refusal);
    const tellsOne = flacBomb(10_000_000, {samples: 1});
    expect(await decode(tellsOne)).toBe(
      'malformed: Cannot read the FLAC: it holds more than the 1 samples that it tells of.',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  test('without a word from the caller there is a limit too', async () => {
    expect(await audioErrorOf(() => decodeAudio(flacBomb(1000, {samples: 2 ** 36 - 1})))).toBe(
      'too-long: Cannot read the FLAC: it holds more than 172800000 samples, and no more are decoded.',
    );
  });

  test('768 kHz and 32 bits are refused by their names', async () => {
    expect(await decode(flacHeader({sampleRateHz: 768_000}))).toBe(
      'unsupported: Cannot read the FLAC: its sample rate is 768000 Hz, and 8000 to 192000 are taken.',
    );
    expect(await decode(flacHeader({bitsPerSample: 32}))).toBe(
      'unsupported: Cannot read the FLAC: its samples have 32 bits, and at most 24 are taken.',
    );
  });
});

describe('damage', () => {
  const whole = Buffer.concat([flacHeader({samples: 2 * 65_536}), silentFrame(), silentFrame()]);

  test.each([
    ['no metadata', whole.subarray(0, 20), 'truncated: Cannot read the FLAC: only 20 bytes of it are there.'],
    [
      'no frame',
      whole.subarray(0, 42),
      'truncated: Cannot read the FLAC: it is cut: 131072 samples promised, 0 there.',
    ],
    [
      'a cut between frames',
      whole.subarray(0, 42 + 13),
      'truncated: Cannot read the FLAC: it is cut: 131072 samples promised, 65536 there.',
    ],
    [
      'a cut in a frame',
      whole.subarray(0, 42 + 20),
      'truncated: Cannot read the FLAC: it is cut in the middle of a frame.',
    ],
    [
      'another value',
      changed(whole, 42 + 9, 7),
      'malformed: Cannot read the FLAC: the frame at byte 42 does not fit its checksum.',
    ],
    [
      'another header',
      changed(whole, 42 + 5, 0),
      'malformed: Cannot read the FLAC: the header of the frame at byte 42 does not fit its checksum.',
    ],
    [
      'another rate',
      changed(whole, 42 + 2, 0x74),
      'malformed: Cannot read the FLAC: the header of the frame at byte 42 does not fit its checksum.',
    ],
    [
      'something else behind a frame',
      changed(whole, 42 + 13, 1),
      'malformed: Cannot read the FLAC: there is no frame at byte 55.',
    ],
    [
      'another MD5',
      changed(whole, 30, 1),
      'malformed: Cannot read the FLAC: its samples are not those that its MD5 was made of.',
    ],
    [
      'no STREAMINFO',
      changed(whole, 4, 4),
      'malformed: Cannot read the FLAC: it does not begin with a STREAMINFO block.',
    ],
    [
      'metadata past the end',
      changed(whole, 4, 0).subarray(0, 44),
      'truncated: Cannot read the FLAC: it is cut before its first frame.',
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await decode(bytes)).toBe(expected);
  });

  test('samples that are wider than the file says, which its MD5 cannot be made of', async () => {
    // A fixed predictor of order 1: 32767, then plain residuals of 8 bits: 1.
    const subframe = Buffer.from([0x12, 0x7f, 0xff, 0b00_0000_11, 0b11_01000_0, 0b0000001_0]);
    const bytes = Buffer.concat([flacHeader({samples: 2}), frameOf(2, 1, subframe)]);
    expect(await decode(changed(bytes, 30, 1))).toBe(
      'malformed: Cannot read the FLAC: the frame at byte 42 holds samples of more than 16 bits.',
    );
    expect(await decode(bytes)).toBe(
      'malformed: Cannot read the FLAC: the frame at byte 42 holds samples of more than 16 bits.',
    );
  });

  test('only the last block may be shorter than 16 samples: each costs memory of its own', async () => {
    const [short, last] = [frameOf(15, 1, Buffer.alloc(3)), frameOf(1, 1, Buffer.alloc(3))];
    expect(await decode(Buffer.concat([flacHeader({}), short, last]))).toBe(
      'malformed: Cannot read the FLAC: a block before the last has fewer than 16 samples.',
    );
    const whole = Buffer.concat([flacHeader({}), frameOf(16, 1, Buffer.alloc(3)), last]);
    expect(decodeFlac(whole, most).pcm.channels[0]).toHaveLength(17);
  });

  test('a frame of another format than the file', async () => {
    const bytes = Buffer.concat([flacHeader({channelCount: 2, samples: 65_536}), silentFrame(1)]);
    expect(await decode(bytes)).toBe(
      'malformed: Cannot read the FLAC: the frame at byte 42 has another format than the file.',
    );
  });

  test('a tag behind the sound is passed over', () => {
    const tag = Buffer.alloc(128, 'TAG');
    expect(decodeFlac(Buffer.concat([flacHeader({}), silentFrame(), tag]), most)).toMatchObject({
      isLengthCertain: false,
    });
    expect(decodeFlac(Buffer.concat([whole, tag]), most)).toMatchObject({isLengthCertain: true});
  });

  test.skipIf(!hasProgram('sox'))('C10 mutated FLACs are decoded or refused with a typed error', () => {
    const bytes = execFileSync('sox', [
      '-V1',
      '-R',
      '-n',
      '-r',
      '8000',
      '-b',
      '16',
      '-t',
      'flac',
      '-',
      'synth',
      '0.2',
      'pinknoise',
    ]);
    const change = fc.record({at: fc.nat(bytes.length - 1), value: fc.nat(255)});
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 4}), changes => {
        const mutated = changes.reduce<Buffer>((all, {at, value}) => changed(all, at, value), bytes);
        try {
          decodeFlac(mutated, most);
        } catch (error) {
          expect(error).toMatchObject({code: 'AUDIO_UNREADABLE'});
        }
      }),
      {numRuns: 500},
    );
  });
});

function changed(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}
