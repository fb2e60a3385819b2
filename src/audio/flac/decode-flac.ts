import {createHash} from 'node:crypto';
import type {Pcm} from '../pcm.js';
import {BitReader} from './bit-reader.js';
import {flacError} from './flac-error.js';
import {readFrame} from './read-frame.js';
import {type FlacStreamInfo, readFlacStreamInfo} from './read-stream-info.js';

/** A FLAC as numbers. */
export type DecodedFlac = {
  readonly pcm: Pcm;
  /** `flac-16`, `flac-24`, … by the bits of a sample. */
  readonly encoding: string;
  /** False where the file says neither how long it is nor what its samples sum up to. */
  readonly isLengthCertain: boolean;
};

/**
 * Decodes a whole FLAC (RFC 9639) of up to 24 bits, sample for sample; checksums of frames and the MD5 of all are held against what was read. Throws
 * AUDIO_UNREADABLE: `too-long` for more than `mostSamples` of all channels together, before they are decoded where the file
 * says so and when they are reached where it does not; `truncated`, `malformed`, `unsupported` as {@link readFlacStreamInfo}.
 */
export function decodeFlac(bytes: Uint8Array, mostSamples: number): DecodedFlac {
  const info = readFlacStreamInfo(bytes);
  const {channelCount, sampleRateHz, bitsPerSample, samplesPerChannel, md5} = info;
  const most = Math.floor(mostSamples / channelCount);
  if ((samplesPerChannel ?? 0) > most) throw tooLong(mostSamples);
  const frames = readFrames(bytes, info, most);
  if (frames.length > most) throw tooLong(mostSamples);
  if (md5 !== undefined && md5Of(frames.blocks, bitsPerSample) !== md5) {
    throw flacError('malformed', 'its samples are not those that its MD5 was made of');
  }
  const channels = Array.from({length: channelCount}, (_, channel) => join(frames, channel, 2 ** (bitsPerSample - 1)));
  return {
    pcm: {channels, sampleRateHz},
    encoding: `flac-${bitsPerSample}`,
    isLengthCertain: samplesPerChannel !== undefined || md5 !== undefined,
  };
}

/** By frame and channel; `length` of one channel. */
type Frames = {readonly blocks: readonly (readonly Int32Array[])[]; readonly length: number};

/** Of every block but the last (RFC 9639 §8.2). */
const leastBlockSize = 16;

/** To the length that the file tells, else to its end; no further than what goes beyond `most`. */
function readFrames(bytes: Uint8Array, info: FlacStreamInfo, most: number): Frames {
  const {samplesPerChannel = Number.POSITIVE_INFINITY, audioOffsetBytes} = info;
  const reader = new BitReader(bytes, audioOffsetBytes);
  const blocks: (readonly Int32Array[])[] = [];
  let length = 0;
  while (length < samplesPerChannel && length <= most) {
    const isAtEnd = isEnd(bytes.subarray(reader.position));
    if (isAtEnd && Number.isFinite(samplesPerChannel)) {
      throw flacError('truncated', `it is cut: ${samplesPerChannel} samples promised, ${length} there`);
    }
    if (isAtEnd) break;
    // Each block costs memory beside that of its samples.
    if ((blocks.at(-1)?.[0]?.length ?? leastBlockSize) < leastBlockSize) {
      throw flacError('malformed', `a block before the last has fewer than ${leastBlockSize} samples`);
    }
    const block = readFrame(reader, bytes, info);
    blocks.push(block);
    length += block[0]?.length ?? 0;
  }
  if (Number.isFinite(samplesPerChannel) && length > samplesPerChannel) {
    throw flacError('malformed', `it holds more than the ${samplesPerChannel} samples that it tells of`);
  }
  return {blocks, length};
}

/** Nothing, or a tag of those that programs put behind any sound. */
function isEnd(rest: Uint8Array): boolean {
  return rest.length === 0 || /^(TAG|APETAGEX|LYRICSBE|ID3)/.test(String.fromCharCode(...rest.subarray(0, 8)));
}

/** Of all samples, channel by channel in turn, each in whole bytes, little-endian (RFC 9639 §8.2). */
function md5Of(blocks: Frames['blocks'], bitsPerSample: number): string {
  const hash = createHash('md5');
  const width = Math.ceil(bitsPerSample / 8);
  for (const block of blocks) {
    const length = block[0]?.length ?? 0;
    const bytes = Buffer.allocUnsafe(length * block.length * width);
    let offset = 0;
    for (let at = 0; at < length; at += 1) {
      for (const channel of block) offset = bytes.writeIntLE(channel[at] as number, offset, width);
    }
    hash.update(bytes);
  }
  return hash.digest('hex');
}

function join({blocks, length}: Frames, channel: number, fullScale: number): Float32Array {
  const samples = new Float32Array(length);
  let at = 0;
  for (const block of blocks) {
    for (const sample of block[channel] ?? []) {
      samples[at] = sample / fullScale;
      at += 1;
    }
  }
  return samples;
}

function tooLong(mostSamples: number): Error {
  return flacError('too-long', `it holds more than ${mostSamples} samples, and no more are decoded`);
}
