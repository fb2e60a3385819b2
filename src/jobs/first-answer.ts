import {setTimeout as sleep} from 'node:timers/promises';
import {ChatterpipeError, isChatterpipeError} from '../base/error.js';
import {isBackendError} from '../chatterbox/backend-error.js';
import type {ChatterboxClient} from '../chatterbox/client.js';

const askEveryMs = 2000;
const limitMs = 10_000;
const brokenWaitsMs = [250, 500, 1000, 2000];

/**
 * Asks a backend something small at the start of a job. Throws BACKEND_UNREACHABLE after 10 s of silence, and STOPPED when `signal`
 * fires; other errors as they come, those of a connection that broke after it was asked again.
 */
export async function firstAnswer<Answer>(
  {baseUrl}: ChatterboxClient,
  question: string,
  ask: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const limit = AbortSignal.timeout(limitMs);
  try {
    return await askAgain(ask, signal === undefined ? limit : AbortSignal.any([signal, limit]));
  } catch (error) {
    if (signal?.aborted || !limit.aborted) throw error;
    throw new ChatterpipeError(
      'BACKEND_UNREACHABLE',
      `The backend at ${baseUrl} took the connection but did not answer ${question} within ${limitMs / 1000} s.`,
      {details: {baseUrl, question}, cause: error},
    );
  }
}

/** A connection that breaks under a question says nothing of the backend: it is asked again, a few times. */
async function askAgain<Answer>(ask: (signal: AbortSignal) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (const waitMs of brokenWaitsMs) {
    try {
      return await ask(signal);
    } catch (error) {
      const isBroken = isBackendError(error) && error.retry === 'later' && error.phase !== 'connect';
      if (!isBroken || error.status !== undefined || signal.aborted) throw error;
      await sleep(waitMs, undefined, {signal}).catch(() => {});
    }
  }
  return ask(signal);
}

/** What a backend says of itself, waited for up to `waitMs` where nothing answers. Throws BACKEND_UNREACHABLE, or STOPPED when `signal` fires. */
export async function waitForHealth(
  client: ChatterboxClient,
  waitMs: number,
  onNotice: (message: string) => void,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const begin = performance.now();
  for (let isFirst = true; ; isFirst = false) {
    try {
      return (await firstAnswer(client, `GET ${client.dialect.healthRoute}`, limited => client.health(limited), signal))
        .json;
    } catch (error) {
      const isPatient = performance.now() - begin + askEveryMs <= waitMs;
      if (!isPatient || !isGone(error)) throw error;
      const seconds = Math.round(waitMs / 1000);
      if (isFirst)
        onNotice(`The backend at ${client.baseUrl} does not answer yet: waiting for it, up to ${seconds} s.`);
      await pause(signal);
    }
  }
}

/** Whether a backend is not there, or not ready: it may be later. */
export function isGone(error: unknown): boolean {
  // A certificate that cannot be trusted does not mend itself.
  if (isBackendError(error) && error.retry === 'never') return false;
  return (['BACKEND_UNREACHABLE', 'BACKEND_TIMEOUT', 'BACKEND_BUSY'] as const).some(code =>
    isChatterpipeError(error, code),
  );
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(askEveryMs, undefined, signal === undefined ? {} : {signal});
  } catch (error) {
    throw new ChatterpipeError('STOPPED', 'Stopped while waiting for the backend.', {
      hint: 'Nothing is lost: the same command goes on.',
      cause: error,
    });
  }
}
