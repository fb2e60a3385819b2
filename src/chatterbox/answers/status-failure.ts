import type {ErrorCode} from '../../base/error-codes.js';
import {oneLine} from '../../base/one-line.js';
import {BackendError, type FailureScope, type Retry} from '../backend-error.js';
import type {Answer} from '../http/answer.js';
import {redirectLocation} from '../http/redirect.js';
import {readRetryAfter} from '../retry-after.js';
import {isSpent} from './is-spent.js';
import {readErrorBody, type ServerWords} from './read-error-body.js';

type Ruling = {
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly scope: FailureScope;
  readonly hint: string;
};

/** What the server said in an answer that is no success. */
export function wordsOf(answer: Answer): ServerWords {
  return readErrorBody(Buffer.from(answer.body).toString('utf8'));
}

/**
 * The error of an answer whose status is not 200 or 201. Speakers that are not found, and fields that are not known, are
 * looked for before this.
 */
export function statusFailure(answer: Answer, words: ServerWords, secret: string | undefined): BackendError {
  const {asked, status} = answer;
  const ruling = rule(answer, words);
  const said = words.message === undefined || words.message === '' ? undefined : oneLine(words.message, {secret});
  const retryAfterMs = readRetryAfter(answer.header('retry-after'), answer.header('date'));
  return new BackendError(ruling.code, `${asked} was answered ${status}${describeWords(said, words.isHtml)}.`, {
    ...ruling,
    phase: 'answer',
    status,
    retryAfterMs: ruling.retry === 'later' ? retryAfterMs : undefined,
    said,
    details: {status, said, retryAfterMs},
  });
}

/** `: "CUDA error"`, or `with a page titled "…"`. */
export function describeWords(said: string | undefined, isHtml: boolean): string {
  if (said === undefined) return isHtml ? ' with an HTML page' : '';
  return isHtml ? ` with an HTML page titled "${said}"` : `: "${said}"`;
}

function rule(answer: Answer, words: ServerWords): Ruling {
  const {status} = answer;
  if (status === 429 && isSpent(words)) return spentRuling;
  if (status < 200 || (status > 200 && status < 300)) return emptyRuling(status);
  if (status < 400) return redirectRuling(answer);
  const fixed = statusRulings[status];
  if (fixed !== undefined) return fixed;
  if ((status === 400 || status === 422) && isAboutLanguage(words)) return languageRuling;
  if (status === 400 || status === 422 || status === 414 || status === 431) return textRuling;
  return status >= 500 ? failureRuling : protocolRuling;
}

const textRuling: Ruling = {
  code: 'TEXT_REFUSED',
  retry: 'never',
  scope: 'phrase',
  hint: 'Change this text, or leave it out: the server will not speak it as it is.',
};

const languageRuling: Ruling = {
  code: 'LANGUAGE_UNKNOWN',
  retry: 'never',
  scope: 'phrase',
  hint: 'Start the server with a model that speaks the language (the multilingual one), or ask for another with --language.',
};

const failureRuling: Ruling = {
  code: 'BACKEND_FAILED',
  retry: 'counted',
  scope: 'phrase',
  hint: 'Look into the log of the server; if every text fails, restart the server.',
};

const protocolRuling: Ruling = {
  code: 'BACKEND_NOT_CHATTERBOX',
  retry: 'never',
  scope: 'run',
  hint: 'Check that the address is that of a ChatterBox server.',
};

const busyRuling: Ruling = {
  code: 'BACKEND_BUSY',
  retry: 'later',
  scope: 'phrase',
  hint: 'Wait, or ask for less at once with --workers and --delay.',
};

const gatewayRuling: Ruling = {
  code: 'BACKEND_UNREACHABLE',
  retry: 'later',
  scope: 'phrase',
  hint: 'The proxy answers but the server behind it does not: see whether it runs.',
};

const tokenRuling: Ruling = {
  code: 'NOT_AUTHORISED',
  retry: 'never',
  scope: 'run',
  hint: 'Give the token of the backend in CHATTERBOX_TOKEN, and check that it may be used for this.',
};

const spentRuling: Ruling = {
  code: 'NOT_AUTHORISED',
  retry: 'never',
  scope: 'run',
  hint: 'The account behind the token has nothing left to spend: mend that with who runs the server, and the same command goes on.',
};

const statusRulings: Readonly<Record<number, Ruling>> = {
  401: tokenRuling,
  402: spentRuling,
  403: tokenRuling,
  404: {
    code: 'ROUTE_NOT_FOUND',
    retry: 'never',
    scope: 'run',
    hint: 'Check host and port, and give the address without /v1 or /api at its end: http://localhost:9090.',
  },
  408: busyRuling,
  413: {
    code: 'REQUEST_TOO_LARGE',
    retry: 'never',
    scope: 'phrase',
    hint: 'Shorten this text, or raise the limit of the server.',
  },
  424: failureRuling,
  425: busyRuling,
  429: busyRuling,
  501: protocolRuling,
  502: gatewayRuling,
  503: busyRuling,
  504: gatewayRuling,
  505: protocolRuling,
};

function emptyRuling(status: number): Ruling {
  return {
    code: 'BACKEND_NOT_CHATTERBOX',
    // 202, 204 and their like carry no speech, and will not for the next text either.
    retry: status < 200 ? 'counted' : 'never',
    scope: status < 200 ? 'phrase' : 'run',
    hint: 'A ChatterBox server answers 200 with audio: check the address.',
  };
}

function redirectRuling(answer: Answer): Ruling {
  const from = new URL(answer.asked.replace(/^\w+ /, ''));
  const target = redirectLocation(answer, from);
  const place = target === undefined ? 'nowhere' : oneLine(`${target.origin}${target.pathname}`, {most: 200});
  const hint =
    target?.origin === from.origin
      ? `It redirects to ${place}, in a circle or where a request would lose its text. Give the true address of the backend.`
      : `It redirects to ${place}, which is not followed. If that is the backend, give that address.`;
  return {code: 'BACKEND_NOT_CHATTERBOX', retry: 'never', scope: 'run', hint};
}

function isAboutLanguage({param, code, message = ''}: ServerWords): boolean {
  if (param === 'language' || param === 'language_id') return true;
  return (
    /language/i.test(code ?? '') || /\b(unsupported|unknown) language\b|\blanguage\b.*\bnot supported\b/i.test(message)
  );
}
