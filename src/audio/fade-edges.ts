/**
 * Makes the ends of the samples rise from and fall to zero within `fadeMs` (at most half of the sound each), so that a cut does not
 * click. In place, for a copy of minutes of sound is tens of megabytes: the caller owns them.
 * The curve is 3t² − 2t³: smooth at both ends, and the same on every machine, which a cosine need not be.
 */
export function fadeEdges(samples: Float32Array, sampleRateHz: number, fadeMs: number): void {
  const length = Math.min(Math.round((sampleRateHz * fadeMs) / 1000), Math.floor(samples.length / 2));
  for (let index = 0; index < length; index += 1) {
    const t = index / length;
    const gain = t * t * (3 - 2 * t);
    const last = samples.length - 1 - index;
    samples[index] = (samples[index] as number) * gain;
    samples[last] = (samples[last] as number) * gain;
  }
}
