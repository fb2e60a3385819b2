import {type AccessOptions, readBackendAccess} from './backend-access.js';
import {defaultBackend, readEnvironment} from './config.js';
import {firstAnswer} from './first-answer.js';
import {openBackend} from './open-backend.js';

/** A speaker that a backend can clone. */
export type ListedSpeaker = {readonly id: string; readonly name: string | null};

/** What to ask. */
export type ListSpeakersOptions = AccessOptions & {
  /** An address, or `embedded`; `CHATTERBOX_URL`, then http://localhost:9090. */
  readonly backend?: string;
  readonly timeoutSeconds?: number;
  readonly signal?: AbortSignal;
};

/** The speakers of a backend, in its order. Throws BACKEND_UNREACHABLE and its relatives. */
export async function listSpeakers(options: ListSpeakersOptions = {}): Promise<readonly ListedSpeaker[]> {
  const environment = readEnvironment();
  const backend = await openBackend({
    address: options.backend ?? environment.backend ?? defaultBackend,
    access: await readBackendAccess(options, environment),
    timeoutMs: 1000 * (options.timeoutSeconds ?? 60),
    waitMs: 0,
    onNotice: () => {},
    signal: options.signal,
  });
  try {
    const {client} = backend;
    const ask = (signal: AbortSignal) => client.speakers(signal);
    const speakers = await firstAnswer(client, 'GET /api/speakers', ask, options.signal);
    return speakers.map(({id, name}) => ({id, name: name ?? null}));
  } finally {
    await backend.close();
  }
}
