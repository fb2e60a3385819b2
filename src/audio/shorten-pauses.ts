import {frameEnergies, frameLengthAt} from './frame-energies.js';
import type {MonoPcm} from './pcm.js';

/** Which pauses are shortened. */
export type PauseWish = {
  /** A pause that is longer is shortened. */
  readonly longestMs: number;
  /** Frames with a greater mean square are speech: {@link import('./trim-silence.js').TrimmedSound}. */
  readonly speechThreshold: number;
};

/** Sound whose pauses were shortened. */
export type ShortenedSound = {
  readonly sound: MonoPcm;
  /** Of pauses that were shortened. */
  readonly count: number;
  readonly removedMs: number;
};

type Cut = {readonly start: number; readonly end: number};

/** What a long pause becomes: the usual one between sentences. */
const keptMs = 500;
/** On either side of speech nothing is touched: endings fade and breaths begin there. */
const guardMs = 100;
const halfFadeMs = 5;

/**
 * Shortens the pauses between speech that are longer than `longestMs` to half a second (or to `longestMs` where that is less, yet
 * never below 0.21 s). Out of the middle of a pause goes what is too much, and the two sides are faded into each other within 10 ms.
 *
 * A frame of 10 ms above the threshold is speech, however short the sound in it is: no such frame and nothing within 100 ms of one is
 * changed, and a pause with a click in it is two. Silence before the first and behind the last speech stays. Sound without a long
 * pause is the same sound; otherwise the samples are new. Samples must be finite.
 */
export function shortenPauses(sound: MonoPcm, {longestMs, speechThreshold}: PauseWish): ShortenedSound {
  const {samples, sampleRateHz} = sound;
  const samplesOf = (milliseconds: number): number => Math.round((sampleRateHz * milliseconds) / 1000);
  const fadeLength = 2 * samplesOf(halfFadeMs);
  const kept = Math.max(samplesOf(Math.min(keptMs, longestMs)), 2 * samplesOf(guardMs) + fadeLength);
  const longest = Math.max(samplesOf(longestMs), kept);
  const cuts = findPauses(sound, speechThreshold)
    .filter(({start, end}) => end - start > longest)
    .map(({start, end}) => ({start: start + Math.ceil(kept / 2), end: end - Math.floor(kept / 2)}));
  if (cuts.length === 0) return {sound, count: 0, removedMs: 0};
  const shortened = withoutCuts(samples, cuts, fadeLength);
  const removedMs = ((samples.length - shortened.length) / sampleRateHz) * 1000;
  return {sound: {samples: shortened, sampleRateHz}, count: cuts.length, removedMs};
}

/** What lies between two frames of speech, in samples. */
function findPauses({samples, sampleRateHz}: MonoPcm, speechThreshold: number): readonly Cut[] {
  const frameLength = frameLengthAt(sampleRateHz);
  const pauses: Cut[] = [];
  let lastSpeech: number | undefined;
  for (const [frame, energy] of frameEnergies(samples, frameLength).entries()) {
    if (energy <= speechThreshold) continue;
    if (lastSpeech !== undefined && frame > lastSpeech + 1) {
      pauses.push({start: (lastSpeech + 1) * frameLength, end: frame * frameLength});
    }
    lastSpeech = frame;
  }
  return pauses;
}

/** Half of each side of a fade was to be kept, half of it was to be cut. */
function withoutCuts(samples: Float32Array, cuts: readonly Cut[], fadeLength: number): Float32Array {
  const removed = cuts.reduce((sum, {start, end}) => sum + end - start, 0);
  const output = new Float32Array(samples.length - removed);
  let read = 0;
  let written = 0;
  for (const {start, end} of cuts) {
    const before = fadeLength / 2;
    output.set(samples.subarray(read, start - before), written);
    written += start - before - read;
    for (let index = 0; index < fadeLength; index += 1) {
      const ending = samples[start - before + index] as number;
      const beginning = samples[end - before + index] as number;
      output[written + index] = mixed(ending, beginning, (index + 0.5) / fadeLength);
    }
    written += fadeLength;
    read = end - before + fadeLength;
  }
  output.set(samples.subarray(read), written);
  return output;
}

/** Of equal power: noise that goes into other noise keeps its level. The same on every machine, which a cosine need not be. */
function mixed(ending: number, beginning: number, t: number): number {
  const share = t * t * (3 - 2 * t);
  return ending * Math.sqrt(1 - share) + beginning * Math.sqrt(share);
}
