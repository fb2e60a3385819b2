import {setTimeout as sleep} from 'node:timers/promises';
import {createBackend} from '../backend/create-backend.js';
import {ChatterpipeError, isChatterpipeError} from '../base/error.js';
import {ChatterboxClient} from '../chatterbox/client.js';
import {createEngine} from '../engines/create-engine.js';
import {defaultBackend} from './config.js';

/** A backend that answers. */
export type OpenBackend = {
  readonly address: string;
  readonly client: ChatterboxClient;
  /** What `GET /` said: JSON, or undefined where it said something else. */
  readonly health: unknown;
  close(): Promise<void>;
};

/** Which backend, and how patient to be with it. */
export type OpenBackendOptions = {
  /** An address, or `embedded`. */
  readonly address: string;
  readonly token: string | undefined;
  readonly timeoutMs: number;
  /** How long to wait for one that does not answer. */
  readonly waitMs: number;
  readonly onNotice: (message: string) => void;
  readonly signal: AbortSignal | undefined;
};

/** The address that stands for our own backend inside this process. */
export const embeddedAddress = 'embedded';

const askEveryMs = 2000;
const firstAnswerMs = 10_000;

/**
 * Opens a backend and asks whether it is there. `embedded` starts our own on a free loopback port and talks to it over the same
 * HTTP. Throws BACKEND_UNREACHABLE within 15 s, or after `waitMs`.
 */
export async function openBackend(options: OpenBackendOptions): Promise<OpenBackend> {
  const {address, token, timeoutMs, onNotice} = options;
  const embedded = address === embeddedAddress ? await createBackend({engine: createEngine('espeak')}) : undefined;
  const client = new ChatterboxClient({
    baseUrl: embedded?.url ?? address,
    timeoutMs,
    onNotice: ({message}) => onNotice(message),
    ...(token === undefined ? {} : {token}),
  });
  const close = async (): Promise<void> => {
    await client.close();
    await embedded?.close();
  };
  try {
    return {address, client, health: await waitForHealth(client, options), close};
  } catch (error) {
    await close();
    throw withHint(error, address);
  }
}

async function waitForHealth(
  client: ChatterboxClient,
  {address, waitMs, onNotice, signal}: OpenBackendOptions,
): Promise<unknown> {
  const begin = performance.now();
  for (let isFirst = true; ; isFirst = false) {
    const limit = AbortSignal.timeout(firstAnswerMs);
    try {
      return (await client.health(signal === undefined ? limit : AbortSignal.any([signal, limit]))).json;
    } catch (error) {
      if (signal?.aborted) throw error;
      const isGone =
        limit.aborted ||
        isChatterpipeError(error, 'BACKEND_UNREACHABLE') ||
        isChatterpipeError(error, 'BACKEND_TIMEOUT');
      if (!isGone) throw error;
      if (performance.now() - begin + askEveryMs > waitMs) throw limit.aborted ? silent(address, error) : error;
      if (isFirst)
        onNotice(
          `The backend at ${address} does not answer yet: waiting for it, up to ${Math.round(waitMs / 1000)} s.`,
        );
      await sleep(askEveryMs, undefined, signal === undefined ? {} : {signal});
    }
  }
}

function silent(address: string, cause: unknown): ChatterpipeError {
  const seconds = firstAnswerMs / 1000;
  return new ChatterpipeError(
    'BACKEND_UNREACHABLE',
    `The backend at ${address} took the connection but said nothing for ${seconds} s.`,
    {
      details: {address},
      cause,
    },
  );
}

function withHint(error: unknown, address: string): unknown {
  if (!isChatterpipeError(error, 'BACKEND_UNREACHABLE')) return error;
  const embedded = 'or try things out without one: --backend embedded (a robot speaks)';
  const hint =
    address === defaultBackend
      ? `Start your ChatterBox server, name it with --backend URL or CHATTERBOX_URL, ${embedded}.`
      : `Check the address and that the server runs, wait for it with --wait 10m, ${embedded}.`;
  return new ChatterpipeError(error.code, error.message, {hint, details: error.details, cause: error});
}
