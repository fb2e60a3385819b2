import {writePcm} from './to-pcm-bytes.js';
import {writeWavHeader} from './wav/write-wav-header.js';

/**
 * A WAV of one channel and 16 bits: the 44 bytes that every reader knows (RIFF, fmt, data), then the samples. At most 2³¹ bytes,
 * which is 13 hours at 22.05 kHz.
 */
export function encodeWav(samples: Int16Array, sampleRateHz: number): Uint8Array {
  const dataSizeBytes = samples.length * 2;
  const header = writeWavHeader({sampleRateHz, dataSizeBytes});
  const bytes = new Uint8Array(header.length + dataSizeBytes);
  bytes.set(header);
  writePcm(bytes, header.length, samples);
  return bytes;
}

/** A WAV of one channel and floats of 32 bits, as they are. */
export function encodeFloatWav(samples: Float32Array, sampleRateHz: number): Uint8Array {
  const dataSizeBytes = samples.length * 4;
  const header = writeWavHeader({sampleRateHz, isFloat: true, dataSizeBytes});
  const bytes = new Uint8Array(header.length + dataSizeBytes);
  bytes.set(header);
  writePcm(bytes, header.length, samples);
  return bytes;
}
