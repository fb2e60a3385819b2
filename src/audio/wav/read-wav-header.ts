import {layOutWav} from './lay-out-wav.js';
import type {WavHeader} from './wav-header.js';

/**
 * What a WAV says of itself and what is there, without decoding a sample.
 *
 * Takes the whole file, or only its beginning with the size of the whole; then the data chunk must begin within `bytes`, and a
 * second header further on is not seen. Throws AUDIO_UNREADABLE with `details.kind`: `truncated` (fewer samples than promised,
 * or no data chunk in a file shorter than its RIFF size), `malformed` (no fmt, data before fmt, a chunk past the end, a frame
 * size that does not fit, a second header of another format, more than 1 KiB of junk behind the data), `unsupported`
 * (RF64, RIFX, a codec, a width, a rate outside 8–192 kHz, more than 8 channels, another sound format), `not-audio`.
 */
export function readWavHeader(bytes: Uint8Array, fileSizeBytes: number = bytes.length): WavHeader {
  const {format, parts, declaredDataSizeBytes, isLengthCertain, oddities} = layOutWav(bytes, fileSizeBytes);
  const dataSizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
  const frameCount = dataSizeBytes / format.blockAlignBytes;
  return {
    ...format,
    dataOffsetBytes: parts[0]?.offsetBytes ?? 0,
    dataSizeBytes,
    declaredDataSizeBytes,
    frameCount,
    durationSeconds: frameCount / format.sampleRateHz,
    isLengthCertain,
    oddities,
  };
}
