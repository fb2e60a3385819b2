import {BackendError} from '../backend-error.js';
import {outageVerdict, seconds} from './queue-events.js';

/** The error that ends a run whose backend has not come back. */
export function outageError(baseUrl: string, last: BackendError, lastedMs: number): BackendError {
  const code = last.code === 'BACKEND_BUSY' || last.code === 'BACKEND_FAILED' ? last.code : 'BACKEND_UNREACHABLE';
  const message = `The backend at ${baseUrl} has spoken nothing for ${seconds(lastedMs)}. ${outageVerdict(last)} ${last.message}`;
  return new BackendError(code, message, {
    retry: 'never',
    scope: 'run',
    phase: last.phase,
    status: last.status,
    said: last.said,
    cause: last,
    hint: 'All phrases that are not done stay pending. When the backend works again, the same command goes on.',
    details: {backend: baseUrl, lastedMs: Math.round(lastedMs)},
  });
}

/** The error of a text that failed alone, beside a text that did not: now the text is to blame. */
export function textFailed(last: BackendError, tries: number): BackendError {
  const message = `The backend fails on this text, while it speaks others: ${tries} tries. ${last.message}`;
  return blame(last, message, 'Leave out this text, or write it otherwise.');
}

/** The error of a text after which, asked alone, the backend worked no more. */
export function textTakesBackendDown(last: BackendError, times: number): BackendError {
  const message = `The backend stopped working ${times} times when it was asked for this text alone. ${last.message}`;
  return blame(last, message, 'Leave out this text, or write it otherwise; short and odd texts can crash the engine.');
}

function blame(last: BackendError, message: string, hint: string): BackendError {
  return new BackendError(last.code, message, {
    retry: 'never',
    scope: 'phrase',
    phase: last.phase,
    status: last.status,
    said: last.said,
    cause: last,
    hint,
    details: last.details,
  });
}
