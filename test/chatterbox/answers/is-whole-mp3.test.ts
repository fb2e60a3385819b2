import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {isWholeMp3} from '../../../src/chatterbox/answers/is-whole-mp3.js';
import {hasProgram} from '../../kit/programs.js';
import {wavOf} from '../../kit/scripted-backend.js';

/** MPEG 2 layer III, 32 kbit/s, 24 kHz, mono: 96 bytes a frame (72 · 32000 / 24000). */
function frames(count: number): Buffer {
  const frame = Buffer.alloc(96);
  frame.set([0xff, 0xf3, 0x44, 0xc0]);
  return Buffer.concat(Array.from({length: count}, () => frame));
}

test('whole frames are whole, with and without tags', () => {
  const id3v2 = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 5, 1, 2, 3, 4, 5]);
  const id3v1 = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125)]);
  expect(isWholeMp3(frames(3))).toBe(true);
  expect(isWholeMp3(Buffer.concat([id3v2, frames(3), id3v1]))).toBe(true);
});

test('a cut frame, a cut frame header, and no frame at all are not', () => {
  expect(isWholeMp3(frames(3).subarray(0, 250))).toBe(false);
  expect(isWholeMp3(frames(3).subarray(0, 194))).toBe(false);
  expect(isWholeMp3(Buffer.from('ID3'))).toBe(false);
  expect(isWholeMp3(Buffer.concat([frames(2), Buffer.from('<html>'.repeat(100))]))).toBe(false);
});

test.skipIf(!hasProgram('lame'))('what lame makes is whole, and cut anywhere within a frame it is not', () => {
  const wav = wavOf('pcm16', {input: 'Selamat pagi semua.', voice: 'anwar.wav', seed: 1});
  const {stdout: mp3} = spawnSync('lame', ['--quiet', '-b', '64', '-', '-'], {input: wav});
  expect(mp3.length).toBeGreaterThan(2_000);
  expect(isWholeMp3(mp3)).toBe(true);
  expect(isWholeMp3(mp3.subarray(0, mp3.length - 5))).toBe(false);
});
