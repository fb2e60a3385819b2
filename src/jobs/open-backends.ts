import {isChatterpipeError} from '../base/error.js';
import {isGone} from './first-answer.js';
import {type OpenBackend, type OpenBackendOptions, openBackend} from './open-backend.js';

/** The backends of a job. */
export type OpenBackends = {
  /** Those that answer, in the order of their addresses; at least one. */
  readonly backends: readonly OpenBackend[];
  /** Those that do not answer yet. */
  readonly missing: readonly string[];
  /** Opens one of the missing, without waiting for it; it is closed with the others. */
  open(address: string, signal: AbortSignal): Promise<OpenBackend>;
  close(): Promise<void>;
};

/** Which backends, and how patient to be with them. */
export type OpenBackendsOptions = Omit<OpenBackendOptions, 'address'> & {readonly addresses: readonly string[]};

/** Once one answers, the others are not waited for much longer. */
const othersMs = 5_000;

/**
 * Opens several backends at once. One that does not answer is missing as long as another does; every other fault of one is thrown, for
 * the person who can mend it is there now. Throws as {@link openBackend} does where none answers.
 */
export async function openBackends({addresses, ...options}: OpenBackendsOptions): Promise<OpenBackends> {
  const {onNotice, signal} = options;
  const opened = new Map<string, OpenBackend>();
  const open = async (address: string, more: Partial<OpenBackendOptions> = {}): Promise<OpenBackend> => {
    const tell = addresses.length === 1 ? onNotice : (message: string) => onNotice(`${address}: ${message}`);
    const backend = await openBackend({...options, address, onNotice: tell, ...more});
    opened.set(address, backend);
    return backend;
  };
  const close = async (): Promise<void> =>
    void (await Promise.all([...opened.values()].map(backend => backend.close())));
  const hurry = new AbortController();
  const limit = signal === undefined ? hurry.signal : AbortSignal.any([signal, hurry.signal]);
  let hurrying: NodeJS.Timeout | undefined;
  const outcomes = await Promise.allSettled(
    addresses.map(async address => {
      const backend = await open(address, addresses.length === 1 ? {} : {signal: limit});
      hurrying ??= setTimeout(() => hurry.abort(), othersMs);
      return backend;
    }),
  );
  clearTimeout(hurrying);
  const failures = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  const isLate = (error: unknown): boolean => isGone(error) || (hurry.signal.aborted && isStopped(error));
  const fault = signal?.aborted === true ? failures[0] : failures.find(error => !isLate(error));
  if (fault !== undefined || opened.size === 0) {
    await close();
    throw fault ?? failures[0];
  }
  return {
    get backends() {
      return addresses.flatMap(address => opened.get(address) ?? []);
    },
    get missing() {
      return addresses.filter(address => !opened.has(address));
    },
    open: (address, ended) => open(address, {waitMs: 0, signal: ended}),
    close,
  };
}

function isStopped(error: unknown): boolean {
  return isChatterpipeError(error, 'STOPPED');
}
