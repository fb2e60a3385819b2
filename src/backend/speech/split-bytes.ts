/** Pieces of at most `mostBytes`, which share the memory of the whole. */
export function* splitBytes(bytes: Uint8Array, mostBytes: number): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += mostBytes) yield bytes.subarray(at, at + mostBytes);
}
