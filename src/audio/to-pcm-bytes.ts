/** Samples of 16 bits as bytes, little-endian on every machine: what a WAV holds, and what "pcm" means on the wire. */
export function toPcmBytes(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(samples.length * 2);
  writePcm(bytes, 0, samples);
  return bytes;
}

/** Writes samples into bytes that are there, from `offset` on: a long sound is not held once more. */
export function writePcm(bytes: Uint8Array, offset: number, samples: Int16Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, samples.length * 2);
  for (let index = 0; index < samples.length; index += 1) view.setInt16(index * 2, samples[index] as number, true);
}
