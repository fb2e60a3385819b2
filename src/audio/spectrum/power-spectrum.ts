import {type ComplexFft, createComplexFft} from './complex-fft.js';

/** Power spectra of frames of one even length. Keeps its buffers: one for each thread, and not two at a time. */
export type PowerSpectrum = {
  readonly frameLength: number;
  /** `frameLength / 2 + 1`: from 0 Hz to the Nyquist frequency. */
  readonly binCount: number;
  /** Writes |X[k]|² of a frame of real samples into `power` (`binCount` long). A sine of amplitude A in the middle of bin k has (A × frameLength / 2)². */
  of(frame: Float32Array | Float64Array, power: Float64Array | Float32Array): void;
};

/** Plans for frames of `frameLength` samples: even, and half of it a product of 2, 3 and 5. Throws RangeError for others. */
export function createPowerSpectrum(frameLength: number): PowerSpectrum {
  if (frameLength < 2 || frameLength % 2 !== 0) throw new RangeError(`a frame of ${frameLength} samples is not even`);
  const half = frameLength / 2;
  const fft = createComplexFft(half);
  const cosines = Float64Array.from({length: half + 1}, (_, bin) => Math.cos((2 * Math.PI * bin) / frameLength));
  const sines = Float64Array.from({length: half + 1}, (_, bin) => Math.sin((2 * Math.PI * bin) / frameLength));
  return {
    frameLength,
    binCount: half + 1,
    of(frame, power) {
      packPairs(frame, fft, half);
      fft.transform();
      untangle(fft, half, cosines, sines, power);
    },
  };
}

/** Even samples become the real parts and odd ones the imaginary parts: one complex transform of half the length does. */
function packPairs(frame: Float32Array | Float64Array, {re, im}: ComplexFft, half: number): void {
  for (let index = 0; index < half; index += 1) {
    re[index] = frame[2 * index] as number;
    im[index] = frame[2 * index + 1] as number;
  }
}

/** Takes the spectra of even and odd samples apart again (Press et al., Numerical Recipes, 12.3). */
function untangle(
  {re, im}: ComplexFft,
  half: number,
  cosines: Float64Array,
  sines: Float64Array,
  power: Float64Array | Float32Array,
): void {
  for (let bin = 0; bin <= half; bin += 1) {
    const here = bin % half;
    const mirror = (half - bin) % half;
    const evenRe = ((re[here] as number) + (re[mirror] as number)) / 2;
    const evenIm = ((im[here] as number) - (im[mirror] as number)) / 2;
    const oddRe = ((im[here] as number) + (im[mirror] as number)) / 2;
    const oddIm = ((re[mirror] as number) - (re[here] as number)) / 2;
    const c = cosines[bin] as number;
    const s = sines[bin] as number;
    const real = evenRe + c * oddRe + s * oddIm;
    const imaginary = evenIm + c * oddIm - s * oddRe;
    power[bin] = real * real + imaginary * imaginary;
  }
}
