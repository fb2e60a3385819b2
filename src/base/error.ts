import {type ErrorCode, errorCodes} from './error-codes.js';

/** What an error carries beside its message. */
export type ErrorDetails = {
  /** What the reader can do now: one sentence, an imperative. */
  readonly hint?: string;
  /** Values for programs: the path, the status, the line number. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
};

const brand = Symbol.for('chatterpipe.error');

/** The one error class: a code of the table, a message that says what was being done, to what and why it failed. */
export class ChatterpipeError extends Error {
  override readonly name = 'ChatterpipeError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  readonly [brand] = true;

  constructor(code: ErrorCode, message: string, {hint, details = {}, cause}: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : {cause});
    this.code = code;
    this.hint = hint;
    this.details = details;
  }

  /** The exit code of a process that ends with this error. */
  get exitCode(): number {
    return errorCodes[this.code].exit;
  }
}

/** True for a {@link ChatterpipeError}, also one of another copy of the package; with `code`, only for that code. */
export function isChatterpipeError(value: unknown, code?: ErrorCode): value is ChatterpipeError {
  const isOurs = typeof value === 'object' && value !== null && brand in value;
  return isOurs && (code === undefined || (value as ChatterpipeError).code === code);
}
