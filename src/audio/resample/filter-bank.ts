import {besselI0} from './bessel-i0.js';

/** The phases of a low-pass filter, one row of taps after the other. */
export type FilterBank = {
  readonly coefficients: Float64Array;
  readonly phaseCount: number;
  /** Taps of a phase, a multiple of 4. */
  readonly tapCount: number;
};

/** Stop band. Measured: alias −106 dB, ripple below 0.0001 dB. */
const attenuationDb = 108;
/** Edges of the transition band, as shares of the lower Nyquist frequency: 9.9 kHz and 11.1 kHz for 22.05 kHz. */
const passEdge = 0.8985;
const stopEdge = 1.006;
/**
 * Coefficients are multiples of 2⁻³² (noise at −180 dB). ECMAScript lets `Math.sin` differ in its last bit between machines (its
 * `Math.sqrt` is exact); the rounding takes such a difference away, short of a value within 10⁻¹⁶ of the middle of two steps.
 */
const coefficientSteps = 2 ** 32;

/**
 * A Kaiser-windowed sinc (Kaiser 1974; Oppenheim & Schafer §7.6) for the way from `fromHz` to `toHz`, cut into `phaseCount`
 * positions between two input samples. Row p gives the value p/phaseCount of a sample behind the tap number tapCount/2 − 1.
 * Every row sums to 1, so a constant passes unchanged.
 */
export function makeFilterBank(fromHz: number, toHz: number, phaseCount: number): FilterBank {
  // Frequencies in cycles per input sample.
  const nyquist = Math.min(1, toHz / fromHz) / 2;
  const cutoff = ((passEdge + stopEdge) / 2) * nyquist;
  const width = (stopEdge - passEdge) * nyquist;
  const beta = 0.1102 * (attenuationDb - 8.7);
  const tapCount = 4 * Math.ceil((attenuationDb - 7.95) / (14.36 * width) / 4);
  const half = tapCount / 2;
  const i0Beta = besselI0(beta);
  const coefficients = new Float64Array(phaseCount * tapCount);
  for (let phase = 0; phase < phaseCount; phase += 1) {
    const row = coefficients.subarray(phase * tapCount, (phase + 1) * tapCount);
    for (let tap = 0; tap < tapCount; tap += 1) {
      const distance = tap - (half - 1) - phase / phaseCount;
      const edge = distance / half;
      const window = edge <= -1 || edge >= 1 ? 0 : besselI0(beta * Math.sqrt(1 - edge * edge)) / i0Beta;
      const angle = 2 * Math.PI * cutoff * distance;
      row[tap] = 2 * cutoff * window * (angle === 0 ? 1 : Math.sin(angle) / angle);
    }
    const sum = row.reduce((total, value) => total + value, 0);
    for (let tap = 0; tap < tapCount; tap += 1) {
      row[tap] = Math.round(((row[tap] as number) / sum) * coefficientSteps) / coefficientSteps;
    }
  }
  return {coefficients, phaseCount, tapCount};
}
