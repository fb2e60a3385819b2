import {frameEnergies, quantile} from './frame-energies.js';
import type {MonoPcm} from './pcm.js';

/** The pitch of a sound, frame by frame. */
export type PitchTrack = {
  /** In Hz, 60 to 500, of each frame that is loud enough to have one; 0 where it is not voiced. */
  readonly pitchesHz: Float64Array;
  /** From the beginning of a frame to that of the next. */
  readonly stepSeconds: number;
};

const frameMs = 50;
const stepMs = 20;
const lowestHz = 60;
const highestHz = 500;
/** Of the correlation of a frame with itself one period later; below it a frame is not voiced. */
const leastPeriodicity = 0.6;
/** A shorter period whose peak is nearly as high is the true one: twice a period correlates as well as one. */
const octaveShare = 0.9;

/**
 * The fundamental frequency by normalised autocorrelation of 50-ms frames, every 20 ms, with parabolic interpolation
 * (Boersma 1993 describes the family). Frames more than 30 dB below the speech level, or below −80 dBFS, are left out.
 * Samples must be finite; the sample rate should be around 8 kHz: a higher one only takes longer.
 */
export function trackPitch({samples, sampleRateHz}: MonoPcm): PitchTrack {
  const frameLength = Math.round((sampleRateHz * frameMs) / 1000);
  const step = Math.max(1, Math.round((sampleRateHz * stepMs) / 1000));
  const faintest = quantile(frameEnergies(samples, step), 0.95) / 1000;
  const pitches: number[] = [];
  for (let start = 0; start + frameLength <= samples.length; start += step) {
    const frame = Float64Array.from(samples.subarray(start, start + frameLength));
    const energies = runningEnergies(frame);
    const energy = (energies[frameLength] as number) / frameLength;
    if (energy > Math.max(faintest, 1e-8)) pitches.push(framePitch(frame, energies, sampleRateHz) ?? 0);
  }
  return {pitchesHz: Float64Array.from(pitches), stepSeconds: step / sampleRateHz};
}

function framePitch(frame: Float64Array, energies: Float64Array, sampleRateHz: number): number | undefined {
  const shortest = Math.floor(sampleRateHz / highestHz) - 1;
  const longest = Math.ceil(sampleRateHz / lowestHz) + 1;
  const periodicity = new Float64Array(longest + 1);
  let at = shortest;
  for (; at < longest; at += 2) correlateTwo(frame, energies, at, periodicity);
  if (at === longest) periodicity[at] = correlationAt(frame, energies, at);
  let highest = 0;
  for (let lag = shortest + 1; lag < longest; lag += 1) {
    if (isPeak(periodicity, lag)) highest = Math.max(highest, periodicity[lag] as number);
  }
  if (highest < leastPeriodicity) return undefined;
  for (let lag = shortest + 1; lag < longest; lag += 1) {
    if (isPeak(periodicity, lag) && (periodicity[lag] as number) >= highest * octaveShare) {
      return sampleRateHz / (lag + peakShift(periodicity, lag));
    }
  }
  return undefined;
}

/** The energy of the first n samples, n from 0: that of any part is a difference of two. */
function runningEnergies(frame: Float64Array): Float64Array {
  const energies = new Float64Array(frame.length + 1);
  for (let index = 0; index < frame.length; index += 1) {
    energies[index + 1] = (energies[index] as number) + (frame[index] as number) ** 2;
  }
  return energies;
}

/** Correlation of the frame's parts one lag apart: 1 for a periodic frame, whatever its level. */
function correlationAt(frame: Float64Array, energies: Float64Array, lag: number): number {
  const {length} = frame;
  // Four sums, because one would wait for its own addition.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let index = lag;
  for (; index + 3 < length; index += 4) {
    a += (frame[index - lag] as number) * (frame[index] as number);
    b += (frame[index - lag + 1] as number) * (frame[index + 1] as number);
    c += (frame[index - lag + 2] as number) * (frame[index + 2] as number);
    d += (frame[index - lag + 3] as number) * (frame[index + 3] as number);
  }
  for (; index < length; index += 1) a += (frame[index - lag] as number) * (frame[index] as number);
  return normalised(a + b + (c + d), energies, lag);
}

/** The same for a lag and the next one at once, to the last bit: what both multiply is read once. */
function correlateTwo(frame: Float64Array, energies: Float64Array, lag: number, into: Float64Array): void {
  const {length} = frame;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let index = 0;
  for (; index + lag + 4 < length; index += 4) {
    const one = frame[index] as number;
    const two = frame[index + 1] as number;
    const three = frame[index + 2] as number;
    const four = frame[index + 3] as number;
    const second = frame[index + lag + 1] as number;
    const third = frame[index + lag + 2] as number;
    const fourth = frame[index + lag + 3] as number;
    a += one * (frame[index + lag] as number);
    b += two * second;
    c += three * third;
    d += four * fourth;
    e += one * second;
    f += two * third;
    g += three * fourth;
    h += four * (frame[index + lag + 4] as number);
  }
  // Up to four products are left of the first lag, one fewer of the other; the first lag's still are one sum each if they are four.
  if (index + lag + 3 < length) {
    a += (frame[index] as number) * (frame[index + lag] as number);
    b += (frame[index + 1] as number) * (frame[index + lag + 1] as number);
    c += (frame[index + 2] as number) * (frame[index + lag + 2] as number);
    d += (frame[index + 3] as number) * (frame[index + lag + 3] as number);
  } else {
    for (let left = index; left + lag < length; left += 1) a += (frame[left] as number) * (frame[left + lag] as number);
  }
  for (let left = index; left + lag + 1 < length; left += 1)
    e += (frame[left] as number) * (frame[left + lag + 1] as number);
  into[lag] = normalised(a + b + (c + d), energies, lag);
  into[lag + 1] = normalised(e + f + (g + h), energies, lag + 1);
}

/** A sum of products one lag apart, by the energies of both parts. */
function normalised(sum: number, energies: Float64Array, lag: number): number {
  const length = energies.length - 1;
  const early = energies[length - lag] as number;
  const late = (energies[length] as number) - (energies[lag] as number);
  return early > 0 && late > 0 ? sum / Math.sqrt(early * late) : 0;
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
