/** The frequency of the notch by its width at −3 dB: 163 Hz at 4,900 Hz, which rings for 2 ms. */
const quality = 30;
/** See `resample/filter-bank.ts`: takes away the last bits of `Math.tan` and `Math.cos`. */
const coefficientSteps = 2 ** 40;

/**
 * Takes one steady tone out, in place, by a notch of second order (Orfanidis, Introduction to Signal Processing, §11.3). At `hz`
 * nothing is left, 5 Hz beside 4,900 Hz −24 dB; a third of an octave away 0.1 dB is missing. The filter begins at rest, so the
 * first milliseconds keep some of the tone. False, and nothing done, where `hz` does not lie between 0 and the Nyquist frequency:
 * there is no such tone in it. Samples must be finite.
 */
export function notch(samples: Float32Array, sampleRateHz: number, hz: number): boolean {
  if (!(hz > 0 && hz < sampleRateHz / 2)) return false;
  const width = Math.tan((Math.PI * hz) / quality / sampleRateHz);
  const settled = (value: number): number => Math.round((value / (1 + width)) * coefficientSteps) / coefficientSteps;
  const outer = settled(1);
  const middle = settled(-2 * Math.cos((2 * Math.PI * hz) / sampleRateHz));
  const last = settled(1 - width);
  let first = 0;
  let second = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const x = samples[index] as number;
    const y = outer * x + first;
    first = middle * (x - y) + second;
    second = outer * x - last * y;
    samples[index] = y;
  }
  return true;
}
