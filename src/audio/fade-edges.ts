/**
 * A copy whose ends rise from and fall to zero within `fadeMs` (at most half of the sound each), so that a cut does not click.
 * The curve is 3t² − 2t³: smooth at both ends, and the same on every machine, which a cosine need not be.
 */
export function fadeEdges(samples: Float32Array, sampleRateHz: number, fadeMs: number): Float32Array {
  const faded = samples.slice();
  const length = Math.min(Math.round((sampleRateHz * fadeMs) / 1000), Math.floor(samples.length / 2));
  for (let index = 0; index < length; index += 1) {
    const t = index / length;
    const gain = t * t * (3 - 2 * t);
    const last = faded.length - 1 - index;
    faded[index] = (faded[index] as number) * gain;
    faded[last] = (faded[last] as number) * gain;
  }
  return faded;
}
