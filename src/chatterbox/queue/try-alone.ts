import {fullJitterMs} from '../../base/retry.js';
import type {BackendError} from '../backend-error.js';
import {mayBeOfText, type QueueCore} from './queue-core.js';
import {suspectEvent} from './queue-events.js';
import {textFailed} from './run-failure.js';
import type {Ticket} from './tickets.js';

/** What a trial showed: the next suspect can be tried, the backend itself is failing, or everything ends. */
export type TrialEnd =
  | {readonly kind: 'go-on'}
  | {readonly kind: 'backend-fails'; readonly error: BackendError}
  | {readonly kind: 'ended'; readonly error: unknown};

/** So many pushbacks (503, refused) in a row while alone are the backend's trouble. */
const mostPutBacks = 4;

/**
 * Tries a suspect while nothing else is under way. It is failed only when its retries are used up and the backend speaks a
 * text that is known to be good before it and after it; where the backend does not, the backend is to blame.
 */
export async function tryAlone(core: QueueCore, ticket: Ticket, signal: AbortSignal): Promise<TrialEnd> {
  const {onEvent, retries} = core.options;
  onEvent(suspectEvent(ticket.request.input));
  for (let putBacks = 0; !ticket.isDone && !signal.aborted; ) {
    const before = core.isKnownHealthy ? goOn : await checkBackend(core, signal);
    if (before.kind !== 'go-on') return before;
    if (ticket.counted <= retries) {
      await waitFor(core, Math.max(core.pace.readyAtMs, ticket.dueAtMs), signal);
      if (ticket.isDone || signal.aborted) return goOn;
      const outcome = await core.send(ticket.request, ticket.abort.signal);
      if (ticket.isDone || signal.aborted) return goOn;
      if (outcome.kind === 'answer') {
        core.finish(ticket, ({resolve}) => resolve(outcome.answer));
        return goOn;
      }
      if (outcome.kind === 'other' || outcome.error.retry === 'never') return refuse(core, ticket, outcome.error);
      ticket.last = outcome.error;
      if (!mayBeOfText(outcome.error)) {
        putBacks += 1;
        if (putBacks >= mostPutBacks) return {kind: 'backend-fails', error: outcome.error};
        core.pace.pauseUntil(core.now() + (outcome.error.retryAfterMs ?? 0));
        ticket.dueAtMs = core.now() + fullJitterMs(putBacks, core.options.random);
        continue;
      }
      ticket.counted += 1;
    }
    const after = await checkBackend(core, signal);
    if (after.kind === 'backend-fails') {
      ticket.counted -= 1;
      ticket.tookBackendDown += 1;
    }
    if (after.kind !== 'go-on' || signal.aborted) return after;
    giveUpOrRetry(core, ticket);
  }
  return goOn;
}

const goOn: TrialEnd = {kind: 'go-on'};

/** Whether the backend speaks a text that is known to be good. */
async function checkBackend(core: QueueCore, signal: AbortSignal): Promise<TrialEnd> {
  await waitFor(core, core.pace.readyAtMs, signal);
  if (signal.aborted) return goOn;
  const outcome = await core.send(core.options.knownGood(), signal);
  if (outcome.kind === 'answer' || signal.aborted) return goOn;
  if (outcome.kind === 'other') return {kind: 'ended', error: outcome.error};
  const {error} = outcome;
  if (error.retry !== 'never') return {kind: 'backend-fails', error};
  if (error.scope === 'run') return {kind: 'ended', error};
  // It has refused the text: then it has at least looked at it.
  core.isKnownHealthy = true;
  return goOn;
}

function refuse(core: QueueCore, ticket: Ticket, error: unknown): TrialEnd {
  if ((error as Partial<BackendError>).scope === 'run') return {kind: 'ended', error};
  core.finish(ticket, ({reject}) => reject(error));
  return goOn;
}

function giveUpOrRetry(core: QueueCore, ticket: Ticket): void {
  const {last, counted} = ticket;
  if (counted > core.options.retries && last !== undefined) {
    core.finish(ticket, ({reject}) => reject(textFailed(last, counted)));
    return;
  }
  ticket.dueAtMs = core.now() + fullJitterMs(counted, core.options.random);
}

async function waitFor(core: QueueCore, atMs: number, signal: AbortSignal): Promise<void> {
  const waitMs = atMs - core.now();
  if (waitMs > 0) await core.options.clock.sleep(waitMs, signal);
}
