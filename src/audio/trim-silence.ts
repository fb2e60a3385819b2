import {frameEnergies, frameLengthAt, quantile} from './frame-energies.js';
import type {MonoPcm} from './pcm.js';

/** Sound without the silence around it, and what was taken off. */
export type TrimmedSound = {
  readonly sound: MonoPcm;
  readonly headMs: number;
  readonly tailMs: number;
  /** Frames of 10 ms with a greater mean square are speech; undefined where no speech stands out. */
  readonly speechThreshold: number | undefined;
};

/** What stays of the silence: a weak fricative (up to some 150 ms) hides in it, and Piper itself keeps 250 ms at most. */
const keptHeadFrames = 15;
const keptTailFrames = 20;
/** Active frames in a row that make speech; a click is shorter, and the burst of a final stop follows within the kept tail. */
const leastRun = 3;

// Ratios of energies instead of decibels: no cut depends on how a machine computes logarithms.
const aboveFloor = 3.981_071_705_534_972; // 6 dB
const belowSpeechAtLeast = 0.003_162_277_660_168_379; // −25 dB
const belowSpeechAtMost = 0.000_01; // −50 dB
const faintestSpeech = 0.000_001; // −60 dBFS

/**
 * Takes silence off both ends and keeps up to 150 ms of it before the speech and 200 ms behind.
 *
 * Speech is at least 30 ms above a level that adapts to the recording: 6 dB above its noise floor (the 5th percentile of 10-ms
 * frames), but never nearer than 25 dB to its speech level (the 95th), so that soft endings stay, and never further than 50 dB
 * from it. Sound in which no speech stands out (all silent, steady noise, clicks) comes back whole; nothing is trimmed to nothing.
 * `headMs` and `tailMs` are what was removed. Samples must be finite.
 */
export function trimSilence(sound: MonoPcm): TrimmedSound {
  const {samples, sampleRateHz} = sound;
  const frameLength = frameLengthAt(sampleRateHz);
  const energies = frameEnergies(samples, frameLength);
  const speech = quantile(energies, 0.95);
  const loudest = quantile(energies, 1);
  // Short speech in a long silence is above the 95th percentile.
  const level = Math.max(speech, loudest * 0.1);
  const whole: TrimmedSound = {sound, headMs: 0, tailMs: 0, speechThreshold: undefined};
  if (level < faintestSpeech) return whole;
  const adaptive = quantile(energies, 0.05) * aboveFloor;
  const threshold = Math.min(Math.max(adaptive, level * belowSpeechAtMost), level * belowSpeechAtLeast);
  const first = firstRun(energies, threshold);
  const last = energies.length - 1 - firstRun(energies.toReversed(), threshold);
  if (first >= energies.length) return whole;
  // Whole frames, so that the frames of what is left are those of the whole.
  const start = Math.max(0, first - keptHeadFrames) * frameLength;
  const end = Math.min(samples.length, (last + 1 + keptTailFrames) * frameLength);
  return {
    sound: {samples: samples.subarray(start, end), sampleRateHz},
    headMs: (start / sampleRateHz) * 1000,
    tailMs: ((samples.length - end) / sampleRateHz) * 1000,
    speechThreshold: threshold,
  };
}

/** The first frame of the first run of {@link leastRun} frames above the threshold; the number of frames where there is none. */
function firstRun(energies: Float64Array, threshold: number): number {
  let run = 0;
  for (let frame = 0; frame < energies.length; frame += 1) {
    run = (energies[frame] as number) > threshold ? run + 1 : 0;
    if (run === leastRun) return frame - leastRun + 1;
  }
  return energies.length;
}
