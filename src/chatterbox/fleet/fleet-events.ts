import {BackendError, isBackendError} from '../backend-error.js';
import type {QueueEvent} from '../queue/queue-events.js';

/** What a fleet tells: what one of its queues tells, or that a backend is not asked any more. */
export type FleetEvent = QueueEvent | {readonly type: 'left-out'; readonly error: unknown; readonly message: string};

/** That a backend is not asked any more. */
export function leftOutEvent(error: unknown): FleetEvent {
  const message = `Left out from now on; its work goes to the others. ${messageOf(error)}`;
  return {type: 'left-out', error, message};
}

/** The error that ends everything: of a fleet whose backends were all left out, in that order. */
export function noneLeft(errors: readonly unknown[]): unknown {
  const last = errors.at(-1);
  if (errors.length < 2 || !isBackendError(last)) return last;
  const message = `None of the ${errors.length} backends is left. ${errors.map(messageOf).join(' ')}`;
  const {code, retry, scope, phase, status, said, details} = last;
  const hint = last.hint === undefined ? {} : {hint: last.hint};
  return new BackendError(code, message, {retry, scope, phase, status, said, details, ...hint, cause: last});
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
