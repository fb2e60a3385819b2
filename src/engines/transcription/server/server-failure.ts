import {ChatterpipeError} from '../../../base/error.js';
import type {ErrorCode} from '../../../base/error-codes.js';
import {isSpent} from '../../../chatterbox/answers/is-spent.js';
import {readErrorBody} from '../../../chatterbox/answers/read-error-body.js';
import {BackendError, type Phase, type Retry} from '../../../chatterbox/backend-error.js';
import {connectProblem, isConnectionLost} from '../../../chatterbox/http/transport-failure.js';
import {seconds} from '../../../chatterbox/queue/queue-events.js';
import {serverWords} from './server-words.js';

type Finding = {
  readonly code: ErrorCode;
  readonly why: string;
  readonly hint: string;
  readonly retry: Retry;
  readonly phase: Phase;
};

const goOn = 'run the same command again; what was made stays.';

/** Says what an exchange died of that brought no answer. STOPPED where the transcriber was closed. */
export function transportFailure(cause: unknown, url: URL, timeoutMs: number): ChatterpipeError {
  const code = String((cause as {code?: unknown} | undefined)?.code ?? '');
  const asked = `POST ${url.href} failed`;
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') {
    const hint = 'Run the same command again.';
    return new ChatterpipeError('STOPPED', `${asked}: the transcriber was closed.`, {hint, cause});
  }
  const {why, ...finding} = transportFinding(cause, code, url, timeoutMs);
  return new BackendError(finding.code, `${asked}: ${why}.`, {
    ...finding,
    scope: 'run',
    details: {url: url.href},
    cause,
  });
}

function transportFinding(cause: unknown, code: string, url: URL, timeoutMs: number): Finding {
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return {
      code: 'BACKEND_TIMEOUT',
      why: `no transcript came within ${timeoutMs / 1000} s`,
      hint: 'Give the server a smaller model, or a faster machine.',
      retry: 'later',
      phase: 'headers',
    };
  }
  const unreachable = {code: 'BACKEND_UNREACHABLE', hint: networkHint} as const;
  const connecting = connectProblem(code, url);
  if (connecting !== undefined) {
    const hint = code === 'ECONNREFUSED' ? startHint : networkHint;
    return {...unreachable, why: connecting.why, hint, retry: 'later', phase: 'connect'};
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  const why = [code, reason].filter(part => part !== '').join(': ');
  return {...unreachable, why, retry: isConnectionLost(cause) ? 'later' : 'never', phase: 'headers'};
}

const startHint = 'Start the transcription server there, or give another address.';
const networkHint = 'Check the address and the network between this machine and the transcription server.';

/** An answer of another status than 200. */
type FailedAnswer = {
  readonly status: number;
  readonly body: string;
  readonly retryAfterMs?: number | undefined;
};

/** Says what an answer means that is none of status 200, and whether it may be another the next time. */
export function statusFailure(
  {status, body, retryAfterMs}: FailedAnswer,
  url: URL,
  secret: string | undefined,
): BackendError {
  const said = serverWords(body, secret);
  const words = said === '' ? ' without a reason' : `: "${said}"`;
  const {code, ...ruling} = ruleOf(status, body);
  return new BackendError(code, `POST ${url.href} was answered ${status}${words}.`, {
    ...ruling,
    scope: 'run',
    phase: 'answer',
    status,
    retryAfterMs,
    details: {url: url.href, status},
  });
}

type Ruling = Pick<Finding, 'code' | 'retry' | 'hint'>;

function ruleOf(status: number, body: string): Ruling {
  if (status === 402 || (status === 429 && isSpent(readErrorBody(body)))) return spent;
  return rulings[status] ?? refused;
}

const wrongToken: Ruling = {
  code: 'NOT_AUTHORISED',
  retry: 'never',
  hint: 'Give the token of the transcription server.',
};
const spent: Ruling = {
  code: 'NOT_AUTHORISED',
  retry: 'never',
  hint: 'The account behind the token of the transcription server has nothing left to spend: mend that with who runs it.',
};
const notThere: Ruling = {
  code: 'ROUTE_NOT_FOUND',
  retry: 'never',
  hint: 'Check the address, and whether the server knows the model.',
};
const busy: Ruling = {
  code: 'BACKEND_BUSY',
  retry: 'later',
  hint: 'Ask with fewer workers, or wait until the server has less to do.',
};
const gateway: Ruling = {
  code: 'BACKEND_UNREACHABLE',
  retry: 'later',
  hint: 'The proxy answers but the server behind it does not: see whether it runs.',
};
const failed: Ruling = {
  code: 'BACKEND_FAILED',
  retry: 'counted',
  hint: 'Look into the log of the transcription server.',
};
const refused: Ruling = {...failed, retry: 'never'};

const rulings: Readonly<Record<number, Ruling>> = {
  401: wrongToken,
  403: wrongToken,
  404: notThere,
  405: notThere,
  408: busy,
  413: {code: 'REQUEST_TOO_LARGE', retry: 'never', hint: 'Let the server take larger uploads.'},
  424: failed,
  425: busy,
  429: busy,
  500: failed,
  502: gateway,
  503: busy,
  504: gateway,
};

/** Says that an answer of status 200 holds no transcript. */
export function notATranscript(body: string, url: URL, secret: string | undefined): ChatterpipeError {
  const said = serverWords(body, secret);
  const what = said === '' ? 'an empty body' : `something that is no transcript: "${said}"`;
  return new ChatterpipeError('BACKEND_FAILED', `POST ${url.href} was answered 200, but with ${what}.`, {
    hint: 'Check that the address is that of an OpenAI-compatible transcription server.',
    details: {url: url.href, status: 200},
  });
}

/** How long a server was waited for in vain. */
type Waited = {
  readonly lastedMs: number;
  readonly tries: number;
  /** Whether no connection to it could ever be made, so that it may be another that was meant. */
  readonly isUnknown: boolean;
};

/** The error that ends the waiting for a server, which last failed with `last`. */
export function outOfPatience(last: BackendError, {lastedMs, tries, isUnknown}: Waited): BackendError {
  const message = `The transcription server has given no transcript for ${seconds(lastedMs)}, in ${tries} tries. ${last.message}`;
  const {code, phase, status, details} = last;
  const isGone = code === 'BACKEND_UNREACHABLE' && !isUnknown;
  const hint = isGone ? `Bring the transcription server back and ${goOn}` : `${last.hint} Then ${goOn}`;
  return new BackendError(code, message, {retry: 'never', scope: 'run', phase, status, details, hint, cause: last});
}

/** The error with which everything ends that was stopped. */
export function stopped(cause?: unknown): ChatterpipeError {
  return new ChatterpipeError('STOPPED', 'Stopped before the transcription server had answered.', {
    hint: 'Run the same command again; it goes on where it stopped.',
    cause,
  });
}
