import {availableParallelism} from 'node:os';

/** How many threads this machine runs at once, as far as this process may use them; at least 1. */
export function processorCount(): number {
  return Math.max(1, availableParallelism());
}
