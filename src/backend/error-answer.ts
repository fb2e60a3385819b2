import {isChatterpipeError} from '../base/error.js';
import {errorCodes} from '../base/error-codes.js';
import type {ErrorBody} from '../chatterbox/wire.js';

/** An error as it goes over the wire. */
export type ErrorAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ErrorBody;
};

/**
 * The answer to an error of ours: status by the table of codes, the message with its hint, both shapes of body, and no
 * stack. `details` may hold `param` (the field that is wrong), `wireCode` and `retryAfterSeconds`. Anything else that was
 * thrown, and whatever the table makes a 500, tells nothing.
 */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (!isChatterpipeError(error)) return failureAnswer('internal');
  const {code, message, hint, details} = error;
  const status = errorCodes[code].http;
  if (status === 500) return failureAnswer(code.toLowerCase());
  const retryAfter = details['retryAfterSeconds'];
  return plainAnswer(status, hint === undefined ? message : `${message} ${hint}`, {
    code: typeof details['wireCode'] === 'string' ? details['wireCode'] : code.toLowerCase(),
    param: typeof details['param'] === 'string' ? details['param'] : null,
    headers: {
      ...(typeof retryAfter === 'number' ? {'retry-after': String(retryAfter)} : {}),
      // What is too large is not read to its end, so nothing can follow it on the connection.
      ...(status === 413 ? {connection: 'close'} : {}),
    },
  });
}

/** What failed inside is not the client's to know, and the two retries that OpenAI's clients make of a 500 would not help. */
function failureAnswer(code: string): ErrorAnswer {
  return plainAnswer(500, 'The backend failed; whoever runs it can see why.', {
    code,
    headers: {'x-should-retry': 'false'},
  });
}

/** An answer in both shapes: `error` for OpenAI clients, `detail` for FastAPI clients. */
export function plainAnswer(
  status: number,
  message: string,
  {
    code,
    param = null,
    headers = {},
  }: {readonly code: string; readonly param?: string | null; readonly headers?: ErrorAnswer['headers']},
): ErrorAnswer {
  const type = status >= 500 ? 'server_error' : 'invalid_request_error';
  return {status, headers, body: {error: {message, type, param, code}, detail: message}};
}
