import {quantile} from '../../audio/frame-energies.js';
import type {Spectrogram} from './spectrogram.js';

/** A place of the spectrum: four bins at the usual rates. */
const bandHz = 86;
/** Below, the valleys between harmonics and formants are deep by nature; above, cheap coders keep nothing anyway. */
const lowestHz = 1500;
const highestHz = 7500;
/** Of the speech energy: what is 30 dB below it is silence. */
const belowSpeech = 0.001;
/** A hole is 20 dB below the loudest of its three neighbours on either side. */
const depth = 0.01;
const neighbours = 3;

/**
 * The share of the places of the active frames, between 1.5 kHz and `upToHz` (7.5 kHz at most), that are holes: 20 dB
 * below what is within 260 Hz on both sides. Coders of low bit rate take out whole bands that they think are masked,
 * which is heard as a smear; a voice leaves few such places. Undefined without active frames, or where that part of
 * the spectrum is narrower than 1 kHz.
 */
export function spectralHoleShare(spectrogram: Spectrogram, upToHz: number): number | undefined {
  const {frameCount, binCount, binHz} = spectrogram;
  const width = Math.max(1, Math.round(bandHz / binHz));
  const bandCount = Math.floor(binCount / width);
  const first = Math.ceil(lowestHz / (width * binHz));
  const last = Math.min(bandCount - neighbours, Math.floor(Math.min(upToHz, highestHz) / (width * binHz))) - 1;
  if (frameCount === 0 || (last - first) * width * binHz < 1000) return undefined;
  const {bands, energies} = sumBands(spectrogram, width, bandCount);
  const threshold = quantile(energies, 0.95) * belowSpeech;
  let holes = 0;
  let places = 0;
  for (let frame = 0; frame < frameCount; frame += 1) {
    if ((energies[frame] as number) <= threshold) continue;
    const from = frame * bandCount;
    for (let band = from + first; band < from + last; band += 1) if (isHole(bands, band)) holes += 1;
    places += last - first;
  }
  return places === 0 ? undefined : holes / places;
}

function isHole(bands: Float32Array, band: number): boolean {
  let below = 0;
  let above = 0;
  for (let distance = 1; distance <= neighbours; distance += 1) {
    below = Math.max(below, bands[band - distance] as number);
    above = Math.max(above, bands[band + distance] as number);
  }
  return (bands[band] as number) < depth * Math.min(below, above);
}

function sumBands({power, frameCount, binCount}: Spectrogram, width: number, bandCount: number) {
  const bands = new Float32Array(frameCount * bandCount);
  const energies = new Float64Array(frameCount);
  for (let frame = 0; frame < frameCount; frame += 1) {
    let energy = 0;
    for (let band = 0; band < bandCount; band += 1) {
      const from = frame * binCount + band * width;
      let sum = 0;
      for (let bin = from; bin < from + width; bin += 1) sum += power[bin] as number;
      bands[frame * bandCount + band] = sum;
      energy += sum;
    }
    energies[frame] = energy;
  }
  return {bands, energies};
}
