/** The mean of the finite samples: what a recording has of direct current, −1 to 1 for one within full scale; 0 for none. */
export function meanOffset(samples: Float32Array): number {
  let sum = 0;
  let count = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const sample = samples[index] as number;
    if (!Number.isFinite(sample)) continue;
    sum += sample;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
