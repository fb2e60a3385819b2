/** One array after the other, in a new one; that of a single one is the same array. */
export function joinArrays<T extends Float32Array | Uint8Array>(parts: readonly T[]): T {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = (first instanceof Float32Array ? new Float32Array(length) : new Uint8Array(length)) as T;
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
