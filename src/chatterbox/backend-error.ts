import {ChatterpipeError, type ErrorDetails, isChatterpipeError} from '../base/error.js';
import type {ErrorCode} from '../base/error-codes.js';

/**
 * Whether the same request can be made again. `later`: surely, nothing is wrong with it; `counted`: a few times, the fault
 * may lie in this text; `never`: it would be answered the same.
 */
export type Retry = 'later' | 'counted' | 'never';

/** What a failure is about: this one text, or everything that would be asked of this backend. */
export type FailureScope = 'phrase' | 'run';

/** How far an exchange had come when it failed. */
export type Phase = 'connect' | 'headers' | 'body' | 'answer';

export type BackendErrorDetails = ErrorDetails & {
  readonly retry: Retry;
  readonly scope: FailureScope;
  readonly phase: Phase;
  /** The HTTP status, where one came. */
  readonly status?: number | undefined;
  /** What the backend asked for with `Retry-After`, already capped. */
  readonly retryAfterMs?: number | undefined;
  /** What the backend said, one line, where it said something. */
  readonly said?: string | undefined;
};

/** A request that a backend did not answer with speech. What follows from it is decided here, where the status is known. */
export class BackendError extends ChatterpipeError {
  readonly retry: Retry;
  readonly scope: FailureScope;
  readonly phase: Phase;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly said: string | undefined;

  constructor(code: ErrorCode, message: string, options: BackendErrorDetails) {
    super(code, message, options);
    this.retry = options.retry;
    this.scope = options.scope;
    this.phase = options.phase;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
    this.said = options.said;
  }
}

/** True for a {@link BackendError}, also one of another copy of the package. */
export function isBackendError(value: unknown): value is BackendError {
  return isChatterpipeError(value) && 'retry' in value && 'scope' in value;
}

/** The error with which everything ends that the caller's signal, or a close, has stopped. */
export function stoppedError(cause?: unknown): ChatterpipeError {
  return new ChatterpipeError('STOPPED', 'Stopped before the backend had answered.', {
    hint: 'Run the same command again; it goes on where it stopped.',
    cause,
  });
}
