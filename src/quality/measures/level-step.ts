import {quantile} from '../../audio/frame-energies.js';
import {type ActiveFrames, frameSeconds} from './active-frames.js';

/** Speech on each side, pauses left out; at the ends of the clip less. */
const sideSeconds = 1.5;
const leastSideSeconds = 0.5;
const stepFrames = 4;
/** The loudest vowels make the level of speech; the rest is consonants, few or many. */
const share = 0.9;
/** Sentences get softer: a fall of 8 dB is as rare as a rise of 4. */
const naturalFallDb = 2;

/**
 * The largest step of the speech level inside a clip in dB, more than the 2 dB that speech falls by itself: at every
 * 40 ms of active frames, the difference between the 90th percentiles of up to 1.5 s before and behind. Up to 6 in
 * clean clips. Undefined for less than 1 s of speech.
 */
export function levelStepDb({activeEnergies}: ActiveFrames): number | undefined {
  const side = sideSeconds / frameSeconds;
  const least = leastSideSeconds / frameSeconds;
  if (activeEnergies.length < 2 * least) return undefined;
  let largest = 0;
  for (let split = least; split <= activeEnergies.length - least; split += stepFrames) {
    const before = quantile(activeEnergies.subarray(Math.max(0, split - side), split), share);
    const behind = quantile(activeEnergies.subarray(split, split + side), share);
    largest = Math.max(largest, Math.abs(10 * Math.log10(behind / before) + naturalFallDb));
  }
  return largest;
}
