import {flacError} from './flac-error.js';

/** What a FLAC says of itself before its first frame. */
export type FlacStreamInfo = {
  readonly sampleRateHz: number;
  readonly channelCount: number;
  readonly bitsPerSample: number;
  /** Samples of one channel; undefined where the encoder did not know (it wrote into a pipe). */
  readonly samplesPerChannel: number | undefined;
  /** MD5 of the samples, in hexadecimal digits; undefined where the encoder left it out. */
  readonly md5: string | undefined;
  /** Where the first frame begins. */
  readonly audioOffsetBytes: number;
};

const lowestRateHz = 8000;
const highestRateHz = 192_000;
const mostBits = 24;
const streamInfoBytes = 34;

/**
 * Reads the metadata of a FLAC (RFC 9639 §8), which begins with `fLaC`; decodes nothing. Throws AUDIO_UNREADABLE: `truncated` where the
 * bytes end within it, `malformed` where STREAMINFO is not the first of its blocks, `unsupported` for a rate outside 8–192 kHz or more than 24 bits.
 */
export function readFlacStreamInfo(bytes: Uint8Array): FlacStreamInfo {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 + streamInfoBytes) throw flacError('truncated', `only ${bytes.length} bytes of it are there`);
  const first = view.getUint32(4);
  if (((first >>> 24) & 127) !== 0 || (first & 0xff_ffff) !== streamInfoBytes) {
    throw flacError('malformed', 'it does not begin with a STREAMINFO block');
  }
  const packed = view.getUint32(18);
  const sampleRateHz = packed >>> 12;
  const channelCount = ((packed >>> 9) & 7) + 1;
  const bitsPerSample = ((packed >>> 4) & 31) + 1;
  const total = (packed & 15) * 2 ** 32 + view.getUint32(22);
  const md5 = Buffer.from(bytes.subarray(26, 42)).toString('hex');
  if (sampleRateHz < lowestRateHz || sampleRateHz > highestRateHz) {
    throw flacError(
      'unsupported',
      `its sample rate is ${sampleRateHz} Hz, and ${lowestRateHz} to ${highestRateHz} are taken`,
    );
  }
  if (bitsPerSample > mostBits) {
    throw flacError('unsupported', `its samples have ${bitsPerSample} bits, and at most ${mostBits} are taken`);
  }
  return {
    ...{sampleRateHz, channelCount, bitsPerSample},
    samplesPerChannel: total === 0 ? undefined : total,
    md5: /^0+$/.test(md5) ? undefined : md5,
    audioOffsetBytes: endOfMetadata(view),
  };
}

/** A block's header is a bit for "the last one", its kind in 7 bits, and its length in 24. */
function endOfMetadata(view: DataView): number {
  for (let at = 4; ; ) {
    if (at + 4 > view.byteLength) throw flacError('truncated', 'it is cut before its first frame');
    const header = view.getUint32(at);
    at += 4 + (header & 0xff_ffff);
    if (header >>> 31 === 1) return at;
  }
}
