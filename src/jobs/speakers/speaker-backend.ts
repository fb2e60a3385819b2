import type {ChatterboxClient} from '../../chatterbox/client.js';
import {type AccessOptions, readBackendAccess} from '../backend-access.js';
import {defaultBackend, readEnvironment} from '../config.js';
import {openBackend} from '../open-backend.js';

/** Which backend is meant. */
export type SpeakerBackendOptions = AccessOptions & {
  /** An address, or `embedded`; `CHATTERBOX_URL`, then http://localhost:9090. */
  readonly backend?: string;
  readonly timeoutSeconds?: number;
  readonly signal?: AbortSignal;
};

/** Does something with a backend that answers, and closes it. Throws BACKEND_UNREACHABLE and its relatives. */
export async function withSpeakerBackend<T>(
  options: SpeakerBackendOptions,
  use: (client: ChatterboxClient) => Promise<T>,
): Promise<T> {
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
    return await use(backend.client);
  } finally {
    await backend.close();
  }
}
