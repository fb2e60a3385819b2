import {type Dispatcher, request} from 'undici';
import type {Download, DownloadPromise} from './download.js';
import {sayUrl, statusFailure, TryError, tryLater} from './download-error.js';

/** The answer at the end of the redirections. */
export type FileAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Dispatcher.ResponseData['body'];
  readonly promise: DownloadPromise;
};

const mostRedirections = 5;
const redirections = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for the file and follows redirections: five at most, never from https to http, the caller's headers to the first host
 * alone. Throws a TryError.
 */
export async function requestFile(
  download: Download,
  dispatcher: Dispatcher,
  range: Readonly<Record<string, string>>,
): Promise<FileAnswer> {
  const start = new URL(download.url);
  let url = start;
  let promise: DownloadPromise = {};
  for (let hops = 0; hops <= mostRedirections; hops++) {
    const own = url.origin === start.origin ? download.headers : {};
    const {statusCode, headers: raw, body} = await ask(url, {...own, ...range}, download, dispatcher);
    const headers = flatten(raw);
    promise = {...download.promiseOf(headers), ...promise};
    if (!redirections.has(statusCode)) return {status: statusCode, headers, body, promise};
    await body.dump().catch(() => {});
    url = nextUrl(url, headers['location']);
  }
  throw new TryError({
    why: `more than ${mostRedirections} redirections`,
    canRetry: false,
    hint: 'See whether the address is right.',
  });
}

async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  {signal, network: {connectTimeoutMs, idleTimeoutMs}}: Download,
  dispatcher: Dispatcher,
): Promise<Dispatcher.ResponseData> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new Error('no answer in time')), connectTimeoutMs + idleTimeoutMs);
  const stop = AbortSignal.any(signal === undefined ? [patience.signal] : [patience.signal, signal]);
  try {
    const answer = request(url, {
      dispatcher,
      method: 'GET',
      headers: {'user-agent': 'chatterpipe', ...headers},
      headersTimeout: idleTimeoutMs,
      bodyTimeout: idleTimeoutMs,
      signal: stop,
    });
    // undici hears a signal only once a socket is open: a proxy that never opens the tunnel would be waited for without end.
    return await Promise.race([answer, rejectionBy(stop)]);
  } catch (cause) {
    throw new TryError(transportFailure(cause, url));
  } finally {
    clearTimeout(timer);
  }
}

function rejectionBy(signal: AbortSignal): Promise<never> {
  const rejection = new Promise<never>((_resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, {once: true});
  });
  // Nobody may be listening any more when it comes.
  rejection.catch(() => {});
  return rejection;
}

/** What a broken connection means; also one that breaks in the middle of a body. */
export function transportFailure(cause: unknown, url: string | URL): TryError['failure'] {
  const message = cause instanceof Error ? cause.message || cause.name : String(cause);
  return {
    why: `the connection to ${new URL(sayUrl(url)).host} failed: ${message}`,
    canRetry: true,
    hint: `See whether this machine reaches the network (a proxy may be wanted). ${tryLater}`,
    cause,
  };
}

/** Where a redirection leads. Throws a TryError for one that is not followed. */
export function nextUrl(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from.href)) throw badRedirection('a redirection leads nowhere');
  const to = new URL(location, from);
  if (to.protocol !== 'https:' && to.protocol !== 'http:')
    throw badRedirection(`a redirection leads to ${to.protocol}, which is not HTTP`);
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw badRedirection(`a redirection leads from https to ${sayUrl(to)}, where anybody could change the file`);
  return to;
}

function badRedirection(why: string): TryError {
  return new TryError({why, canRetry: false, hint: 'Give another address, or a folder that holds the files.'});
}

function flatten(headers: Dispatcher.ResponseData['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      String(Array.isArray(value) ? value[0] : value),
    ]),
  );
}

/** Throws what is wrong with an answer that should be a file. */
export function requireFileAnswer({status, headers}: FileAnswer): void {
  if (status !== 200 && status !== 206) throw new TryError(statusFailure(status, headers['retry-after']));
  if (/^text\/html\b/i.test(headers['content-type'] ?? ''))
    throw new TryError({
      why: 'the server sent a web page instead of the file',
      canRetry: false,
      hint: 'A login page of the network may stand before it: open the address in a browser.',
    });
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new TryError({why: `the server packed the file (${encoding})`, canRetry: false, hint: 'Use another server.'});
}
