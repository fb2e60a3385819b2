/** How many samples are NaN or infinite. */
export function countNonFinite(samples: Float32Array): number {
  let count = 0;
  for (let index = 0; index < samples.length; index += 1) if (!Number.isFinite(samples[index])) count += 1;
  return count;
}
