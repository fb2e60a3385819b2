/** How many samples are beyond full scale (|x| > 1), infinities included. Integers never are. */
export function countOverRange(samples: Float32Array): number {
  let count = 0;
  for (let index = 0; index < samples.length; index += 1) if (Math.abs(samples[index] as number) > 1) count += 1;
  return count;
}
