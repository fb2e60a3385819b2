import type {Clip} from '../audio/clip.js';
import {amplitudeDb, peakOf} from '../audio/decibels.js';
import {mixToMono} from '../audio/mix-to-mono.js';
import type {MonoPcm, Pcm} from '../audio/pcm.js';
import {findActiveFrames} from './measures/active-frames.js';
import {charactersPerSecond} from './measures/characters-per-second.js';
import {countNonFinite} from './measures/count-non-finite.js';
import {countOverRange} from './measures/count-over-range.js';
import {expectedSpeechSeconds} from './measures/expected-speech-seconds.js';
import {flatTops} from './measures/flat-tops.js';
import {meanOffset} from './measures/mean-offset.js';
import {measureSound} from './measures/measure-sound.js';
import type {Measurements} from './measures/measurements.js';
import {rmsDbfs} from './measures/rms-dbfs.js';
import {roundMeasures} from './measures/round-measures.js';
import {silentShare} from './measures/silent-share.js';

/** −60 dB, as in the audio chain: below it exact zeros stay zeros. */
const leastOffset = 0.001;

/** ChatterBox ends at 40 s, and what is longer is refused for that: its spectrum would cost memory for nothing. */
const longestMeasuredSeconds = 60;

/** What is measured: a take as it came, the clip made of it, and what it should say. */
export type ClipToMeasure = {
  readonly take: Pcm;
  readonly isTakeLengthCertain: boolean;
  readonly clip: Pick<Clip, 'samples' | 'sampleRateHz'>;
  readonly spokenText: string;
  readonly language: string;
  /** What the speaker was asked for: 1 is an ordinary pace, 2 twice as fast. */
  readonly speed: number;
};

/** All measures of one take and its clip. Numbers are rounded: see `round-measures.ts`. */
export function measureClip({
  take,
  isTakeLengthCertain,
  clip,
  spokenText,
  language,
  speed,
}: ClipToMeasure): Measurements {
  // Float32Array.from with a function takes ten times as long.
  const samples = new Float32Array(clip.samples);
  for (let index = 0; index < samples.length; index += 1) samples[index] = (samples[index] as number) / 32_768;
  const durationSeconds = samples.length / clip.sampleRateHz;
  const sound = {samples, sampleRateHz: clip.sampleRateHz};
  const frames = findActiveFrames(sound);
  return {
    ...roundMeasures({
      durationSeconds,
      peakDbfs: amplitudeDb(peakOf(samples)),
      rmsDbfs: rmsDbfs(samples),
      silentShare: silentShare(frames),
      ...measureTake(take),
      expectedSpeechSeconds: expectedSpeechSeconds(spokenText, language) / speed,
      charactersPerSecond: charactersPerSecond(spokenText, durationSeconds),
    }),
    isTakeLengthCertain,
    language,
    ...(durationSeconds > longestMeasuredSeconds
      ? {}
      : roundMeasures(measureSound({clip: sound, frames, take: finiteMono(take), text: spokenText}))),
  };
}

function measureTake({channels, sampleRateHz}: Pcm) {
  const frameCount = channels[0]?.length ?? 0;
  const tops = channels.map(flatTops);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const peak = Math.max(0, ...channels.map(channel => peakOf(channel)));
  return {
    takeSeconds: frameCount / sampleRateHz,
    takeSampleRateHz: sampleRateHz,
    takeChannelCount: channels.length,
    takePeakDbfs: amplitudeDb(Math.min(peak, 3.4e38)),
    clippedShare: frameCount === 0 ? 0 : sum(tops.map(top => top.sampleCount)) / (frameCount * channels.length),
    longestFlatTopSamples: Math.max(0, ...tops.map(top => top.longestRunSamples)),
    nonFiniteSampleCount: sum(channels.map(countNonFinite)),
    overRangeSampleCount: sum(channels.map(countOverRange)),
    takeOffset: sum(channels.map(meanOffset)) / Math.max(1, channels.length),
  };
}

/** What is not finite is 0, and what stands still is gone: as in the clip. */
function finiteMono(take: Pcm): MonoPcm {
  const channels = take.channels.map(channel =>
    countNonFinite(channel) === 0 ? channel : channel.map(sample => (Number.isFinite(sample) ? sample : 0)),
  );
  const mono = mixToMono({...take, channels});
  const offset = meanOffset(mono.samples);
  return Math.abs(offset) < leastOffset ? mono : {...mono, samples: mono.samples.map(sample => sample - offset)};
}
