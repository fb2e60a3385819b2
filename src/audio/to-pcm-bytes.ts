/** Samples of 16 bits as bytes, little-endian on every machine: what a WAV holds, and what "pcm" means on the wire. */
export function toPcmBytes(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < samples.length; index += 1) view.setInt16(index * 2, samples[index] as number, true);
  return bytes;
}
