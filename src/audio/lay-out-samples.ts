/** Fills `into` with the samples from `from` on, with zeros where the sound has not begun or has ended, and gives it back. */
export function layOutSamples(samples: Float32Array, from: number, into: Float64Array): Float64Array {
  into.fill(0);
  const begin = Math.max(0, from);
  const end = Math.min(samples.length, from + into.length);
  if (begin < end) into.set(samples.subarray(begin, end), begin - from);
  return into;
}
