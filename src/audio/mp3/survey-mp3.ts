import {audioError} from '../audio-error.js';
import {type Mp3FrameHeader, parseMp3FrameHeader} from './mp3-frame-header.js';

/** What a walk over the frames of an MP3 found. */
export type Mp3Survey = {
  /** From the first frame to the end of the last: what is to be decoded. */
  readonly startBytes: number;
  readonly endBytes: number;
  readonly sampleRateHz: number;
  readonly channelCount: 1 | 2;
  /** True where the first frame says how many follow, and all do. */
  readonly isLengthCertain: boolean;
};

/** More than this between or behind the frames is damage, not padding. */
const mostJunkBytes = 1024;

/**
 * Walks the frames of an MP3, because the decoder steps over damage in silence. ID3 tags in front and any tags or padding
 * behind are fine. Throws AUDIO_UNREADABLE: `truncated` where the last frame is cut or fewer frames are there than the Xing/Info
 * frame promises, `malformed` where there is no frame, frames are interrupted or the sample rate changes.
 */
export function surveyMp3(bytes: Uint8Array): Mp3Survey {
  const startBytes = firstFrameOffset(bytes);
  const first = startBytes === undefined ? undefined : parseMp3FrameHeader(bytes, startBytes);
  if (startBytes === undefined || first === undefined) throw malformed('it holds no frame of sound');
  let position = startBytes;
  let frameCount = 0;
  for (
    let frame: Mp3FrameHeader | undefined = first;
    frame !== undefined;
    frame = parseMp3FrameHeader(bytes, position)
  ) {
    if (frame.sampleRateHz !== first.sampleRateHz) throw malformed(`its sample rate changes at byte ${position}`);
    if (position + frame.sizeBytes > bytes.length) {
      throw audioError('truncated', `Cannot read the MP3: its last frame is cut, after ${frameCount} whole ones.`);
    }
    position += frame.sizeBytes;
    frameCount += 1;
  }
  refuseDamage(bytes, position);
  const promised = promisedFrames(bytes, startBytes, first);
  // The frame that promises is not counted by the encoders that write it.
  if (promised !== undefined && frameCount - 1 < promised) {
    throw audioError(
      'truncated',
      `Cannot read the MP3: it is cut: ${promised} frames promised, ${frameCount - 1} there.`,
    );
  }
  const {sampleRateHz, channelCount} = first;
  return {startBytes, endBytes: position, sampleRateHz, channelCount, isLengthCertain: promised !== undefined};
}

/** Behind the ID3v2 tags (id3.org, ID3v2.4 §3.1) and up to 1 KiB of padding. */
function firstFrameOffset(bytes: Uint8Array): number | undefined {
  let start = 0;
  while (bytes[start] === 0x49 && bytes[start + 1] === 0x44 && bytes[start + 2] === 0x33) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(start + 6, start + 10);
    const footerBytes = ((bytes[start + 5] ?? 0) & 0x10) === 0 ? 0 : 10;
    start += 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127) + footerBytes;
  }
  for (let at = start; at <= Math.min(start + mostJunkBytes, bytes.length - 4); at += 1) {
    if (parseMp3FrameHeader(bytes, at) !== undefined) return at;
  }
  return undefined;
}

/** What follows the last frame may be a tag or a little padding; frames that go on behind it mean damage. */
function refuseDamage(bytes: Uint8Array, end: number): void {
  const junk = bytes.subarray(end);
  const name = String.fromCharCode(...junk.subarray(0, 8));
  if (/^(TAG|APETAGEX|LYRICSBE|ID3)/.test(name)) return;
  for (let at = end; at < bytes.length - 4; at += 1) {
    const frame = parseMp3FrameHeader(bytes, at);
    if (frame !== undefined && parseMp3FrameHeader(bytes, at + frame.sizeBytes) !== undefined) {
      throw malformed(`its frames are interrupted at byte ${end}`);
    }
  }
  if (junk.length > mostJunkBytes && junk.some(byte => byte !== 0)) {
    throw malformed(`${junk.length} bytes that are no frames follow its frames`);
  }
}

/** The number of frames in the Xing or Info frame that most encoders write first; undefined where there is none. */
function promisedFrames(
  bytes: Uint8Array,
  start: number,
  {channelCount, samplesPerFrame}: Mp3FrameHeader,
): number | undefined {
  const sideInfoBytes = samplesPerFrame === 1152 ? (channelCount === 1 ? 17 : 32) : channelCount === 1 ? 9 : 17;
  const at = start + 4 + sideInfoBytes;
  const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
  if ((tag !== 'Xing' && tag !== 'Info') || at + 12 > bytes.length || ((bytes[at + 7] ?? 0) & 1) === 0)
    return undefined;
  const frames = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 8);
  return frames === 0 ? undefined : frames;
}

function malformed(why: string): Error {
  return audioError('malformed', `Cannot read the MP3: ${why}.`);
}
