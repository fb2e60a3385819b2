import {slaneyMelFilters} from '../../audio/spectrum/mel-filters.js';
import {createPowerSpectrum} from '../../audio/spectrum/power-spectrum.js';
import {melBands} from './mel-bands.js';

/** Mel bands of one frame. */
export const ge2eBandCount = 40;
/** Frames that the network hears at a time: 1.6 s. */
export const ge2eWindowFrames = 160;

const sampleRateHz = 16_000;
const frameLength = 400;
const hopLength = 160;
/** Between windows: 1.3 windows begin in a second. */
const windowHopFrames = 77;
/** A last window with less sound than this share is left out, unless it is the only one. */
const leastCoverage = 0.75;

/**
 * What the GE2E network of Resemblyzer hears of a sound at 16 kHz: windows of 160 frames of 40 mel bands, power without logarithm,
 * as one array (window, frame, band). A frame is 25 ms under a Hann window, every 10 ms, centred on its time; zeros stand outside
 * the sound. There is one window at least.
 */
export function ge2eMels(samples: Float32Array): Float32Array<ArrayBuffer> {
  const spectrum = createPowerSpectrum(frameLength);
  const filters = slaneyMelFilters(ge2eBandCount, frameLength, sampleRateHz);
  const starts = windowStarts(samples.length);
  const frameCount = (starts.at(-1) as number) + ge2eWindowFrames;
  const mels = new Float32Array(frameCount * ge2eBandCount);
  const frame = new Float64Array(frameLength);
  const power = new Float64Array(spectrum.binCount);
  for (let index = 0; index < frameCount; index += 1) {
    const start = index * hopLength - frameLength / 2;
    for (let at = 0; at < frameLength; at += 1) frame[at] = (samples[start + at] ?? 0) * (hann[at] as number);
    spectrum.of(frame, power);
    melBands(filters, power, mels.subarray(index * ge2eBandCount, (index + 1) * ge2eBandCount));
  }
  return joinWindows(mels, starts);
}

const hann = Float64Array.from(
  {length: frameLength},
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / frameLength),
);

/** The frames at which windows begin. */
function windowStarts(sampleCount: number): readonly number[] {
  const frameCount = Math.ceil((sampleCount + 1) / hopLength);
  const count = Math.max(1, Math.ceil((frameCount - ge2eWindowFrames + windowHopFrames + 1) / windowHopFrames));
  const starts = Array.from({length: count}, (_, index) => index * windowHopFrames);
  const last = starts.at(-1) as number;
  const coverage = (sampleCount - last * hopLength) / (ge2eWindowFrames * hopLength);
  return coverage < leastCoverage && count > 1 ? starts.slice(0, -1) : starts;
}

function joinWindows(mels: Float32Array, starts: readonly number[]): Float32Array<ArrayBuffer> {
  const length = ge2eWindowFrames * ge2eBandCount;
  const joined = new Float32Array(starts.length * length);
  for (const [index, start] of starts.entries()) {
    joined.set(mels.subarray(start * ge2eBandCount, start * ge2eBandCount + length), index * length);
  }
  return joined;
}
