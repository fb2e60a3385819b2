import {ChatterpipeError, type ErrorDetails} from '../../base/error.js';
import type {ErrorCode} from '../../base/error-codes.js';
import type {BackendError} from '../../chatterbox/backend-error.js';

/** When to ask again where the upstream does not say. */
const busySeconds = 5;
const awaySeconds = 5;
const refusedSeconds = 60;

/** What concerns whoever asks for the text, and is said in the words of the upstream. */
const ofTheText: Partial<Record<ErrorCode, {readonly what: string; readonly param: string}>> = {
  TEXT_REFUSED: {what: 'The server behind this one refuses the text', param: 'input'},
  REQUEST_TOO_LARGE: {what: 'The text is too long for the server behind this one', param: 'input'},
  LANGUAGE_UNKNOWN: {what: 'The server behind this one does not speak the language', param: 'language'},
  SPEAKER_NOT_FOUND: {what: 'The server behind this one no longer has the speaker', param: 'voice'},
};

/**
 * What a failure of the upstream is to whoever asked here. What is wrong with the request is said; that the upstream is busy or away is 503 with
 * the time to wait; that it refuses our token, or is no server of speech, is for whoever runs this one, and no business of its clients. No address and no token
 * stands in any of it.
 */
export function upstreamFailure(error: BackendError): ChatterpipeError {
  const about = ofTheText[error.code];
  if (about !== undefined) {
    const said = error.said === undefined ? '.' : `: "${error.said}".`;
    return failure(error, error.code, `${about.what}${said}`, {details: {param: about.param}});
  }
  if (isAboutThisText(error)) return failure(error, 'BACKEND_FAILED', `The upstream failed. ${error.message}`);
  if (error.code === 'BACKEND_TIMEOUT') {
    return failure(error, 'BACKEND_TIMEOUT', 'The server behind this one did not speak the text in time.', {
      hint: 'Send less text at once.',
    });
  }
  if (error.code === 'BACKEND_BUSY') {
    const retryAfterSeconds = secondsOf(error.retryAfterMs) ?? busySeconds;
    return failure(error, 'BACKEND_BUSY', 'The server behind this one is busy.', {details: {retryAfterSeconds}});
  }
  const retryAfterSeconds = error.retry === 'never' ? refusedSeconds : (secondsOf(error.retryAfterMs) ?? awaySeconds);
  return failure(error, 'BACKEND_BUSY', `${downReason} Whoever runs this one can see why.`, {
    details: {retryAfterSeconds, wireCode: 'engine_down'},
  });
}

/** Fit for whoever asks. */
export const downReason = 'The server behind this one cannot be used now.';

/** It answered with a failure or with broken sound, or its connection ended while it worked on the text: the next text may do better. */
function isAboutThisText({code, retry, phase}: BackendError): boolean {
  if (code === 'BACKEND_UNREACHABLE') return retry === 'later' && phase === 'headers';
  return code === 'BACKEND_FAILED' || (code === 'BACKEND_BAD_AUDIO' && retry === 'counted');
}

function failure(cause: BackendError, code: ErrorCode, message: string, more: ErrorDetails = {}): ChatterpipeError {
  return new ChatterpipeError(code, message, {...more, cause});
}

/** At least one: a client that comes back at once is no relief. */
function secondsOf(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.max(1, Math.ceil(ms / 1000));
}
