import type {Clip, ClipEdit} from './clip.js';
import {amplitudeDb} from './decibels.js';
import {fadeEdges} from './fade-edges.js';
import {guardPeak} from './guard-peak.js';
import {mixToMono} from './mix-to-mono.js';
import type {MonoPcm, Pcm} from './pcm.js';
import {resample} from './resample/resample.js';
import {toInt16} from './to-int16.js';
import {trimSilence} from './trim-silence.js';

/** Part of a dataset's fingerprint: raised whenever the same take would give other bytes. */
export const audioChainVersion = 1;

const fadeMs = 5;
/** −60 dB: a smaller offset is neither heard nor learnt. */
const leastOffset = 0.001;

/**
 * The audio chain: what a take becomes before anybody judges it. Finite samples, one channel, no constant offset, trimmed,
 * resampled, edges faded, turned down if too loud, 16 bits. Every step that changed something is in `edits`.
 * The same take gives the same clip on every machine. A take without samples gives a clip without samples.
 */
export function makeClip(take: Pcm, {sampleRateHz}: {readonly sampleRateHz: number}): Clip {
  const edits: ClipEdit[] = [];
  const mono = asOffsetFreeMono(take, edits);
  const {sound, headMs, tailMs} = trimSilence(mono);
  if (headMs > 0 || tailMs > 0) edits.push({edit: 'trimmed', headMs: rounded(headMs), tailMs: rounded(tailMs)});
  const resampled = resample(sound, sampleRateHz);
  if (resampled !== sound) edits.push({edit: 'resampled', fromHz: sound.sampleRateHz, toHz: sampleRateHz});
  if (resampled.samples.length === 0) return {samples: new Int16Array(0), sampleRateHz, edits};
  // Sound that had the right rate is still the caller's.
  const own = resampled === sound ? resampled.samples.slice() : resampled.samples;
  fadeEdges(own, sampleRateHz, fadeMs);
  edits.push({edit: 'edges-faded', fadeMs});
  const guarded = guardPeak(own);
  if (guarded.gain !== 1) edits.push({edit: 'turned-down', gainDb: rounded(amplitudeDb(guarded.gain))});
  const {samples, clampedCount} = toInt16(guarded.samples);
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
    for (let index = 0; index < channel.length; index += 1) if (!Number.isFinite(channel[index])) sampleCount += 1;
  }
  if (sampleCount === 0) return take;
  edits.push({edit: 'non-finite-zeroed', sampleCount});
  return {
    ...take,
    channels: take.channels.map(channel => channel.map(sample => (Number.isFinite(sample) ? sample : 0))),
  };
}

function mean(samples: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) sum += samples[index] as number;
  return samples.length === 0 ? 0 : sum / samples.length;
}

/** To a hundredth: enough to read, short in a record. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
