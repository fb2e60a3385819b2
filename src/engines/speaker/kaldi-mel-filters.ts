import type {MelFilter} from '../../audio/spectrum/mel-filters.js';

const lowestHz = 20;

/** Kaldi's bands: from 20 Hz to the Nyquist frequency on the scale mel = 1127 · ln(1 + Hz / 700), triangles in mel, each 1 high. */
export function kaldiMelFilters(bandCount: number, frameLength: number, sampleRateHz: number): readonly MelFilter[] {
  const lowestMel = toMel(lowestHz);
  const step = (toMel(sampleRateHz / 2) - lowestMel) / (bandCount + 1);
  const binMels = Float64Array.from({length: frameLength / 2 + 1}, (_, bin) =>
    toMel((bin * sampleRateHz) / frameLength),
  );
  return Array.from({length: bandCount}, (_, band) => {
    const centre = lowestMel + (band + 1) * step;
    const heights = binMels.map(mel => Math.max(0, 1 - Math.abs(mel - centre) / step));
    const firstBin = heights.findIndex(height => height > 0);
    return {firstBin, weights: heights.slice(firstBin, heights.findLastIndex(height => height > 0) + 1)};
  });
}

function toMel(hz: number): number {
  return 1127 * Math.log(1 + hz / 700);
}
