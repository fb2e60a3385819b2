import {type ActiveFrames, frameSeconds} from './active-frames.js';

/** From the beginning of the first active frame to the end of the last one, in seconds; 0 where there is none. */
export function activeSeconds({first, last}: ActiveFrames): number {
  return first < 0 ? 0 : (last - first + 1) * frameSeconds;
}
