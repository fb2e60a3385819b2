/** A sound doubled until it has `length` samples or more; zeros where there is no sound. A longer one is given back as it is. */
export function repeatToLength(samples: Float32Array, length: number): Float32Array {
  if (samples.length === 0) return new Float32Array(length);
  let total = samples.length;
  while (total < length) total *= 2;
  if (total === samples.length) return samples;
  const repeated = new Float32Array(total);
  for (let start = 0; start < total; start += samples.length) repeated.set(samples, start);
  return repeated;
}
