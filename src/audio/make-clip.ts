import type {Clip, ClipEdit} from './clip.js';
import type {ClipSettings} from './clip-settings.js';
import {fadeEdges} from './fade-edges.js';
import {setLevel} from './loudness/set-level.js';
import {mixToMono} from './mix-to-mono.js';
import {notch} from './notch.js';
import type {MonoPcm, Pcm} from './pcm.js';
import {resample} from './resample/resample.js';
import {shortenPauses} from './shorten-pauses.js';
import {toInt16} from './to-int16.js';
import {trimSilence} from './trim-silence.js';

/** Part of a dataset's fingerprint: raised whenever the same take would give other bytes. */
export const audioChainVersion = 2;

const fadeMs = 5;
/** −60 dB: a smaller offset is neither heard nor learnt. */
const leastOffset = 0.001;
/** No scale that samples are written in goes so far (integers of 32 bits: 2 · 10⁹), and sums of it stay finite. */
const greatestSample = 1e30;

/**
 * The audio chain: what a take becomes before anybody judges it. Finite samples, one channel, no constant offset, a tone taken out,
 * trimmed, long pauses shortened, resampled, edges faded, brought to its level by one gain, 16 bits. Every step that changed something
 * is in `edits`. The level is measured last, of what will be heard: the ceiling is a promise about the clip.
 *
 * The same take and settings give the same clip on every machine. A take without samples gives a clip without samples. See
 * docs/decisions/0014.
 */
export function makeClip(take: Pcm, settings: ClipSettings): Clip {
  const {sampleRateHz, loudnessLufs, truePeakCeilingDbtp} = settings;
  const edits: ClipEdit[] = [];
  const mono = withoutTone(asOffsetFreeMono(take, edits), settings, edits);
  const speech = withoutLongSilence(mono, settings, edits);
  const resampled = resample(speech, sampleRateHz);
  if (resampled !== speech) edits.push({edit: 'resampled', fromHz: speech.sampleRateHz, toHz: sampleRateHz});
  if (resampled.samples.length === 0) return {samples: new Int16Array(0), sampleRateHz, edits};
  // Sound that had the right rate may still be the caller's.
  const own = resampled === speech ? resampled.samples.slice() : resampled.samples;
  fadeEdges(own, sampleRateHz, fadeMs);
  edits.push({edit: 'edges-faded', fadeMs});
  const levelled = setLevel({samples: own, sampleRateHz}, {loudnessLufs, truePeakCeilingDbtp});
  if (levelled !== undefined) edits.push(levelled);
  const {samples, clampedCount} = toInt16(own);
  if (clampedCount > 0) edits.push({edit: 'clamped', sampleCount: clampedCount});
  return {samples, sampleRateHz, edits};
}

function asOffsetFreeMono(take: Pcm, edits: ClipEdit[]): MonoPcm {
  const finite = withFiniteSamples(take, edits);
  const mono = mixToMono(finite);
  if (take.channels.length > 1) edits.push({edit: 'mixed-to-mono', channelCount: take.channels.length});
  const offset = mean(mono.samples);
  if (Math.abs(offset) < leastOffset) return mono;
  edits.push({edit: 'offset-removed', offset: Math.round(offset * 1e6) / 1e6});
  return {...mono, samples: mono.samples.map(sample => sample - offset)};
}

function withFiniteSamples(take: Pcm, edits: ClipEdit[]): Pcm {
  let sampleCount = 0;
  for (const channel of take.channels) {
    for (let index = 0; index < channel.length; index += 1) if (!isSample(channel[index] as number)) sampleCount += 1;
  }
  if (sampleCount === 0) return take;
  edits.push({edit: 'non-finite-zeroed', sampleCount});
  return {...take, channels: take.channels.map(channel => channel.map(sample => (isSample(sample) ? sample : 0)))};
}

function isSample(value: number): boolean {
  return Math.abs(value) <= greatestSample;
}

function mean(samples: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) sum += samples[index] as number;
  return samples.length === 0 ? 0 : sum / samples.length;
}

function withoutTone(mono: MonoPcm, {notchHz}: ClipSettings, edits: ClipEdit[]): MonoPcm {
  if (notchHz === null) return mono;
  const samples = mono.samples.slice();
  if (!notch(samples, mono.sampleRateHz, notchHz)) return mono;
  edits.push({edit: 'notched', hz: notchHz});
  return {...mono, samples};
}

function withoutLongSilence(mono: MonoPcm, {longestPauseMs}: ClipSettings, edits: ClipEdit[]): MonoPcm {
  const {sound, headMs, tailMs, speechThreshold} = trimSilence(mono);
  if (headMs > 0 || tailMs > 0) edits.push({edit: 'trimmed', headMs: rounded(headMs), tailMs: rounded(tailMs)});
  if (longestPauseMs === null || speechThreshold === undefined) return sound;
  const shortened = shortenPauses(sound, {longestMs: longestPauseMs, speechThreshold});
  if (shortened.count > 0) {
    edits.push({edit: 'pauses-shortened', count: shortened.count, removedMs: rounded(shortened.removedMs)});
  }
  return shortened.sound;
}

/** To a hundredth: enough to read, short in a record. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
