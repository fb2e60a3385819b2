import {writePcm} from './to-pcm-bytes.js';
import {writeWavHeader} from './wav/write-wav-header.js';

/**
 * A WAV of one channel, of 16 bits or of floats of 32 as the samples are: the 44 bytes that every reader knows (RIFF, fmt, data), then
 * the samples. At most 2³¹ bytes, which is 13 hours of 16 bits at 22.05 kHz.
 */
export function encodeWav(samples: Int16Array | Float32Array, sampleRateHz: number): Uint8Array {
  const dataSizeBytes = samples.byteLength;
  const header = writeWavHeader({sampleRateHz, isFloat: samples instanceof Float32Array, dataSizeBytes});
  const bytes = new Uint8Array(header.length + dataSizeBytes);
  bytes.set(header);
  writePcm(bytes, header.length, samples);
  return bytes;
}
