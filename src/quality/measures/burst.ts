import {silenceDb} from '../../audio/decibels.js';
import type {ActiveFrames} from './active-frames.js';
import type {BandLevels} from './band-levels.js';
import type {Spectrogram} from './spectrogram.js';

/** Bands from low to high, in so many groups. */
const groupCount = 4;

/**
 * The loudest burst of noise in dB relative to the speech level. Noise is everywhere: of four parts of the spectrum
 * (150 Hz to 8 kHz, equal on the mel scale) the weakest counts, by the geometric mean of its bands, as the level that
 * white noise of that density would have. A vowel is weak at the top, a fricative at the bottom. Undefined where there
 * is no frame or no speech level.
 */
export function burstDb(
  {logPower, frameCount, bandCount}: BandLevels,
  {binCount}: Spectrogram,
  {speechEnergy}: ActiveFrames,
): number | undefined {
  if (frameCount === 0 || speechEnergy <= 0) return undefined;
  const size = Math.floor(bandCount / groupCount);
  let highest = Number.NEGATIVE_INFINITY;
  for (let frame = 0; frame < frameCount; frame += 1) {
    let weakest = Number.POSITIVE_INFINITY;
    for (let group = 0; group < groupCount; group += 1) {
      const from = frame * bandCount + group * size;
      let sum = 0;
      for (let band = from; band < from + size; band += 1) sum += logPower[band] as number;
      weakest = Math.min(weakest, sum / size);
    }
    highest = Math.max(highest, weakest);
  }
  return Math.max(silenceDb, (highest * 10) / Math.LN10 + 10 * Math.log10(binCount / speechEnergy));
}
