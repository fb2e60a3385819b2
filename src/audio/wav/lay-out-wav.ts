import {audioError} from '../audio-error.js';
import {sniffAudio, sniffedNames} from '../sniff-audio.js';
import {parseWavFormat} from './parse-wav-format.js';
import {isPlausibleId, walkChunks} from './walk-chunks.js';
import type {WavFormat, WavOddity} from './wav-header.js';

/** Where the samples of a WAV are: one part a RIFF header, nearly always one. */
export type WavLayout = {
  readonly format: WavFormat;
  /** In whole frames. */
  readonly parts: readonly {readonly offsetBytes: number; readonly sizeBytes: number}[];
  readonly declaredDataSizeBytes: number;
  readonly isLengthCertain: boolean;
  readonly oddities: readonly WavOddity[];
};

/** Sizes from here on are no sizes: they mean "to the end". Two hours of 8 channels at 24 kHz and 32 bits are below. */
const leastPlaceholderBytes = 2_000_000_000;

/** More than this behind the samples that is no chunk means that the size in the header is wrong. */
const mostJunkBytes = 1024;

/**
 * Finds the samples of a WAV without decoding one. `fileSizeBytes` is the size of the whole where `bytes` is only its
 * beginning. A RIFF header inside the data begins a new part of the same sound when its format is equal.
 * Throws AUDIO_UNREADABLE for whatever is not a whole WAV; see `read-wav-header.ts`.
 */
export function layOutWav(bytes: Uint8Array, fileSizeBytes: number): WavLayout {
  refuseForeign(bytes);
  const oddities = new Set<WavOddity>();
  const parts: {offsetBytes: number; sizeBytes: number}[] = [];
  const first = readPart(bytes, 0, fileSizeBytes, oddities);
  let isLengthCertain = true;
  for (let part = first; ; ) {
    const next = findRiff(bytes, part.dataOffsetBytes);
    const isOpen = isPlaceholder(bytes, part, fileSizeBytes);
    const end = isOpen ? (next ?? fileSizeBytes) : closedEnd(bytes, part, next, fileSizeBytes, oddities);
    if (isOpen) oddities.add('placeholder-size');
    isLengthCertain &&= !isOpen;
    const sizeBytes = end - part.dataOffsetBytes;
    const oddBytes = sizeBytes % first.format.blockAlignBytes;
    if (oddBytes > 0) oddities.add('part-of-a-frame');
    parts.push({offsetBytes: part.dataOffsetBytes, sizeBytes: sizeBytes - oddBytes});
    if (next === undefined) break;
    oddities.add('several-headers');
    part = readPart(bytes, next, fileSizeBytes, oddities);
    refuseOtherFormat(first.format, part.format, next);
  }
  if (first.riffEndBytes !== fileSizeBytes) oddities.add('riff-size-differs');
  return {
    format: first.format,
    parts,
    declaredDataSizeBytes: first.declaredSizeBytes,
    isLengthCertain,
    oddities: [...oddities],
  };
}

type RiffPart = {
  readonly format: WavFormat;
  readonly dataOffsetBytes: number;
  readonly declaredSizeBytes: number;
  /** Where the RIFF size says that the file ends. */
  readonly riffEndBytes: number;
};

function refuseForeign(bytes: Uint8Array): void {
  const kind = sniffAudio(bytes);
  if (kind === 'wav') return;
  if (kind === 'unknown' && bytes.length < 12 && 'RIFF'.startsWith(String.fromCharCode(...bytes.subarray(0, 4)))) {
    throw audioError('truncated', `Cannot read the WAV: only ${bytes.length} bytes of it are there.`);
  }
  const isSound =
    kind === 'rf64' || kind === 'rifx' || kind === 'mp3' || kind === 'ogg' || kind === 'flac' || kind === 'mp4';
  throw audioError(isSound ? 'unsupported' : 'not-audio', `Cannot read the WAV: the bytes are ${sniffedNames[kind]}.`, {
    found: kind,
  });
}

