import {startTimer} from '../../io/start-timer.js';
import type {ResolvedSupervision} from './supervision-options.js';

/** Counts restarts in a row and says how long to wait before the next. */
export function createRestarts({firstBackoffMs, mostBackoffMs, mostRestarts, steadyMs}: ResolvedSupervision) {
  let inARow = 0;
  return {
    /** An engine that stayed up for a while begins a new row. */
    afterLife(upMs: number): void {
      if (upMs >= steadyMs) inARow = 0;
    },
    /** Undefined where the row is too long: then it is left down. */
    nextWaitMs(): number | undefined {
      if (inARow >= mostRestarts) return undefined;
      inARow += 1;
      return Math.min(mostBackoffMs, firstBackoffMs * 2 ** (inARow - 1));
    },
    /** Ends early when the signal fires. */
    wait: (ms: number, signal: AbortSignal): Promise<void> =>
      new Promise(resolve => {
        const cancel = startTimer(ms, resolve);
        signal.addEventListener(
          'abort',
          () => {
            cancel();
            resolve();
          },
          {once: true},
        );
      }),
  };
}
