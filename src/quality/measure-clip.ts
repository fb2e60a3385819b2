import type {Clip} from '../audio/clip.js';
import {amplitudeDb, peakOf} from '../audio/decibels.js';
import type {Pcm} from '../audio/pcm.js';
import {charactersPerSecond} from './measures/characters-per-second.js';
import {countNonFinite} from './measures/count-non-finite.js';
import {countOverRange} from './measures/count-over-range.js';
import {expectedSpeechSeconds} from './measures/expected-speech-seconds.js';
import {flatTops} from './measures/flat-tops.js';
import {meanOffset} from './measures/mean-offset.js';
import type {Measurements} from './measures/measurements.js';
import {rmsDbfs} from './measures/rms-dbfs.js';
import {silentShare} from './measures/silent-share.js';

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

/** All measures of one take and its clip. Numbers are rounded (dB to 0.01, the rest to 6 digits), so that a record is short and stable. */
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
  return {
    durationSeconds: exact(durationSeconds),
    peakDbfs: hundredths(amplitudeDb(peakOf(samples))),
    rmsDbfs: hundredths(rmsDbfs(samples)),
    silentShare: exact(silentShare({samples, sampleRateHz: clip.sampleRateHz})),
    ...measureTake(take),
    isTakeLengthCertain,
    language,
    expectedSpeechSeconds: exact(expectedSpeechSeconds(spokenText, language) / speed),
    charactersPerSecond: hundredths(charactersPerSecond(spokenText, durationSeconds)),
  };
}

function measureTake({channels, sampleRateHz}: Pcm) {
  const frameCount = channels[0]?.length ?? 0;
  const tops = channels.map(flatTops);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const peak = Math.max(0, ...channels.map(channel => peakOf(channel)));
  return {
    takeSeconds: exact(frameCount / sampleRateHz),
    takeSampleRateHz: sampleRateHz,
    takeChannelCount: channels.length,
    takePeakDbfs: hundredths(amplitudeDb(Math.min(peak, 3.4e38))),
    clippedShare: frameCount === 0 ? 0 : exact(sum(tops.map(top => top.sampleCount)) / (frameCount * channels.length)),
    longestFlatTopSamples: Math.max(0, ...tops.map(top => top.longestRunSamples)),
    nonFiniteSampleCount: sum(channels.map(countNonFinite)),
    overRangeSampleCount: sum(channels.map(countOverRange)),
    takeOffset: exact(sum(channels.map(meanOffset)) / Math.max(1, channels.length)),
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function exact(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : 0;
}
