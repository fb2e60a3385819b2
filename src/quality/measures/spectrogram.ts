import type {MonoPcm} from '../../audio/pcm.js';
import {createPowerSpectrum} from '../../audio/spectrum/power-spectrum.js';

/** Power by time and frequency. */
export type Spectrogram = {
  /**
   * Frame by frame, `binCount` each. The bins of a frame add up to its mean square: a sine of amplitude A has A²/3 in
   * its own bin.
   */
  readonly power: Float32Array;
  readonly frameCount: number;
  /** From 0 Hz to the Nyquist frequency. */
  readonly binCount: number;
  readonly binHz: number;
  /** From the beginning of a frame to that of the next: a quarter of a frame. */
  readonly hopSeconds: number;
};

const usualFrameSeconds = 1024 / 22_050;

/**
 * The short-time Fourier transform of a sound as power: Hann frames of about 46 ms, a quarter of a frame apart, whole
 * frames only. No frames for a sound that is shorter than one. Samples must be finite, within ±1 or not far from it.
 */
export function makeSpectrogram({samples, sampleRateHz}: MonoPcm): Spectrogram {
  const plan = planFrames(sampleRateHz);
  const {frameLength, binCount} = plan;
  const hop = frameLength / 4;
  const frameCount = Math.max(0, Math.floor((samples.length - frameLength) / hop) + 1);
  const power = new Float32Array(frameCount * binCount);
  for (let index = 0; index < frameCount; index += 1) {
    plan.powerAt(samples, index * hop, power.subarray(index * binCount, (index + 1) * binCount));
  }
  const binHz = sampleRateHz / frameLength;
  return {power, frameCount, binCount, binHz, hopSeconds: hop / sampleRateHz};
}

/** The transform of one frame. */
export type FramePlan = {
  readonly frameLength: number;
  readonly binCount: number;
  /** Writes the power of the frame that begins at `start`, scaled as in {@link Spectrogram}. */
  powerAt(samples: Float32Array, start: number, power: Float64Array | Float32Array): void;
};

const plans = new Map<number, FramePlan>();

/**
 * Plans Hann frames of about 46 ms. Plans are kept; they are a few kilobytes, and there are as many as usual sample
 * rates.
 */
export function planFrames(sampleRateHz: number): FramePlan {
  const frameLength = spectrumLengthAt(sampleRateHz);
  const known = plans.get(frameLength);
  if (known !== undefined) return known;
  const spectrum = createPowerSpectrum(frameLength);
  const window = hannWindow(frameLength);
  const frame = new Float64Array(frameLength);
  const plan: FramePlan = {
    frameLength,
    binCount: spectrum.binCount,
    powerAt(samples, start, power) {
      for (let at = 0; at < frameLength; at += 1) frame[at] = (samples[start + at] as number) * (window[at] as number);
      spectrum.of(frame, power);
    },
  };
  plans.set(frameLength, plan);
  return plan;
}

/**
 * The nearest of the lengths 64, 96, 128, 192, 256, … to 46 ms: the transform likes them, and a quarter of them is
 * whole.
 */
function spectrumLengthAt(sampleRateHz: number): number {
  const wanted = Math.max(64, sampleRateHz * usualFrameSeconds);
  const octave = 2 ** Math.floor(Math.log2(wanted));
  return [octave, octave * 1.5, octave * 2].reduce((best, length) =>
    Math.abs(length - wanted) < Math.abs(best - wanted) ? length : best,
  );
}

/** A Hann window, scaled so that the power of a frame's bins adds up to the mean square of what is in it. */
function hannWindow(length: number): Float64Array {
  // The window's own mean square is 3/8; the other half of the spectrum is the mirror of this one.
  const scale = Math.sqrt(2 / (0.375 * length * length));
  return Float64Array.from({length}, (_, index) => scale * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / length)));
}
