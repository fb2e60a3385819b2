import {frameEnergies, quantile} from './frame-energies.js';
import type {MonoPcm} from './pcm.js';
import {resample} from './resample/resample.js';

const analysisRateHz = 8000;
const frameMs = 50;
const stepMs = 20;
const lowestHz = 60;
const highestHz = 500;
/** Of the correlation of a frame with itself one period later; below it a frame is not voiced. */
const leastPeriodicity = 0.6;
/** A shorter period whose peak is nearly as high is the true one: twice a period correlates as well as one. */
const octaveShare = 0.9;
const fewestFrames = 5;

/**
 * The median fundamental frequency of the voiced parts in Hz (60 to 500), by normalised autocorrelation of 50-ms frames at
 * 8 kHz with parabolic interpolation (Boersma 1993 describes the family). Undefined where fewer than five frames, 0.1 s, are
 * voiced: silence, noise, whispering, clips that are too short. Samples must be finite.
 */
export function estimatePitch(sound: MonoPcm): number | undefined {
  const {samples} = resample(sound, analysisRateHz);
  const frameLength = (analysisRateHz * frameMs) / 1000;
  const step = (analysisRateHz * stepMs) / 1000;
  const faintest = quantile(frameEnergies(samples, step), 0.95) / 1000;
  const pitches: number[] = [];
  for (let start = 0; start + frameLength <= samples.length; start += step) {
    const frame = samples.subarray(start, start + frameLength);
    const [energy = 0] = frameEnergies(frame, frameLength);
    const pitchHz = energy > Math.max(faintest, 1e-8) ? framePitch(frame) : undefined;
    if (pitchHz !== undefined) pitches.push(pitchHz);
  }
  return pitches.length < fewestFrames ? undefined : quantile(Float64Array.from(pitches), 0.5);
}

function framePitch(frame: Float32Array): number | undefined {
  const shortest = Math.floor(analysisRateHz / highestHz) - 1;
  const longest = Math.ceil(analysisRateHz / lowestHz) + 1;
  const periodicity = new Float64Array(longest + 1);
  for (let lag = shortest; lag <= longest; lag += 1) periodicity[lag] = correlationAt(frame, lag);
  let highest = 0;
  for (let lag = shortest + 1; lag < longest; lag += 1) {
    if (isPeak(periodicity, lag)) highest = Math.max(highest, periodicity[lag] as number);
  }
  if (highest < leastPeriodicity) return undefined;
  for (let lag = shortest + 1; lag < longest; lag += 1) {
    if (isPeak(periodicity, lag) && (periodicity[lag] as number) >= highest * octaveShare) {
      return analysisRateHz / (lag + peakShift(periodicity, lag));
    }
  }
  return undefined;
}

/** Correlation of the frame's parts one lag apart: 1 for a periodic frame, whatever its level. */
function correlationAt(frame: Float32Array, lag: number): number {
  let product = 0;
  let early = 0;
  let late = 0;
  for (let index = lag; index < frame.length; index += 1) {
    const before = frame[index - lag] as number;
    const now = frame[index] as number;
    product += before * now;
    early += before * before;
    late += now * now;
  }
  return early > 0 && late > 0 ? product / Math.sqrt(early * late) : 0;
}

function isPeak(values: Float64Array, at: number): boolean {
  const value = values[at] as number;
  return value > (values[at - 1] as number) && value >= (values[at + 1] as number);
}

/** Where between the lags the top of the parabola through three of them is, −0.5 to 0.5. */
function peakShift(values: Float64Array, at: number): number {
  const [before = 0, top = 0, after = 0] = values.subarray(at - 1, at + 2);
  const curvature = before - 2 * top + after;
  return curvature === 0 ? 0 : (before - after) / (2 * curvature);
}
