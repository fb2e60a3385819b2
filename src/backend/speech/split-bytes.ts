/** Pieces of at most `mostBytes`, which share the memory of the whole. */
export function* splitBytes(bytes: Uint8Array, mostBytes: number): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += mostBytes) yield bytes.subarray(at, at + mostBytes);
}

/** The bytes of floats, little-endian on every machine. */
export function toFloatBytes(samples: Float32Array): Uint8Array {
  const bytes = new Uint8Array(samples.length * 4);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < samples.length; at += 1) view.setFloat32(at * 4, samples[at] as number, true);
  return bytes;
}
