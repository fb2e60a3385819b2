import type {ErrorCode} from '../../base/error-codes.js';
import {oneLine} from '../../base/one-line.js';
import {BackendError, type BackendErrorDetails} from '../backend-error.js';
import type {StreamAsked} from '../stream/stream-failure.js';

/** How a socket was closed before the speech was complete. */
export type EarlyClose = {
  /** RFC 6455, section 7.4; 1006 where no closing frame came. */
  readonly code: number;
  readonly reason: string;
  /** Of the sound that had come. */
  readonly soundBytes: number;
};

type Ruling = Pick<BackendErrorDetails, 'retry' | 'scope' | 'phase'> & {
  readonly code: ErrorCode;
  readonly hint: string;
};

/** What follows from a socket that was closed early. Whatever had come of the speech is none. */
export function closeFailure({asked, secret}: StreamAsked, close: EarlyClose): BackendError {
  const {code, ...ruling} = rule(close);
  const said = close.reason === '' ? undefined : oneLine(close.reason, {secret});
  const words = said === undefined ? '' : `: "${said}"`;
  const how = close.code === 1006 ? 'without a closing frame (1006)' : `with ${close.code}${words}`;
  const when =
    close.soundBytes === 0 ? 'before any sound came' : `in the middle of the speech (${close.soundBytes} bytes)`;
  const message = `${asked} failed: the socket was closed ${how}, ${when}.`;
  return new BackendError(code, message, {
    ...ruling,
    said,
    details: {closeCode: close.code, soundBytes: close.soundBytes},
  });
}

const crashed = 'Look into the log of the server: it may have crashed or been restarted.';
const later = 'Wait, or ask for less at once with --workers and --delay.';

function rule({code, soundBytes}: EarlyClose): Ruling {
  const known = rulings[code];
  if (known !== undefined) return known;
  if (code === 1006 && soundBytes === 0) {
    return {code: 'BACKEND_UNREACHABLE', retry: 'later', scope: 'phrase', phase: 'headers', hint: crashed};
  }
  if (code === 1006 || code === 1000 || code === 1005) {
    return {code: 'BACKEND_BAD_AUDIO', retry: 'counted', scope: 'phrase', phase: 'body', hint: crashed};
  }
  return failed;
}

const failed: Ruling = {
  code: 'BACKEND_FAILED',
  retry: 'counted',
  scope: 'phrase',
  phase: 'answer',
  hint: 'Look into the log of the server; if every text fails, restart the server.',
};
const busy: Ruling = {code: 'BACKEND_BUSY', retry: 'later', scope: 'phrase', phase: 'answer', hint: later};
const refused: Ruling = {
  code: 'NOT_AUTHORISED',
  retry: 'never',
  scope: 'run',
  phase: 'answer',
  hint: 'Give the token of the backend in CHATTERBOX_TOKEN, and check that it may be used for this.',
};

/** 3000 and 3003 are registered for it; 4401 and 4403 are what servers use. */
const rulings: Readonly<Record<number, Ruling>> = {
  1001: {code: 'BACKEND_UNREACHABLE', retry: 'later', scope: 'phrase', phase: 'answer', hint: crashed},
  1009: {
    code: 'REQUEST_TOO_LARGE',
    retry: 'never',
    scope: 'phrase',
    phase: 'answer',
    hint: 'Shorten this text, or raise the limit of the server.',
  },
  1012: busy,
  1013: busy,
  3000: refused,
  3003: refused,
  4401: refused,
  4403: refused,
};
