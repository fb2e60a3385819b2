import {type Dispatcher, type FormData, request} from 'undici';
import {oneLine} from '../../base/one-line.js';
import {BackendError, stoppedError} from '../backend-error.js';
import type {ResolvedClientOptions} from '../client-options.js';
import {routes} from '../wire.js';
import type {Agents} from './agents.js';
import {type Answer, mediaType} from './answer.js';
import {type Deadline, startDeadline} from './deadline.js';
import {type BodyPlan, decodeBody, readBody} from './read-body.js';
import {redirectTarget} from './redirect.js';
import {describeFailure, isConnectionLost, type Progress} from './transport-failure.js';

/** One thing asked of a backend. */
export type Ask = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** `/v1/audio/speech` */
  readonly route: string;
  /** A text, JSON where `contentType` says nothing else, or a form. */
  readonly body?: string | FormData;
  readonly contentType?: string;
  readonly plan: BodyPlan;
  /** How long the answer may be silent once it has begun; the client's `bodyIdleTimeoutMs`. */
  readonly idleMs?: number;
  /** False for what changes something there: then not even a dead socket is tried again. */
  readonly isRepeatable: boolean;
};

const mostRedirects = 3;

/**
 * Makes one exchange. Throws a BackendError where no whole answer came, whatever its status, and STOPPED when `signal` fires.
 * A socket that had been kept open and turns out dead before a byte of the answer is replaced once, at no cost.
 */
export async function exchange(
  ask: Ask,
  options: ResolvedClientOptions,
  agents: Agents,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const deadline = startDeadline(options.totalTimeoutMs, signal);
  const start = new URL(options.baseUrl + ask.route);
  const startedAt = performance.now();
  try {
    let url = start;
    for (let redirects = 0; ; redirects += 1) {
      const answer = await attemptTwice(ask, url, {options, agents, deadline, startedAt});
      const target = redirects < mostRedirects ? redirectTarget(answer, ask.method, url, start) : undefined;
      if (target === undefined) return answer;
      url = target;
    }
  } finally {
    deadline.end();
  }
}

type Means = {
  readonly options: ResolvedClientOptions;
  readonly agents: Agents;
  readonly deadline: Deadline;
  readonly startedAt: number;
};

async function attemptTwice(ask: Ask, url: URL, means: Means): Promise<Answer> {
  const {agents} = means;
  if (!ask.isRepeatable) return attempt(ask, url, agents.fresh, means);
  try {
    return await attempt(ask, url, agents.usual, means);
  } catch (error) {
    const isFree = error instanceof BackendError && error.phase === 'headers' && isConnectionLost(error.cause);
    if (!isFree || !agents.wasReused(error.cause)) throw error;
    return attempt(ask, url, agents.fresh, means);
  }
}

async function attempt(ask: Ask, url: URL, dispatcher: Dispatcher, means: Means): Promise<Answer> {
  const {options, deadline, startedAt} = means;
  const {idleMs = options.bodyIdleTimeoutMs} = ask;
  const asked = `${ask.method} ${url.origin}${url.pathname}`;
  let progress: Progress = {phase: 'headers', status: undefined, contentType: undefined};
  deadline.enter('headers', options.timeoutMs);
  try {
    const response = await settleWith(
      deadline.signal,
      request(url, requestOptions(ask, options, dispatcher, deadline)),
    );
    const header = headerReader(response.headers);
    const contentType = mediaType(header('content-type'));
    progress = {phase: 'body', status: response.statusCode, contentType};
    deadline.enter('body', idleMs);
    const encoding = header('content-encoding');
    const isWanted = (head: Uint8Array) => encoding !== undefined || ask.plan.isWanted(head);
    const isEnd = encoding === undefined && response.statusCode === 200 ? ask.plan.isEnd : undefined;
    const plan = {isWanted, limitBytes: ask.plan.limitBytes, isEnd};
    const read = await readBody(response.body, plan, () => deadline.enter('body', idleMs));
    return {
      asked,
      status: response.statusCode,
      contentType,
      header,
      body: read.isCut ? read.bytes : await decodeBody(read.bytes, encoding, ask.plan.limitBytes),
      isCut: read.isCut,
      isFramed: header('content-length') !== undefined || /chunked/i.test(header('transfer-encoding') ?? ''),
      tookMs: performance.now() - startedAt,
    };
  } catch (error) {
    const cut = deadline.cut();
    if (cut?.kind === 'stopped') throw stoppedError(cut.reason);
    throw describeFailure(error, {
      asked,
      url,
      progress,
      cut,
      secret: options.secret,
      isSpeech: ask.route === routes.speech || ask.route === routes.speechStream,
    });
  }
}

function requestOptions(
  {method, body, contentType = 'application/json'}: Ask,
  options: ResolvedClientOptions,
  dispatcher: Dispatcher,
  deadline: Deadline,
) {
  return {
    method,
    dispatcher,
    signal: deadline.signal,
    body: body ?? null,
    headers: {
      accept: '*/*',
      ...(typeof body === 'string' ? {'content-type': contentType} : {}),
      ...(options.authorization === undefined ? {} : {authorization: options.authorization}),
    },
  };
}

/** undici heeds a signal only once it is connected; a caller who stops does not wait for that. */
function settleWith(signal: AbortSignal, response: Promise<Dispatcher.ResponseData>) {
  return new Promise<Dispatcher.ResponseData>((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, {once: true});
    response.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function headerReader(headers: Dispatcher.ResponseData['headers']) {
  return (name: string): string | undefined => {
    const value = headers[name];
    return value === undefined ? undefined : oneLine(Array.isArray(value) ? value.join(', ') : value, {most: 2_000});
  };
}
