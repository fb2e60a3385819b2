import {createPowerSpectrum} from '../../audio/spectrum/power-spectrum.js';
import {kaldiMelFilters} from './kaldi-mel-filters.js';
import {melBands} from './mel-bands.js';

/** Bands of one frame. */
export const fbankBandCount = 80;

/** What differs between the families of models that hear Kaldi's filter bank. */
export type FbankStyle = {
  readonly window: 'povey' | 'hamming';
  /** Of the samples, before anything else: 32,768 for models that were trained on 16-bit numbers. It moves only what counts as silence. */
  readonly scale: number;
};

const sampleRateHz = 16_000;
const frameLength = 400;
const hopLength = 160;
const transformLength = 512;
const preemphasis = 0.97;
/** The smallest energy: the step from 1 to the next float32. */
const leastEnergy = 2 ** -23;

/**
 * Kaldi's log mel filter bank of a sound at 16 kHz (frame, band), as `compute-fbank-feats` makes it without dither: frames of 25 ms
 * every 10 ms inside the sound, each without its mean, with a pre-emphasis of 0.97. Then each band's mean over the sound is taken
 * away, which takes away the level and the microphone. Less than one frame of sound throws RangeError.
 */
export function kaldiFbank(samples: Float32Array, {window, scale}: FbankStyle): Float32Array<ArrayBuffer> {
  if (samples.length < frameLength) throw new RangeError(`${samples.length} samples are less than one frame`);
  const spectrum = createPowerSpectrum(transformLength);
  const filters = kaldiMelFilters(fbankBandCount, transformLength, sampleRateHz);
  const weights = windows[window];
  const frameCount = 1 + Math.floor((samples.length - frameLength) / hopLength);
  const bands = new Float32Array(frameCount * fbankBandCount);
  const frame = new Float64Array(transformLength);
  const power = new Float64Array(spectrum.binCount);
  for (let index = 0; index < frameCount; index += 1) {
    takeFrame(samples.subarray(index * hopLength, index * hopLength + frameLength), scale, frame);
    for (let at = 0; at < frameLength; at += 1) frame[at] = (frame[at] as number) * (weights[at] as number);
    spectrum.of(frame, power);
    const row = bands.subarray(index * fbankBandCount, (index + 1) * fbankBandCount);
    melBands(filters, power, row);
    for (const [band, energy] of row.entries()) row[band] = Math.log(Math.max(energy, leastEnergy));
  }
  takeAwayMeans(bands, frameCount);
  return bands;
}

const hannAngle = (2 * Math.PI) / (frameLength - 1);

/** Both are symmetric. Povey's is a Hann window to the power of 0.85: like a Hamming window, but 0 at its ends. */
const windows = {
  povey: Float64Array.from({length: frameLength}, (_, at) => (0.5 - 0.5 * Math.cos(hannAngle * at)) ** 0.85),
  hamming: Float64Array.from({length: frameLength}, (_, at) => 0.54 - 0.46 * Math.cos(hannAngle * at)),
} as const;

/** Puts a frame without its mean, pre-emphasised, at the beginning of `frame`; its first sample is its own predecessor. */
function takeFrame(samples: Float32Array, scale: number, frame: Float64Array): void {
  let sum = 0;
  for (const sample of samples) sum += sample;
  const mean = sum / samples.length;
  let before = (samples[0] as number) - mean;
  for (let at = 0; at < samples.length; at += 1) {
    const here = (samples[at] as number) - mean;
    frame[at] = scale * (here - preemphasis * before);
    before = here;
  }
}

function takeAwayMeans(bands: Float32Array, frameCount: number): void {
  for (let band = 0; band < fbankBandCount; band += 1) {
    let sum = 0;
    for (let at = band; at < bands.length; at += fbankBandCount) sum += bands[at] as number;
    const mean = sum / frameCount;
    for (let at = band; at < bands.length; at += fbankBandCount) bands[at] = (bands[at] as number) - mean;
  }
}
