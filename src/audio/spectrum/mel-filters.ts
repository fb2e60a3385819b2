/** One band of a mel filter bank: weights of the bins from `firstBin` on. */
export type MelFilter = {readonly firstBin: number; readonly weights: Float64Array};

/**
 * Triangular filters evenly spaced on Slaney's mel scale from 0 Hz to the Nyquist frequency, each of area 1 (Slaney, Auditory
 * Toolbox, 1998; what librosa calls `norm="slaney"`). `frameLength` is that of the power spectra they are laid over.
 */
export function slaneyMelFilters(bandCount: number, frameLength: number, sampleRateHz: number): readonly MelFilter[] {
  const topMel = hertzToMel(sampleRateHz / 2);
  const edgesHz = Array.from({length: bandCount + 2}, (_, edge) => melToHertz((topMel * edge) / (bandCount + 1)));
  const binHz = sampleRateHz / frameLength;
  return Array.from({length: bandCount}, (_, band) =>
    triangle(edgesHz[band] as number, edgesHz[band + 1] as number, edgesHz[band + 2] as number, binHz),
  );
}

function triangle(lowHz: number, middleHz: number, highHz: number, binHz: number): MelFilter {
  const firstBin = Math.ceil(lowHz / binHz);
  const lastBin = Math.floor(highHz / binHz);
  const weights = Float64Array.from({length: Math.max(0, lastBin - firstBin + 1)}, (_, index) => {
    const hertz = (firstBin + index) * binHz;
    const height = Math.min((hertz - lowHz) / (middleHz - lowHz), (highHz - hertz) / (highHz - middleHz));
    return (Math.max(0, height) * 2) / (highHz - lowHz);
  });
  return {firstBin, weights};
}

/** Linear to 1,000 Hz (15 mel), then logarithmic: 27 mel for each factor of 6.4. */
const linearHertz = 1000;
const linearMel = 15;
const melPerFactor = 27 / Math.log(6.4);

function hertzToMel(hertz: number): number {
  return hertz < linearHertz
    ? (hertz * linearMel) / linearHertz
    : linearMel + melPerFactor * Math.log(hertz / linearHertz);
}

function melToHertz(mel: number): number {
  return mel < linearMel ? (mel * linearHertz) / linearMel : linearHertz * Math.exp((mel - linearMel) / melPerFactor);
}
