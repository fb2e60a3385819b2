import {audioError} from '../audio-error.js';
import type {WavEncoding, WavFormat} from './wav-header.js';

const extensibleTag = 0xfffe;
const lowestRateHz = 8000;
const highestRateHz = 192_000;
const mostChannels = 8;

/** The last 14 bytes of every sub-format GUID that stands for a plain format tag (KSDATAFORMAT_SUBTYPE_WAVEFORMATEX). */
const guidTail = [0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71];

const encodings: Readonly<Record<string, WavEncoding>> = {
  '1/8': 'pcm-u8',
  '1/16': 'pcm-s16',
  '1/24': 'pcm-s24',
  '1/32': 'pcm-s32',
  '3/32': 'float-32',
  '3/64': 'float-64',
  '6/8': 'a-law',
  '7/8': 'mu-law',
};

const tagNames: Readonly<Record<number, string>> = {
  1: 'PCM',
  2: 'Microsoft ADPCM',
  3: 'floating point',
  6: 'A-law',
  7: 'µ-law',
  17: 'IMA ADPCM',
  49: 'GSM 6.10',
  80: 'MPEG Layer II',
  85: 'MP3',
  353: 'Windows Media Audio',
};

/** A format, and whether its bytes per second fit the rest of it. */
export type ParsedWavFormat = {readonly format: WavFormat; readonly isByteRateRight: boolean};

/**
 * Reads the content of a `fmt ` chunk (WAVEFORMATEX and WAVEFORMATEXTENSIBLE, Microsoft mmreg.h).
 * Throws AUDIO_UNREADABLE: `unsupported` for a codec, width, rate or number of channels that we do not take, `malformed`
 * for a chunk that is too short or contradicts itself.
 */
export function parseWavFormat(bytes: Uint8Array): ParsedWavFormat {
  if (bytes.length < 16) throw malformed(`its fmt chunk has ${bytes.length} bytes instead of 16`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isExtensible = view.getUint16(0, true) === extensibleTag;
  const tag = isExtensible ? subFormatTag(view) : view.getUint16(0, true);
  const channelCount = view.getUint16(2, true);
  const sampleRateHz = view.getUint32(4, true);
  const byteRate = view.getUint32(8, true);
  const blockAlignBytes = view.getUint16(12, true);
  const bitsPerSample = view.getUint16(14, true);
  const encoding = encodings[`${tag}/${bitsPerSample}`];
  if (encoding === undefined) throw unsupported(`its samples are ${tagName(tag)} of ${bitsPerSample} bits`);
  if (channelCount === 0) throw malformed('it says that it has no channel');
  if (channelCount > mostChannels)
    throw unsupported(`it has ${channelCount} channels, and at most ${mostChannels} are taken`);
  if (sampleRateHz < lowestRateHz || sampleRateHz > highestRateHz) {
    throw unsupported(`its sample rate is ${sampleRateHz} Hz, and ${lowestRateHz} to ${highestRateHz} are taken`);
  }
  const frameBytes = (channelCount * bitsPerSample) / 8;
  if (blockAlignBytes !== frameBytes) {
    throw malformed(
      `it says ${blockAlignBytes} bytes a frame, but ${channelCount} × ${bitsPerSample} bits are ${frameBytes}`,
    );
  }
  return {
    format: {encoding, isExtensible, channelCount, sampleRateHz, bitsPerSample, blockAlignBytes},
    isByteRateRight: byteRate === sampleRateHz * frameBytes,
  };
}

function subFormatTag(view: DataView): number {
  if (view.byteLength < 40) throw malformed(`its extensible fmt chunk has ${view.byteLength} bytes instead of 40`);
  if (guidTail.some((byte, index) => view.getUint8(26 + index) !== byte))
    throw unsupported('its sub-format is not a known one');
  return view.getUint16(24, true);
}

function tagName(tag: number): string {
  return tagNames[tag] ?? `format 0x${tag.toString(16).padStart(4, '0')}`;
}

function malformed(why: string): Error {
  return audioError('malformed', `Cannot read the WAV: ${why}.`);
}

function unsupported(why: string): Error {
  return audioError('unsupported', `Cannot read the WAV: ${why}.`);
}
