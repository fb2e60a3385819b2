import {type ActiveFrames, frameSeconds} from './active-frames.js';

/**
 * The silences between the first and the last active frame, in seconds and in their order; the short ones of stops
 * included.
 */
export function pauseSeconds({isActive, first, last}: ActiveFrames): readonly number[] {
  const pauses: number[] = [];
  let length = 0;
  for (let frame = first + 1; frame <= last; frame += 1) {
    if (isActive[frame] === 0) {
      length += 1;
      continue;
    }
    if (length > 0) pauses.push(length * frameSeconds);
    length = 0;
  }
  return pauses;
}
