import {quantile} from '../../audio/frame-energies.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {averageDown} from './average-down.js';

const mainsHz = [50, 60] as const;
const harmonicCount = 4;
/** Resolves lines 12.5 Hz apart, and fits into the silence that a clip keeps at its ends. */
const frameSeconds = 0.16;
const stepSeconds = 0.04;
/** Hum is as strong in the quietest frames as in all others; a voice is not. */
const quietShare = 0.05;
const fewestFrames = 20;
/** Hum has nothing above 270 Hz that is looked at. */
const reducedRateHz = 1500;
/** Lines are held against no less than this, power of a line: −80 dBFS. */
const leastNeighbourhood = 1e-8;

/**
 * How far mains hum stands above its neighbourhood in dB: of the combs of 50 and 60 Hz up to the fourth harmonic the
 * stronger one, its power by that at the frequencies halfway between its lines. Looked for in the quietest fifth of
 * 160-ms frames, where no voice hides it. 0 without hum; undefined for less than 1 s. Samples must be finite.
 */
export function humProminenceDb(sound: MonoPcm): number | undefined {
  const {samples, sampleRateHz} = averageDown(sound, reducedRateHz);
  const length = Math.round(frameSeconds * sampleRateHz);
  const step = Math.round(stepSeconds * sampleRateHz);
  const window = unitHann(length);
  const frames: Float64Array[] = [];
  for (let start = 0; start + length <= samples.length; start += step) {
    frames.push(window.map((weight, index) => weight * (samples[start + index] as number)));
  }
  if (frames.length < fewestFrames) return undefined;
  return 10 * Math.log10(Math.max(1, ...mainsHz.map(hz => combProminence(frames, hz / sampleRateHz))));
}

function combProminence(frames: readonly Float64Array[], cycle: number): number {
  // By half harmonics: the even ones are lines, the odd ones lie between them.
  const powers = Array.from({length: 2 * harmonicCount + 2}, (_, half) =>
    half === 0
      ? 0
      : quantile(
          Float64Array.from(frames, frame => linePower(frame, (half * cycle) / 2)),
          quietShare,
        ),
  );
  const ratios = powers.map((power, half) => {
    const beside = Math.max(powers[half - 1] ?? 0, powers[half + 1] ?? 0, leastNeighbourhood);
    return half > 0 && half % 2 === 0 ? power / beside : 0;
  });
  return Math.max(...ratios);
}

/** |Σ x·e^(−2πi·cycle·n)|², scaled so that a sine of amplitude A has A²/4 (Goertzel 1958). */
function linePower(frame: Float64Array, cycle: number): number {
  const coefficient = 2 * Math.cos(2 * Math.PI * cycle);
  let before = 0;
  let last = 0;
  for (let index = 0; index < frame.length; index += 1) {
    const now = (frame[index] as number) + coefficient * last - before;
    before = last;
    last = now;
  }
  return Math.max(0, last * last + before * before - coefficient * last * before);
}

/** A Hann window whose weights add up to 1. */
function unitHann(length: number): Float64Array {
  return Float64Array.from({length}, (_, index) => (1 - Math.cos((2 * Math.PI * (index + 0.5)) / length)) / length);
}
