import type {Pcm} from '../pcm.js';
import {layOutWav} from './lay-out-wav.js';
import {sampleReaders} from './sample-readers.js';
import type {WavEncoding, WavOddity} from './wav-header.js';

/** A WAV as numbers, and what was odd about it. */
export type DecodedWav = {
  readonly pcm: Pcm;
  readonly encoding: WavEncoding;
  readonly isLengthCertain: boolean;
  readonly oddities: readonly WavOddity[];
};

/**
 * Decodes a whole WAV. Floats come as they are, NaN, infinities and values beyond ±1 included. Bytes that do not fill the last
 * frame are dropped. Parts with headers of their own are joined without a gap. Throws what `readWavHeader` throws.
 */
export function decodeWav(bytes: Uint8Array): DecodedWav {
  const {format, parts, isLengthCertain, oddities} = layOutWav(bytes, bytes.length);
  const {encoding, channelCount, sampleRateHz, blockAlignBytes} = format;
  const frameCount = parts.reduce((sum, part) => sum + part.sizeBytes, 0) / blockAlignBytes;
  const channels = Array.from({length: channelCount}, () => new Float32Array(frameCount));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readSample = sampleReaders[encoding];
  const sampleBytes = blockAlignBytes / channelCount;
  channels.forEach((samples, channel) => {
    let frame = 0;
    for (const part of parts) {
      const end = part.offsetBytes + part.sizeBytes;
      for (let offset = part.offsetBytes + channel * sampleBytes; offset < end; offset += blockAlignBytes) {
        samples[frame++] = readSample(view, offset);
      }
    }
  });
  return {pcm: {channels, sampleRateHz}, encoding, isLengthCertain, oddities};
}
