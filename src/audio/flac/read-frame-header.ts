import type {BitReader} from './bit-reader.js';
import {crc8} from './checksum.js';
import {flacError} from './flac-error.js';
import type {FlacStreamInfo} from './read-stream-info.js';

/** How the channels of a frame are stored: each for itself, or two of them as one and its difference from the other. */
export type ChannelMode = 'independent' | 'left-side' | 'side-right' | 'mid-side';

/** What a frame says before its samples. */
export type FlacFrameHeader = {
  /** Samples of one channel, 1–65,536. */
  readonly blockSize: number;
  readonly mode: ChannelMode;
};

/** By the code in a header; 6 and 7 stand behind it. */
const blockSizes = [0, 192, 576, 1152, 2304, 4608, 0, 0, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768];
/** 0 stands for that of STREAMINFO; 12 to 14 stand behind it. */
const rates = [0, 88_200, 176_400, 192_000, 8000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000];
const widths = [0, 8, 12, -1, 16, 20, 24, 32];
const modes: readonly ChannelMode[] = ['left-side', 'side-right', 'mid-side'];

/**
 * Reads a frame's header (RFC 9639 §9.1), which begins at a byte. Throws AUDIO_UNREADABLE `malformed` for one that is none, fails its
 * checksum, or has another rate, width or number of channels than the file.
 */
export function readFrameHeader(reader: BitReader, bytes: Uint8Array, info: FlacStreamInfo): FlacFrameHeader {
  const start = reader.position;
  if (reader.read(15) !== 0x7ffc) throw flacError('malformed', `there is no frame at byte ${start}`);
  reader.read(1);
  const blockCode = reader.read(4);
  const rateCode = reader.read(4);
  const channelCode = reader.read(4);
  const width = widths[reader.read(3)] as number;
  reader.read(1);
  passNumber(reader, start);
  const blockSize = readBlockSize(reader, blockCode);
  const rateHz = readRate(reader, rateCode);
  const end = reader.position;
  if (reader.read(8) !== crc8(bytes.subarray(start, end))) {
    throw flacError('malformed', `the header of the frame at byte ${start} does not fit its checksum`);
  }
  const mode = channelCode < 8 ? 'independent' : modes[channelCode - 8];
  const channelCount = channelCode < 8 ? channelCode + 1 : 2;
  if (mode === undefined || blockSize === 0 || rateHz === undefined) {
    throw flacError('malformed', `the frame at byte ${start} uses a code that stands for nothing`);
  }
  const isAsSaid = (said: number, value: number): boolean => said === 0 || said === value;
  if (
    !isAsSaid(rateHz, info.sampleRateHz) ||
    !isAsSaid(width, info.bitsPerSample) ||
    channelCount !== info.channelCount
  ) {
    throw flacError('malformed', `the frame at byte ${start} has another format than the file`);
  }
  return {blockSize, mode};
}

/** The number of the frame or of its first sample, written as UTF-8 writes characters. */
function passNumber(reader: BitReader, start: number): void {
  const first = reader.read(8);
  const ones = Math.clz32(~(first << 24));
  if (ones === 1 || ones > 7) throw flacError('malformed', `the frame at byte ${start} has no number`);
  for (let more = 1; more < ones; more += 1) reader.read(8);
}

function readBlockSize(reader: BitReader, code: number): number {
  if (code === 6) return reader.read(8) + 1;
  if (code === 7) return reader.read(16) + 1;
  return blockSizes[code] as number;
}

function readRate(reader: BitReader, code: number): number | undefined {
  if (code === 12) return reader.read(8) * 1000;
  if (code === 13) return reader.read(16);
  if (code === 14) return reader.read(16) * 10;
  return rates[code];
}
