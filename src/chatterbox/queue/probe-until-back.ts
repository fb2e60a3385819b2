import {equalJitterMs} from '../../base/retry.js';
import type {BackendError} from '../backend-error.js';
import type {QueueCore} from './queue-core.js';
import {waitingEvent} from './queue-events.js';
import {outageError} from './run-failure.js';

const probeBackoff = {baseMs: 1_000, capMs: 30_000};

/** How the waiting ended. */
export type ProbeEnd =
  | {readonly kind: 'back'; readonly lastedMs: number}
  | {readonly kind: 'ended'; readonly error: unknown}
  | {readonly kind: 'aborted'};

/**
 * Asks a failing backend for a text that it can surely speak, one request at a time and ever more seldom, until it answers,
 * until the outage has lasted too long, or until `signal` fires.
 */
export async function probeUntilBack(core: QueueCore, opening: BackendError, signal: AbortSignal): Promise<ProbeEnd> {
  const {clock, random, knownGood, onEvent, client} = core.options;
  let last = opening;
  for (let attempt = 1; ; attempt += 1) {
    const lastedMs = core.outage.lastedMs(core.now());
    const leftMs = core.outageLeftMs();
    if (leftMs <= 0) return {kind: 'ended', error: outageError(client.baseUrl, last, lastedMs)};
    onEvent(waitingEvent(last, lastedMs, leftMs));
    const pauseMs = Math.max(equalJitterMs(attempt, random, probeBackoff), last.retryAfterMs ?? 0);
    await clock.sleep(Math.min(pauseMs, leftMs), signal);
    if (signal.aborted) return {kind: 'aborted'};
    const sinceMs = core.outage.lastedMs(core.now());
    const outcome = await core.send(knownGood(), signal);
    if (signal.aborted) return {kind: 'aborted'};
    if (outcome.kind === 'answer') return {kind: 'back', lastedMs: sinceMs};
    if (outcome.kind === 'other') return {kind: 'ended', error: outcome.error};
    if (outcome.error.retry === 'never') {
      return outcome.error.scope === 'run' ? {kind: 'ended', error: outcome.error} : {kind: 'back', lastedMs: sinceMs};
    }
    last = outcome.error;
  }
}