/** Walks one RIFF header up to its data chunk. */
function readPart(bytes: Uint8Array, start: number, fileSizeBytes: number, oddities: Set<WavOddity>): RiffPart {
  const riffEndBytes = start + 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(start + 4, true);
  let format: WavFormat | undefined;
  for (const {id, offsetBytes, declaredSizeBytes, followsUnpadded} of walkChunks(bytes, start + 12, bytes.length)) {
    if (followsUnpadded) oddities.add('chunk-unpadded');
    if (id === 'data') {
      if (format === undefined) throw malformed('its data come before its fmt chunk');
      return {format, dataOffsetBytes: offsetBytes, declaredSizeBytes, riffEndBytes};
    }
    if (offsetBytes + declaredSizeBytes > fileSizeBytes)
      throw pastTheEnd(id, declaredSizeBytes, riffEndBytes > fileSizeBytes);
    if (id === 'fmt ' && format === undefined) {
      const parsed = parseWavFormat(bytes.subarray(offsetBytes, offsetBytes + declaredSizeBytes));
      if (!parsed.isByteRateRight) oddities.add('byte-rate-differs');
      format = parsed.format;
    }
  }
  const missing = format === undefined ? 'fmt' : 'data';
  const where = bytes.length < fileSizeBytes ? ` in its first ${bytes.length} bytes` : '';
  if (bytes.length < 44 || riffEndBytes > fileSizeBytes) {
    throw audioError(
      'truncated',
      `Cannot read the WAV: it ends before its ${missing} chunk, after ${bytes.length} bytes.`,
    );
  }
  throw malformed(`it has no ${missing} chunk${where}`);
}

function pastTheEnd(id: string, sizeBytes: number, isFileCut: boolean): Error {
  const name = isPlausibleId(id) ? id.trim() : 'unnamed';
  const message = `Cannot read the WAV: its ${name} chunk says ${sizeBytes} bytes, which is past the end.`;
  return audioError(isFileCut ? 'truncated' : 'malformed', message);
}

function isPlaceholder(bytes: Uint8Array, part: RiffPart, fileSizeBytes: number): boolean {
  if (part.declaredSizeBytes >= leastPlaceholderBytes) return true;
  if (part.declaredSizeBytes > 0) return false;
  // A file without samples also says 0. It is one when its RIFF size is right and only whole chunks follow.
  return part.riffEndBytes !== fileSizeBytes || bytesOfNoChunk(bytes, part.dataOffsetBytes, fileSizeBytes) > 0;
}

/** The end of data whose size is known, after checking that they are all there and that nothing of them is left over. */
function closedEnd(
  bytes: Uint8Array,
  part: RiffPart,
  next: number | undefined,
  fileSizeBytes: number,
  oddities: Set<WavOddity>,
): number {
  const end = part.dataOffsetBytes + part.declaredSizeBytes;
  if (next !== undefined && next < end) return next;
  if (end > fileSizeBytes) {
    const thereBytes = fileSizeBytes - part.dataOffsetBytes;
    const message = `Cannot read the WAV: it is cut: ${part.declaredSizeBytes} bytes of samples promised, ${thereBytes} there.`;
    throw audioError('truncated', message, {promisedBytes: part.declaredSizeBytes, thereBytes});
  }
  const junkBytes = bytesOfNoChunk(bytes, end + (part.declaredSizeBytes % 2), next ?? fileSizeBytes);
  if (junkBytes > mostJunkBytes) {
    throw malformed(
      `its data chunk says ${part.declaredSizeBytes} bytes, and ${junkBytes} bytes of no known chunk follow`,
    );
  }
  if (junkBytes > 0) oddities.add('bytes-after-data');
  return end;
}

/** How many bytes from `start` to `end` belong to no whole chunk; a cut chunk with a real name counts as one byte. */
function bytesOfNoChunk(bytes: Uint8Array, start: number, end: number): number {
  let position = start;
  for (const chunk of walkChunks(bytes, start, end)) {
    if (!isPlausibleId(chunk.id)) return end - position;
    position = chunk.offsetBytes + chunk.declaredSizeBytes;
    if (position > end) return 1;
  }
  // One byte that is left is the padding of the last chunk.
  return bytes.length < end || end - position <= 1 ? 0 : end - position;
}

/** The next `RIFF????WAVEfmt ` at or after `from`. */
function findRiff(bytes: Uint8Array, from: number): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('RIFF', from, 'latin1'); at !== -1; at = buffer.indexOf('RIFF', at + 4, 'latin1')) {
    if (buffer.toString('latin1', at + 8, at + 16) === 'WAVEfmt ') return at;
  }
  return undefined;
}

function refuseOtherFormat(first: WavFormat, other: WavFormat, offset: number): void {
  const {encoding, channelCount, sampleRateHz} = first;
  if (other.encoding === encoding && other.channelCount === channelCount && other.sampleRateHz === sampleRateHz) return;
  throw malformed(`a second header at byte ${offset} says another format than the first`);
}

function malformed(why: string): Error {
  return audioError('malformed', `Cannot read the WAV: ${why}.`);
}
