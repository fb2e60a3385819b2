import type {BackendError} from '../backend-error.js';
import type {LimitChange} from './concurrency-limit.js';
import type {Slowing} from './slowing.js';

/** What a queue tells while it works. `message` is a whole sentence for a person. */
export type QueueEvent =
  /** The backend asked for a pause: nothing is sent for `waitMs`. */
  | {readonly type: 'backoff'; readonly waitMs: number; readonly error: BackendError; readonly message: string}
  /** A text failed and is tried again. */
  | {
      readonly type: 'retry';
      readonly input: string;
      readonly failures: number;
      readonly error: BackendError;
      readonly message: string;
    }
  /** The backend fails as a whole: from now on it is only asked whether it is back. */
  | {readonly type: 'breaker-open'; readonly error: BackendError; readonly message: string}
  | {
      readonly type: 'waiting-for-backend';
      readonly lastedMs: number;
      readonly leftMs: number;
      readonly error: BackendError;
      readonly message: string;
    }
  | {readonly type: 'breaker-closed'; readonly lastedMs: number; readonly message: string}
  | (LimitChange & {readonly type: 'limit-lowered' | 'limit-raised'; readonly message: string})
  /** The backend needs more and more time for the same work. */
  | (Slowing & {readonly type: 'slowing'; readonly message: string})
  /** A text is tried alone, since it failed among others. */
  | {readonly type: 'suspect'; readonly input: string; readonly message: string};

export function backoffEvent(error: BackendError, waitMs: number): QueueEvent {
  const message = `The backend asks for a pause of ${seconds(waitMs)} (status ${error.status ?? 'none'}).`;
  return {type: 'backoff', waitMs, error, message};
}

export function retryEvent(input: string, failures: number, error: BackendError): QueueEvent {
  return {type: 'retry', input, failures, error, message: `Trying again after failure ${failures}: ${error.message}`};
}

export function breakerOpenEvent(error: BackendError): QueueEvent {
  return {
    type: 'breaker-open',
    error,
    message: `${outageVerdict(error)} Nothing is marked failed meanwhile. ${error.message}`,
  };
}

export function waitingEvent(error: BackendError, lastedMs: number, leftMs: number): QueueEvent {
  const end = Number.isFinite(leftMs) ? `giving up in ${seconds(leftMs)}` : 'the others go on';
  const message = `Waiting for the backend, ${seconds(lastedMs)} so far; ${end}. ${error.message}`;
  return {type: 'waiting-for-backend', lastedMs, leftMs, error, message};
}

export function breakerClosedEvent(lastedMs: number): QueueEvent {
  return {type: 'breaker-closed', lastedMs, message: `The backend speaks again after ${seconds(lastedMs)}; going on.`};
}

export function limitEvent(change: LimitChange): QueueEvent {
  const {from, to, reason} = change;
  const why = {busy: 'the backend is busy', slow: 'answers have become slow', recovered: 'answers come well again'}[
    reason
  ];
  const type = to < from ? 'limit-lowered' : 'limit-raised';
  return {...change, type, message: `${to} requests at once from now on, not ${from}: ${why}.`};
}

export function slowingEvent(slowing: Slowing): QueueEvent {
  const {from, to, answers} = slowing;
  const message =
    `The backend becomes slower with every clip: ${from.toFixed(2)} s for a second of speech, then ${to.toFixed(2)} s, within ${answers} answers. ` +
    'Restart it: something in it grows with each request (the multilingual ChatterBox model does that). What is under way then is asked for again.';
  return {...slowing, type: 'slowing', message};
}

export function suspectEvent(input: string): QueueEvent {
  return {type: 'suspect', input, message: `Trying a text alone that failed among others: ${JSON.stringify(input)}`};
}

/** What is wrong with a backend that fails as a whole, and what a person can do, by its last failure. */
export function outageVerdict(error: BackendError): string {
  if (error.code === 'BACKEND_BUSY') return 'The backend turns every request away: it is overloaded, or others use it.';
  if (error.phase === 'answer' || error.phase === 'body') {
    return 'The server answers but every request fails: restart it.';
  }
  return error.code === 'BACKEND_TIMEOUT'
    ? 'The server takes requests and never answers them: restart it.'
    : 'The backend does not answer: see whether it runs.';
}

/** `0.5 s`, `42 s`, `15 min` */
export function seconds(ms: number): string {
  if (ms >= 120_000) return `${Math.round(ms / 60_000)} min`;
  return ms < 10_000 ? `${Math.round(ms / 100) / 10} s` : `${Math.round(ms / 1000)} s`;
}
