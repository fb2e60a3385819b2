/** What stands for "no level at all" in decibels, where JSON has no −∞: below the floor of 24 bits. */
export const silenceDb = -144;

/** An amplitude ratio in decibels, not below {@link silenceDb}; 0 and NaN give {@link silenceDb}. */
export function amplitudeDb(ratio: number): number {
  return ratio > 0 ? Math.max(silenceDb, 20 * Math.log10(ratio)) : silenceDb;
}

/** The largest absolute value of samples; 0 for none. NaN is passed over, an infinity is not. */
export function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const size = Math.abs(samples[index] as number);
    if (size > peak) peak = size;
  }
  return peak;
}
