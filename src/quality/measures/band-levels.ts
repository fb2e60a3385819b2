import type {Spectrogram} from './spectrogram.js';

/** The level of bands of the spectrum, frame by frame. */
export type BandLevels = {
  /** Natural logarithms of the mean power of a bin, frame by frame, `bandCount` each. */
  readonly logPower: Float32Array;
  readonly frameCount: number;
  readonly bandCount: number;
  readonly hopSeconds: number;
  /** Mean square of each frame. */
  readonly energies: Float64Array;
};

const bandCount = 28;
const lowestHz = 150;
const highestHz = 8000;
/** Of the power of a bin: the noise of 16 bits, so that digital silence has a logarithm. */
const leastPower = 1e-13;

/**
 * Sums up a spectrogram in 28 bands of equal width on the mel scale (Slaney's, as HTK has it) between 150 Hz and 8
 * kHz, or half the rate.
 */
export function findBandLevels({power, frameCount, binCount, binHz, hopSeconds}: Spectrogram): BandLevels {
  const edges = bandEdges(binCount, binHz);
  const logPower = new Float32Array(frameCount * bandCount);
  const energies = new Float64Array(frameCount);
  for (let frame = 0; frame < frameCount; frame += 1) {
    const offset = frame * binCount;
    let energy = 0;
    for (let band = 0; band < bandCount; band += 1) {
      const from = edges[band] as number;
      const to = Math.max(from + 1, edges[band + 1] as number);
      let sum = 0;
      for (let bin = from; bin < to; bin += 1) sum += power[offset + bin] as number;
      logPower[frame * bandCount + band] = Math.log(sum / (to - from) + leastPower);
      energy += sum;
    }
    energies[frame] = energy;
  }
  return {logPower, frameCount, bandCount, hopSeconds, energies};
}

function bandEdges(binCount: number, binHz: number): readonly number[] {
  const top = Math.min(highestHz, (binCount - 1) * binHz);
  const mel = (hz: number): number => Math.log(1 + hz / 700);
  const step = (mel(top) - mel(lowestHz)) / bandCount;
  return Array.from({length: bandCount + 1}, (_, edge) => {
    const hz = 700 * (Math.exp(mel(lowestHz) + edge * step) - 1);
    return Math.min(binCount - 1, Math.round(hz / binHz));
  });
}
