import type {MonoPcm} from '../../src/audio/pcm.js';

/** What a test wants of a sine; phase 0 at the first sample. */
export type SineWish = {
  readonly hz: number;
  readonly amplitude: number;
  readonly seconds: number;
  readonly sampleRateHz: number;
};

/** A sine. */
export function sine({hz, amplitude, seconds, sampleRateHz}: SineWish): MonoPcm {
  const length = Math.round(seconds * sampleRateHz);
  const samples = Float32Array.from(
    {length},
    (_, index) => amplitude * Math.sin((2 * Math.PI * hz * index) / sampleRateHz),
  );
  return {samples, sampleRateHz};
}

/** The sine of one frequency that fits the middle 80 % of a sound best (least squares), and what is left beside it. */
export function fitSine(
  {samples, sampleRateHz}: MonoPcm,
  hz: number,
): {amplitude: number; phase: number; residueRms: number} {
  const from = Math.round(samples.length * 0.1);
  const to = Math.round(samples.length * 0.9);
  const angle = (2 * Math.PI * hz) / sampleRateHz;
  let [ss, sc, cc, ys, yc] = [0, 0, 0, 0, 0];
  for (let index = from; index < to; index += 1) {
    const [s, c, y] = [Math.sin(angle * index), Math.cos(angle * index), samples[index] as number];
    ss += s * s;
    sc += s * c;
    cc += c * c;
    ys += y * s;
    yc += y * c;
  }
  const determinant = ss * cc - sc * sc;
  const a = (ys * cc - yc * sc) / determinant;
  const b = (yc * ss - ys * sc) / determinant;
  let residue = 0;
  for (let index = from; index < to; index += 1) {
    residue += ((samples[index] as number) - a * Math.sin(angle * index) - b * Math.cos(angle * index)) ** 2;
  }
  return {amplitude: Math.hypot(a, b), phase: Math.atan2(b, a), residueRms: Math.sqrt(residue / (to - from))};
}

/** Root mean square of the middle 80 %. */
export function middleRms({samples}: MonoPcm): number {
  const middle = samples.subarray(Math.round(samples.length * 0.1), Math.round(samples.length * 0.9));
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length);
}

/** An amplitude ratio in decibels. */
export function db(ratio: number): number {
  return 20 * Math.log10(ratio);
}
