import {fullJitterMs} from '../../base/retry.js';
import type {BackendError} from '../backend-error.js';
import {isBrokenOff, mayBeOfText, type QueueCore} from './queue-core.js';
import {backoffEvent, retryEvent} from './queue-events.js';
import type {Ticket} from './tickets.js';

/** A text at which the connection broke this often, or a gateway had no answer, may be why. */
const mostBrokenOff = 4;

/** Sends a ticket to where it waits for its next try, by what the failure may be the fault of. */
export function returnTicket(core: QueueCore, ticket: Ticket, error: BackendError): void {
  ticket.last = error;
  if (error.retry === 'counted') count(core, ticket, error);
  else putBack(core, ticket, error);
}

/**
 * Hands a ticket that has failed to another backend. Nothing of it waits here any more, so it is the backend as a whole that waits
 * where it was not the text that failed.
 */
export function passTicketOn(core: QueueCore, ticket: Ticket, error: BackendError): void {
  const {pace, options} = core;
  if (error.retry === 'later' && !isBrokenOff(error)) {
    core.passedOn += 1;
    const waitMs = error.retryAfterMs ?? 0;
    if (waitMs > 0 && pace.pauseUntil(core.now() + waitMs)) options.onEvent(backoffEvent(error, waitMs));
    pace.holdUntil(core.now() + waitMs + fullJitterMs(core.passedOn, options.random));
  }
  core.finish(ticket, ({reject}) => reject(error));
}

/**
 * Forgives a ticket what happened to it during an outage. A text that was being spoken when the outage began may have begun
 * it: it is tried alone later.
 */
export function excuseTicket(core: QueueCore, ticket: Ticket, error: BackendError): void {
  ticket.last = error;
  ticket.counted = 0;
  ticket.broken = 0;
  ticket.dueAtMs = Number.NEGATIVE_INFINITY;
  if (mayBeOfText(error)) core.tickets.suspect(ticket, core.now());
  else core.tickets.putBack(ticket);
}

/** A failure that may be the text's: a few are allowed, and the last try is made alone. */
function count(core: QueueCore, ticket: Ticket, error: BackendError): void {
  const {tickets, options} = core;
  ticket.counted += 1;
  ticket.retryKind = error.code === 'BACKEND_TIMEOUT' ? 'timeout' : 'failure';
  ticket.dueAtMs = core.now() + fullJitterMs(ticket.counted, options.random);
  if (ticket.counted >= options.retries) {
    tickets.suspect(ticket, core.now());
    return;
  }
  tickets.putBack(ticket);
  options.onEvent(retryEvent(ticket.request.input, ticket.counted, error));
}

/** A failure that is not the text's: it waits its turn again, and everything waits if the backend asked for a pause. */
function putBack(core: QueueCore, ticket: Ticket, error: BackendError): void {
  const {tickets, options, pace} = core;
  const waitMs = error.retryAfterMs ?? 0;
  ticket.putBack += 1;
  ticket.retryKind = 'failure';
  if (waitMs > 0 && pace.pauseUntil(core.now() + waitMs)) options.onEvent(backoffEvent(error, waitMs));
  ticket.dueAtMs = core.now() + waitMs + fullJitterMs(ticket.putBack, options.random);
  if (mayBeOfText(error)) ticket.broken += 1;
  if (ticket.broken >= mostBrokenOff) tickets.suspect(ticket, core.now());
  else tickets.putBack(ticket);
}
