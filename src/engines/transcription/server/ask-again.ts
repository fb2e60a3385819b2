import {equalJitterMs} from '../../../base/retry.js';
import type {Random} from '../../../base/seeded-random.js';
import {type BackendError, isBackendError} from '../../../chatterbox/backend-error.js';
import type {Clock} from '../../../chatterbox/queue/clock.js';
import {seconds} from '../../../chatterbox/queue/queue-events.js';
import {outOfPatience, stopped} from './server-failure.js';

/** How long a transcription server that is gone, busy or silent is asked again. */
export type Patience = {
  /** From the first failure at a clip. */
  readonly mostMs: number;
  readonly clock: Clock;
  /** For the jitter. */
  readonly random: Random;
};

/** Asks one server, again and again where that may help. */
export interface Asker {
  /** Gives what `ask` gives. Throws its last BackendError, or STOPPED when `signal` fires or the asker is closed. */
  ask<Answer>(ask: () => Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer>;
  /** Ends what waits. */
  close(): void;
}

/** Asking costs such a server little, and whoever waits for it is paid by the hour. */
const backoff = {baseMs: 500, capMs: 10_000};
/** A failure that may come of the clip is tried so often again. */
const mostCounted = 4;
/** Where no connection could ever be made the address may be wrong. */
const mostUnknownMs = 60_000;
/** A shorter wait is not worth a word. */
const tellFromMs = 10_000;

/** Makes an asker. A person hears once of a wait that is long, and of its end, however many clips wait. */
export function createAsker({mostMs, clock, random}: Patience, onNotice: (message: string) => void): Asker {
  const closing = new AbortController();
  let wasReached = false;
  let isTold = false;

  const tellWaiting = (error: BackendError, limitMs: number): void => {
    if (!isTold) onNotice(`Waiting for the transcription server, up to ${seconds(limitMs)}: ${error.message}`);
    isTold = true;
  };
  const onAnswer = (): void => {
    wasReached = true;
    if (isTold) onNotice('The transcription server answers again.');
    isTold = false;
  };

  return {
    async ask(ask, signal) {
      let failingSinceMs: number | undefined;
      let counted = 0;
      for (let tries = 1; ; tries += 1) {
        try {
          const answer = await ask();
          onAnswer();
          return answer;
        } catch (error) {
          if (!isBackendError(error) || error.retry === 'never') throw error;
          if (error.retry === 'counted') counted += 1;
          if (counted > mostCounted) throw error;
          wasReached ||= error.phase !== 'connect';
          failingSinceMs ??= clock.now();
          const lastedMs = clock.now() - failingSinceMs;
          const isUnknown = !wasReached;
          const limitMs = isUnknown ? Math.min(mostUnknownMs, mostMs) : mostMs;
          if (lastedMs >= limitMs) throw outOfPatience(error, {lastedMs, tries, isUnknown});
          const pauseMs = Math.max(equalJitterMs(tries, random, backoff), error.retryAfterMs ?? 0);
          if (isUnknown || lastedMs + pauseMs >= tellFromMs) tellWaiting(error, limitMs);
          const stop = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
          await clock.sleep(Math.min(pauseMs, limitMs - lastedMs), stop);
          if (stop.aborted) throw stopped(error);
        }
      }
    },
    close: () => closing.abort(),
  };
}
