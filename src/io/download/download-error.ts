import {ChatterpipeError} from '../../base/error.js';

/** Why one try failed, and whether another may go better. */
export type FailedTry = {
  /** Completes "Cannot download URL: …". */
  readonly why: string;
  readonly canRetry: boolean;
  readonly hint: string;
  readonly status?: number;
  /** How long the server wants to be left alone. */
  readonly waitMs?: number;
  readonly cause?: unknown;
};

/** Thrown inside a download; never leaves it. */
export class TryError extends Error {
  constructor(readonly failure: FailedTry) {
    super(failure.why);
  }
}

/** An address for messages: without a password and without the query, which may hold a signature. */
export function sayUrl(url: string | URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.search = '';
  shown.hash = '';
  return shown.href;
}

/** DOWNLOAD_FAILED for a try that was the last. */
export function downloadError(url: string, {why, hint, status, cause}: FailedTry, tries: number): ChatterpipeError {
  const often = tries > 1 ? ` (tried ${tries} times)` : '';
  return new ChatterpipeError('DOWNLOAD_FAILED', `Cannot download ${sayUrl(url)}: ${why}${often}.`, {
    hint,
    details: {url: sayUrl(url), tries, ...(status === undefined ? {} : {status})},
    cause,
  });
}

/** What an answer that is not the file means. */
export function statusFailure(status: number, retryAfter: string | undefined): FailedTry {
  const why = `the server answered ${status}`;
  if (status === 401 || status === 403)
    return {why, status, canRetry: false, hint: 'The server wants a token, or refuses the one it got.'};
  if (status === 404 || status === 410)
    return {
      why,
      status,
      canRetry: false,
      hint: 'The file is not there any more: give another address, or a folder that holds it.',
    };
  const seconds = Number(retryAfter ?? 'none');
  const wait = Number.isFinite(seconds) && seconds >= 0 ? {waitMs: Math.min(60, seconds) * 1000} : {};
  const canRetry = [408, 425, 429, 500, 502, 503, 504].includes(status);
  return {why, status, canRetry, hint: canRetry ? tryLater : 'See whether the address is right.', ...wait};
}

/** The hint for what passes by itself. */
export const tryLater = 'Run the same command again later: it goes on where it stopped.';
