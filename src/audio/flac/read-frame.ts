import type {BitReader} from './bit-reader.js';
import {crc16} from './checksum.js';
import {flacError} from './flac-error.js';
import {readFrameHeader} from './read-frame-header.js';
import type {FlacStreamInfo} from './read-stream-info.js';
import {readSubframe} from './read-subframe.js';

/**
 * Reads a frame: its samples as whole numbers, a channel each. Throws AUDIO_UNREADABLE: `truncated` where the bytes end within it, `malformed`
 * where it contradicts itself, the file, or its checksum.
 */
export function readFrame(reader: BitReader, bytes: Uint8Array, info: FlacStreamInfo): readonly Int32Array[] {
  const start = reader.position;
  const {blockSize, mode} = readFrameHeader(reader, bytes, info);
  const bitsMore = {independent: [0, 0], 'left-side': [0, 1], 'side-right': [1, 0], 'mid-side': [0, 1]}[mode];
  const channels = Array.from({length: info.channelCount}, (_, channel) =>
    readSubframe(reader, blockSize, info.bitsPerSample + (bitsMore[channel] ?? 0)),
  );
  reader.align();
  const end = reader.position;
  if (reader.read(16) !== crc16(bytes.subarray(start, end))) {
    throw flacError('malformed', `the frame at byte ${start} does not fit its checksum`);
  }
  const [first, second] = channels;
  if (mode !== 'independent' && first !== undefined && second !== undefined) undo[mode](first, second);
  const fullScale = 2 ** (info.bitsPerSample - 1);
  if (!channels.every(channel => channel.every(sample => sample >= -fullScale && sample < fullScale))) {
    throw flacError('malformed', `the frame at byte ${start} holds samples of more than ${info.bitsPerSample} bits`);
  }
  return channels;
}

/** Make two channels of what was stored, in place. */
const undo = {
  'left-side'(left: Int32Array, side: Int32Array): void {
    for (let at = 0; at < left.length; at += 1) side[at] = (left[at] as number) - (side[at] as number);
  },
  'side-right'(side: Int32Array, right: Int32Array): void {
    for (let at = 0; at < side.length; at += 1) side[at] = (side[at] as number) + (right[at] as number);
  },
  /** The last bit of the sum, which the middle lost, is that of the difference. */
  'mid-side'(mid: Int32Array, side: Int32Array): void {
    for (let at = 0; at < mid.length; at += 1) {
      const difference = side[at] as number;
      const sum = 2 * (mid[at] as number) + (difference & 1);
      mid[at] = (sum + difference) / 2;
      side[at] = (sum - difference) / 2;
    }
  },
};
