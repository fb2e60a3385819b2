/**
 * A WAV of one channel and 16 bits: the 44 bytes that every reader knows (RIFF, fmt, data), then the samples. At most 2³¹ bytes,
 * which is 13 hours at 22.05 kHz.
 */
export function encodeWav(samples: Int16Array, sampleRateHz: number): Uint8Array {
  const dataSizeBytes = samples.length * 2;
  const bytes = new Uint8Array(44 + dataSizeBytes);
  const view = new DataView(bytes.buffer);
  const writeAscii = (offset: number, text: string): void => {
    for (let index = 0; index < text.length; index += 1) bytes[offset + index] = text.charCodeAt(index);
  };
  writeAscii(0, 'RIFF');
  view.setUint32(4, 36 + dataSizeBytes, true);
  writeAscii(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, sampleRateHz * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeAscii(36, 'data');
  view.setUint32(40, dataSizeBytes, true);
  for (let index = 0; index < samples.length; index += 1) view.setInt16(44 + index * 2, samples[index] as number, true);
  return bytes;
}
