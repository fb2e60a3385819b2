/** What is sought: the place, at most `reach` from `around`, whose `length` samples are most like those from `template` on. */
export type MatchQuery = {
  readonly template: number;
  readonly around: number;
  readonly reach: number;
  readonly length: number;
};

/** Samples between two places that are tried first; the best of them is then moved by single samples. */
const coarse = 4;

/**
 * The place of the greatest normalised correlation. What lies outside the sound counts as silence; where all is silent,
 * `around` itself.
 */
export function bestMatch(samples: Float32Array, {template, around, reach, length}: MatchQuery): number {
  let best = around;
  let greatest = likeness(samples, template, around, length, 2);
  for (let place = around - reach; place <= around + reach; place += coarse) {
    const found = likeness(samples, template, place, length, 2);
    if (found > greatest) [best, greatest] = [place, found];
  }
  const middle = best;
  greatest = likeness(samples, template, middle, length, 1);
  for (let place = middle - coarse + 1; place < middle + coarse; place += 1) {
    const found = likeness(samples, template, place, length, 1);
    if (found > greatest) [best, greatest] = [place, found];
  }
  return best;
}

/** The correlation of two stretches, by the energy of the second; every `step`th sample is looked at. */
function likeness(samples: Float32Array, first: number, second: number, length: number, step: number): number {
  const begin = Math.max(0, -first, -second);
  const end = Math.min(length, samples.length - first, samples.length - second);
  let product = 0;
  let energy = 1e-9;
  for (let at = begin; at < end; at += step) {
    const sample = samples[second + at] as number;
    product += (samples[first + at] as number) * sample;
    energy += sample * sample;
  }
  return product / Math.sqrt(energy);
}
