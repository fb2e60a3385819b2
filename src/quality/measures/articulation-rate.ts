import type {ActiveFrames} from './active-frames.js';
import {activeSeconds} from './active-seconds.js';
import {charactersPerSecond} from './characters-per-second.js';
import {pauseSeconds} from './pauses.js';

/** A shorter silence is the closure of a stop, and part of the speech. */
const shortestPauseSeconds = 0.2;

/**
 * Letters and digits of a text by second of speech, silences of 0.2 s and more left out; undefined where nothing is
 * active.
 */
export function articulationRate(text: string, frames: ActiveFrames): number | undefined {
  const pauses = pauseSeconds(frames).filter(seconds => seconds >= shortestPauseSeconds);
  const spokenSeconds = activeSeconds(frames) - pauses.reduce((sum, seconds) => sum + seconds, 0);
  return spokenSeconds > 0 ? charactersPerSecond(text, spokenSeconds) : undefined;
}
