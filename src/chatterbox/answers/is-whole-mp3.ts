import {parseMp3FrameHeader} from '../../audio/mp3/mp3-frame-header.js';

/** Bytes that may stand behind the last frame: an ID3v1 tag, and padding that some encoders leave. */
const mostTailBytes = 256;

/**
 * Whether an MP3 is whole as far as its frames tell: at least one, each where the one before ends, and the last not cut. An
 * MP3 that was cut exactly between two frames looks whole.
 */
export function isWholeMp3(bytes: Uint8Array): boolean {
  let offset = id3SizeBytes(bytes);
  let frames = 0;
  for (;;) {
    const frame = parseMp3FrameHeader(bytes, offset);
    if (frame === undefined) break;
    if (offset + frame.sizeBytes > bytes.length) return false;
    offset += frame.sizeBytes;
    frames += 1;
  }
  return frames > 0 && bytes.length - offset <= mostTailBytes && !isCutFrameHead(bytes.subarray(offset));
}

/** The size of the ID3v2 tag in front (id3.org, v2.4 §3.1), 0 where there is none. */
function id3SizeBytes(bytes: Uint8Array): number {
  if (Buffer.from(bytes.subarray(0, 3)).toString('latin1') !== 'ID3') return 0;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  const footerBytes = ((bytes[5] ?? 0) & 0x10) === 0 ? 0 : 10;
  return 10 + (a << 21) + (b << 14) + (c << 7) + d + footerBytes;
}

/** One to three bytes that begin as a frame does. */
function isCutFrameHead(tail: Uint8Array): boolean {
  return tail.length > 0 && tail.length < 4 && tail[0] === 0xff;
}
