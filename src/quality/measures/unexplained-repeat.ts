import {charactersPerSecond} from './characters-per-second.js';
import type {RepeatedSound} from './repeated-sound.js';
import {longestRepeatedLetters} from './repeated-text.js';

/** Of the time of the sound that comes again: stretches sound alike a little longer than their text is the same. */
const leastExplained = 0.65;

/**
 * Sound that comes again, unless its text does: a synthesiser says "pelan-pelan" twice in the very same way. A text
 * explains a stretch when its own longest repeated stretch takes 65 % of the time or more, at the pace of the clip.
 */
export function unexplainedRepeat(
  repeated: RepeatedSound | undefined,
  text: string,
  spokenSeconds: number,
): RepeatedSound | undefined {
  const pace = charactersPerSecond(text, spokenSeconds);
  if (repeated === undefined || pace === 0) return repeated;
  return longestRepeatedLetters(text) / pace >= leastExplained * repeated.seconds ? undefined : repeated;
}
