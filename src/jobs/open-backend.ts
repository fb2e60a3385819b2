import {createBackend} from '../backend/create-backend.js';
import {ChatterpipeError, isChatterpipeError} from '../base/error.js';
import {isBackendError} from '../chatterbox/backend-error.js';
import {ChatterboxClient} from '../chatterbox/client.js';
import type {SpeechTransport} from '../chatterbox/speech-asker.js';
import {createEngine} from '../engines/create-engine.js';
import type {BackendAccess} from './backend-access.js';
import {defaultBackend, readEnvironment, type ServerEnvironment} from './config.js';
import {embeddedAddress} from './embedded-address.js';
import {waitForHealth} from './first-answer.js';

/** A backend that answers. */
export type OpenBackend = {
  /** Without password and query, or `embedded`: fit to be shown and kept. */
  readonly address: string;
  readonly client: ChatterboxClient;
  /** What `GET /` said: JSON, or undefined where it said something else. */
  readonly health: unknown;
  close(): Promise<void>;
};

/** Which backend, and how patient to be with it. */
export type OpenBackendOptions = {
  /** An address, with `openai:` in front or without, or `embedded`. */
  readonly address: string;
  readonly access: BackendAccess;
  readonly timeoutMs: number;
  /** How speech is asked for (`http`). */
  readonly transport?: SpeechTransport;
  /** How long to wait for one that does not answer. */
  readonly waitMs: number;
  readonly onNotice: (message: string) => void;
  readonly signal: AbortSignal | undefined;
};

/**
 * Opens a backend and asks whether it is there. `embedded` starts our own on a free loopback port and talks to it over the same
 * HTTP; it has the speakers of `CHATTERPIPE_DATA` beside its own. Throws BACKEND_UNREACHABLE within 15 s, or after `waitMs`.
 */
export async function openBackend(options: OpenBackendOptions): Promise<OpenBackend> {
  const {address, access, timeoutMs, transport, waitMs, onNotice, signal} = options;
  const embedded =
    address === embeddedAddress
      ? await createBackend({
          engine: await createEngine('espeak'),
          speakers: keptSpeakers(readEnvironment().server),
          onFailure: error => onNotice(`The embedded backend failed: ${error}`),
        })
      : undefined;
  const client = new ChatterboxClient({
    baseUrl: embedded?.url ?? address,
    timeoutMs,
    transport,
    onNotice: ({message}) => onNotice(message),
    // Our own backend, inside this process, wants none.
    token: embedded === undefined ? access.tokenFor(address) : undefined,
    ca: access.ca,
  });
  const close = async (): Promise<void> => {
    await client.close();
    await embedded?.close();
  };
  try {
    const health = await waitForHealth(client, waitMs, onNotice, signal);
    return {address: embedded === undefined ? client.address : embeddedAddress, client, health, close};
  } catch (error) {
    await close();
    throw withHint(error, address);
  }
}

const temporaryForMs = 24 * 3_600_000;

/** The speakers of `serve`, where somebody says which folder holds them; else what is uploaded is gone with the process. */
function keptSpeakers({namedData: folder}: ServerEnvironment) {
  return folder === undefined ? undefined : {folder, temporaryForMs, now: () => new Date()};
}

function withHint(error: unknown, address: string): unknown {
  const isMendedThere = isBackendError(error) && error.retry === 'never';
  if (!isChatterpipeError(error, 'BACKEND_UNREACHABLE') || isMendedThere) return error;
  const embedded = 'or try things out without one: --backend embedded (a robot speaks)';
  const hint =
    address === defaultBackend
      ? `Start your ChatterBox server, name it with --backend URL or CHATTERBOX_URL, ${embedded}.`
      : `Check the address and that the server runs, or wait for it (generate: --wait 10m), ${embedded}.`;
  return new ChatterpipeError(error.code, error.message, {hint, details: error.details, cause: error});
}
