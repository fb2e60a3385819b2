import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decodeMp3} from '../../../src/audio/mp3/decode-mp3.js';
import {parseMp3FrameHeader} from '../../../src/audio/mp3/mp3-frame-header.js';
import {isChatterpipeError} from '../../../src/base/error.js';
import {hasProgram} from '../../kit/programs.js';
import {audioErrorOf} from '../error-of.js';
import {db, fitSine} from '../sines.js';
import {frameOffsets, toneMp3} from './tone-mp3.js';

describe('parseMp3FrameHeader', () => {
  test('MPEG 2, Layer III, 64 kbit/s, 24 kHz, mono', () => {
    expect(parseMp3FrameHeader(Uint8Array.of(0xff, 0xf3, 0x84, 0xc4), 0)).toEqual({
      sizeBytes: 192,
      sampleRateHz: 24_000,
      channelCount: 1,
      samplesPerFrame: 576,
    });
  });

  test('MPEG 1, Layer III, 128 kbit/s, 44.1 kHz, stereo, padded', () => {
    expect(parseMp3FrameHeader(Uint8Array.of(0xff, 0xfb, 0x92, 0x00), 0)).toEqual({
      sizeBytes: 418,
      sampleRateHz: 44_100,
      channelCount: 2,
      samplesPerFrame: 1152,
    });
  });

  test.each([
    ['no sync', [0xff, 0x13, 0x84, 0xc4]],
    ['reserved version', [0xff, 0xeb, 0x84, 0xc4]],
    ['Layer I', [0xff, 0xff, 0x84, 0xc4]],
    ['AAC', [0xff, 0xf1, 0x84, 0xc4]],
    ['reserved bitrate', [0xff, 0xf3, 0xf4, 0xc4]],
    ['free format', [0xff, 0xf3, 0x04, 0xc4]],
    ['reserved rate', [0xff, 0xf3, 0x8c, 0xc4]],
    ['three bytes', [0xff, 0xf3, 0x84]],
  ])('%s is none', (_name, bytes) => {
    expect(parseMp3FrameHeader(Uint8Array.from(bytes), 0)).toBeUndefined();
  });
});

describe('decodeMp3', () => {
  const mp3 = toneMp3();
  const offsets = frameOffsets(mp3);

  test('decodes mono as one channel', async () => {
    const {pcm, isLengthCertain} = await decodeMp3(mp3);
    expect({channels: pcm.channels.length, rate: pcm.sampleRateHz, isLengthCertain}).toEqual({
      channels: 1,
      rate: 24_000,
      isLengthCertain: true,
    });
    // 0.25 s of 440 Hz without the encoder's delay; LAME turns all sound down to 0.95.
    const samples = pcm.channels[0] as Float32Array;
    expect(samples).toHaveLength(6000);
    const {amplitude, phase, residueRms} = fitSine({samples, sampleRateHz: 24_000}, 440);
    expect(Math.abs(db(amplitude / (0.5 * 0.95)))).toBeLessThan(0.05);
    expect(Math.abs(phase)).toBeLessThan(0.05);
    expect(db(residueRms / 0.35)).toBeLessThan(-30);
  });

  test.each([
    ['an ID3v1 tag', Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125)])],
    ['an APE tag', Buffer.concat([Buffer.from('APETAGEX'), Buffer.alloc(3000, 7)])],
    ['zeros', Buffer.alloc(4000)],
    ['a little junk', Buffer.from('hello')],
  ])('%s behind the frames is fine', async (_name, tail) => {
    const {pcm} = await decodeMp3(Buffer.concat([mp3, tail]));
    expect(pcm).toEqual((await decodeMp3(mp3)).pcm);
  });

  test('C2 a cut in a frame', async () => {
    const message = await audioErrorOf(() => decodeMp3(mp3.subarray(0, (offsets[5] as number) + 50)));
    expect(message).toBe('truncated: Cannot read the MP3: its last frame is cut, after 5 whole ones.');
  });

  test('C2 a cut between frames', async () => {
    const message = await audioErrorOf(() => decodeMp3(mp3.subarray(0, offsets[6])));
    expect(message).toBe(`truncated: Cannot read the MP3: it is cut: ${offsets.length - 1} frames promised, 5 there.`);
  });

  test('a cut between frames cannot be seen where no frame says how many there are', async () => {
    const bytes = mp3.subarray(offsets[1], offsets[6]);
    expect((await decodeMp3(bytes)).isLengthCertain).toBe(false);
  });

  test('frames that are interrupted', async () => {
    const damaged = mp3.slice();
    damaged.fill(0x55, offsets[4], offsets[5]);
    const message = await audioErrorOf(() => decodeMp3(damaged));
    expect(message).toBe(`malformed: Cannot read the MP3: its frames are interrupted at byte ${offsets[4]}.`);
  });

  test('no frame', async () => {
    const message = await audioErrorOf(() => decodeMp3(Buffer.from('ID3\u0004\0\0\0\0\0\0 nothing else')));
    expect(message).toBe('malformed: Cannot read the MP3: it holds no frame of sound.');
  });

  test('C10 mutated MP3s are decoded or refused with a typed error', async () => {
    let refusedCount = 0;
    const change = fc.tuple(fc.nat(mp3.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 8}), async changes => {
        const bytes = mp3.slice();
        for (const [at, value] of changes) bytes[at] = value;
        try {
          const {pcm} = await decodeMp3(bytes);
          expect(pcm.channels[0]?.every(Number.isFinite)).toBe(true);
        } catch (error) {
          if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
          refusedCount += 1;
        }
      }),
      {numRuns: 300, seed: 5},
    );
    expect(refusedCount).toBeGreaterThan(5);
  });
});

test.skipIf(!hasProgram('ffmpeg'))('stereo from ffmpeg keeps its two channels and its length', async () => {
  const inputs = ['-f', 'lavfi', '-i', 'sine=440:r=44100:d=0.5', '-f', 'lavfi', '-i', 'sine=880:r=44100:d=0.5'];
  const mp3 = execFileSync('ffmpeg', [
    '-loglevel',
    'error',
    ...inputs,
    '-filter_complex',
    'amerge',
    '-f',
    'mp3',
    '-b:a',
    '192k',
    '-',
  ]);
  const {pcm} = await decodeMp3(mp3);
  expect({channels: pcm.channels.length, rate: pcm.sampleRateHz}).toEqual({channels: 2, rate: 44_100});
  const [left = new Float32Array(0), right = new Float32Array(0)] = pcm.channels;
  // ffmpeg cannot go back in a pipe to write how long the sound is, so up to two frames of padding stay.
  expect(Math.abs(left.length - 22_050)).toBeLessThan(2 * 1152 + 1);
  const amplitudeAt = (samples: Float32Array, hz: number): number =>
    fitSine({samples, sampleRateHz: 44_100}, hz).amplitude;
  expect(amplitudeAt(left, 440)).toBeGreaterThan(20 * amplitudeAt(left, 880));
  expect(amplitudeAt(right, 880)).toBeGreaterThan(20 * amplitudeAt(right, 440));
});
