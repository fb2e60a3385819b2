import {fullJitterMs} from '../../base/retry.js';
import type {BackendError} from '../backend-error.js';
import {isGatewayFailure, mayBeOfText, type QueueCore} from './queue-core.js';
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
      core.pace.pauseUntil(core.now() + (outcome.error.retryAfterMs ?? 0));
      if (!mayBeOfText(outcome.error)) {
        putBacks += 1;
        if (putBacks >= mostPutBacks) return {kind: 'backend-fails', error: outcome.error};
        ticket.dueAtMs = core.now() + fullJitterMs(putBacks, core.options.random);
        continue;
      }
      ticket.counted += 1;
    }
    const after = await checkAfter(core, ticket, signal);
    if (after.kind === 'ended' || signal.aborted || ticket.isDone) return after.kind === 'unclear' ? goOn : after;
    if (after.kind !== 'go-on') ticket.counted -= 1;
    if (after.kind === 'unclear') {
      putBack(core, ticket);
      return goOn;
    }
    if (after.kind === 'backend-fails') {
      ticket.tookBackendDown += 1;
      return after;
    }
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

/**
 * Whether the backend speaks a known text after it has failed the suspect. A gateway that asks several backends in turn, of which
 * one is gone, fails any text: after a failure of a gateway only answers that are all alike say whose failure it was. They are one
 * more each time, so that no turn brings the suspect always to the same backend.
 */
async function checkAfter(
  core: QueueCore,
  {last, counted}: Ticket,
  signal: AbortSignal,
): Promise<TrialEnd | {readonly kind: 'unclear'}> {
  const first = await checkBackend(core, signal);
  const more = last !== undefined && isGatewayFailure(last) ? counted : 0;
  for (let checks = 0; checks < more && first.kind !== 'ended' && !signal.aborted; checks += 1) {
    const next = await checkBackend(core, signal);
    if (next.kind === 'ended') return next;
    if (next.kind !== first.kind) return {kind: 'unclear'};
  }
  return first;
}

/** Nothing is known of it: it goes back to the others. */
function putBack(core: QueueCore, ticket: Ticket): void {
  ticket.broken = 0;
  ticket.putBack += 1;
  ticket.dueAtMs = core.now() + fullJitterMs(ticket.putBack, core.options.random);
  core.tickets.putBack(ticket);
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
