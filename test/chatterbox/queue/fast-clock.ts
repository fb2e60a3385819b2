import type {Clock} from '../../../src/chatterbox/queue/clock.js';
import {systemClock} from '../../../src/chatterbox/queue/clock.js';

/** A clock on which `speed` milliseconds pass in one. Sockets stay real, so nothing on it is to be exact. */
export function fastClock(speed: number): Clock {
  return {
    now: () => performance.now() * speed,
    sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
  };
}
