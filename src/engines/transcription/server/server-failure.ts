import {ChatterpipeError} from '../../../base/error.js';
import type {ErrorCode} from '../../../base/error-codes.js';
import {serverWords} from './server-words.js';

type Finding = {readonly code: ErrorCode; readonly why: string; readonly hint: string};

/** Says what an exchange died of that brought no answer. */
export function transportFailure(cause: unknown, url: URL, timeoutMs: number): ChatterpipeError {
  const {code, why, hint} = transportFinding(cause, url, timeoutMs);
  return new ChatterpipeError(code, `POST ${url.href} failed: ${why}.`, {hint, details: {url: url.href}, cause});
}

function transportFinding(cause: unknown, url: URL, timeoutMs: number): Finding {
  const code = String((cause as {code?: unknown} | undefined)?.code ?? '');
  const seconds = `${timeoutMs / 1000} s`;
  switch (code) {
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
      return {
        code: 'BACKEND_TIMEOUT',
        why: `no transcript came within ${seconds}`,
        hint: 'Give the server more time, or a smaller model.',
      };
    case 'UND_ERR_DESTROYED':
    case 'UND_ERR_CLOSED':
      return {code: 'STOPPED', why: 'the transcriber was closed', hint: 'Run the same command again.'};
    case 'ECONNREFUSED':
      return {
        code: 'BACKEND_UNREACHABLE',
        why: `nothing listens on ${url.host} (connection refused)`,
        hint: 'Start the transcription server there, or give another address.',
      };
    default: {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return {
        code: 'BACKEND_UNREACHABLE',
        why: [code, reason].filter(part => part !== '').join(': '),
        hint: 'Check the address and the network between this machine and the transcription server.',
      };
    }
  }
}

/** Says what an answer means that is none of status 200. */
export function statusFailure(status: number, body: string, url: URL, secret: string | undefined): ChatterpipeError {
  const {code, hint} = statusFinding(status);
  const said = serverWords(body, secret);
  const words = said === '' ? ' without a reason' : `: "${said}"`;
  return new ChatterpipeError(code, `POST ${url.href} was answered ${status}${words}.`, {
    hint,
    details: {url: url.href, status},
  });
}

function statusFinding(status: number): Omit<Finding, 'why'> {
  if (status === 401 || status === 403) {
    return {code: 'NOT_AUTHORISED', hint: 'Give the token of the transcription server.'};
  }
  if (status === 404 || status === 405) {
    return {code: 'ROUTE_NOT_FOUND', hint: 'Check the address, and whether the server knows the model.'};
  }
  if (status === 413) return {code: 'REQUEST_TOO_LARGE', hint: 'Let the server take larger uploads.'};
  if (status === 429 || status === 503) {
    return {code: 'BACKEND_BUSY', hint: 'Ask with fewer workers, or wait until the server has less to do.'};
  }
  return {code: 'BACKEND_FAILED', hint: 'Look into the log of the transcription server.'};
}

/** Says that an answer of status 200 holds no transcript. */
export function notATranscript(body: string, url: URL, secret: string | undefined): ChatterpipeError {
  const said = serverWords(body, secret);
  const what = said === '' ? 'an empty body' : `something that is no transcript: "${said}"`;
  return new ChatterpipeError('BACKEND_FAILED', `POST ${url.href} was answered 200, but with ${what}.`, {
    hint: 'Check that the address is that of an OpenAI-compatible transcription server.',
    details: {url: url.href, status: 200},
  });
}
