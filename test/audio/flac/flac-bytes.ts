import {crc8, crc16} from '../../../src/audio/flac/checksum.js';

/** What a FLAC says of itself. */
export type FlacSays = {
  readonly sampleRateHz?: number;
  readonly channelCount?: number;
  readonly bitsPerSample?: number;
  /** Of one channel; 0 for "not known". */
  readonly samples?: number;
};

/** `fLaC` and a STREAMINFO block without an MD5. */
export function flacHeader({
  sampleRateHz = 24_000,
  channelCount = 1,
  bitsPerSample = 16,
  samples = 0,
}: FlacSays): Buffer {
  const bytes = Buffer.alloc(42);
  bytes.write('fLaC', 'latin1');
  bytes.writeUInt32BE(0x80_00_00_22, 4);
  bytes.writeUInt16BE(65_535, 8);
  bytes.writeUInt16BE(65_535, 10);
  const packed =
    (BigInt(sampleRateHz) << 44n) |
    (BigInt(channelCount - 1) << 41n) |
    (BigInt(bitsPerSample - 1) << 36n) |
    BigInt(samples);
  bytes.writeBigUInt64BE(packed, 18);
  return bytes;
}

/** A frame of 65,536 samples of silence in each channel, 16 bits each: some 15 bytes. */
export function silentFrame(channelCount = 1): Buffer {
  return frameOf(65_536, channelCount, Buffer.alloc(3 * channelCount));
}

/** Samples of one channel as a FLAC of plain numbers. */
export function plainFlac(samples: Int16Array, sampleRateHz: number): Buffer {
  const frames: Buffer[] = [];
  for (let from = 0; from < samples.length; from += 4096) {
    const some = samples.subarray(from, from + 4096);
    const numbers = Buffer.alloc(1 + 2 * some.length);
    numbers.writeUInt8(2);
    for (const [at, sample] of some.entries()) numbers.writeInt16BE(sample, 1 + 2 * at);
    frames.push(frameOf(some.length, 1, numbers));
  }
  return Buffer.concat([flacHeader({sampleRateHz, samples: samples.length}), ...frames]);
}

/** A frame of 16 bits whose number is always 0. */
export function frameOf(blockSize: number, channelCount: number, subframes: Buffer): Buffer {
  const header = Buffer.from([0xff, 0xf8, 0x70, ((channelCount - 1) << 4) | 0x08, 0, 0, 0]);
  header.writeUInt16BE(blockSize - 1, 5);
  const frame = Buffer.concat([header, Buffer.of(crc8(header)), subframes]);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16BE(crc16(frame));
  return Buffer.concat([frame, checksum]);
}

/** A header, and so many bytes of frames of silence: hours of sound in a small file. */
export function flacBomb(sizeBytes: number, says: FlacSays): Buffer {
  const frame = silentFrame(says.channelCount);
  return Buffer.concat([flacHeader(says), Buffer.alloc(Math.floor(sizeBytes / frame.length) * frame.length, frame)]);
}
