/** Samples of 16 bits, or floats, as bytes, little-endian on every machine: what a WAV holds, and what "pcm" and "float32" mean on the wire. */
export function toPcmBytes(samples: Int16Array | Float32Array): Uint8Array {
  const bytes = new Uint8Array(samples.byteLength);
  writePcm(bytes, 0, samples);
  return bytes;
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Writes samples into bytes that are there, from `offset` on: a long sound is not held once more. */
export function writePcm(bytes: Uint8Array, offset: number, samples: Int16Array | Float32Array): void {
  const own = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  bytes.set(own, offset);
  if (!isLittleEndian) reverseEach(bytes.subarray(offset, offset + own.length), samples.BYTES_PER_ELEMENT);
}

function reverseEach(bytes: Uint8Array, width: number): void {
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}
