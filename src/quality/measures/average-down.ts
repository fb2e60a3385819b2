import type {MonoPcm} from '../../audio/pcm.js';

/**
 * Sound at the lowest rate that is a whole part of its own and at least `leastHz`: each sample is the mean of those it
 * stands for, weighted as a triangle over twice as many (zeros of the second order at the frequencies that fold down
 * to 0). For measures that look at low frequencies only and can bear some folding; thirty times cheaper than the
 * resampler. A sound near `leastHz` comes back as it is.
 */
export function averageDown({samples, sampleRateHz}: MonoPcm, leastHz: number): MonoPcm {
  const factor = Math.floor(sampleRateHz / leastHz);
  if (factor < 2) return {samples, sampleRateHz};
  const sums = new Float64Array(Math.ceil(samples.length / factor) + 1);
  const rising = new Float64Array(sums.length);
  for (let index = 0, block = 0, place = 0; index < samples.length; index += 1) {
    const sample = samples[index] as number;
    sums[block] = (sums[block] as number) + sample;
    rising[block] = (rising[block] as number) + sample * (place + 0.5);
    place += 1;
    if (place === factor) {
      place = 0;
      block += 1;
    }
  }
  const reduced = new Float32Array(Math.floor(samples.length / factor));
  for (let block = 0; block < reduced.length; block += 1) {
    // The weights rise in one block and fall in the next.
    const falling = factor * (sums[block + 1] as number) - (rising[block + 1] as number);
    reduced[block] = ((rising[block] as number) + falling) / (factor * factor);
  }
  return {samples: reduced, sampleRateHz: sampleRateHz / factor};
}
