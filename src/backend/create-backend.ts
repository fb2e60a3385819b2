import {ChatterpipeError} from '../base/error.js';
import {openWorkerPool} from '../io/worker-pool.js';
import {type BackendOptions, resolveBackendOptions} from './backend-options.js';
import {buildApp} from './build-app.js';
import {createOrderQueue} from './order-queue.js';

/** A server that listens. */
export type Backend = {
  /** `http://127.0.0.1:9090`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, refuses those that wait, lets the others finish (`graceMs`), then closes the engine. Twice is once. */
  close(): Promise<void>;
};

/**
 * Starts a ChatterBox server around an engine. Throws USAGE where it may not or cannot listen there; the engine is closed
 * then too.
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const {engine, host, port, graceMs, ...limits} = resolveBackendOptions(options);
  const decoders = openWorkerPool({module: 'backend/worker.js', size: 1});
  const orders = createOrderQueue({concurrency: engine.concurrency, mostWaiting: limits.mostWaiting});
  const uploads = createOrderQueue({concurrency: 2, mostWaiting: 8});
  const app = buildApp({engine, orders, uploads, decoders, isLoopbackOnly: !limits.allowRemote, ...limits});
  let closing: Promise<void> | undefined;

  const closeAll = async (): Promise<void> => {
    orders.drain();
    uploads.drain();
    const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
    await app.close();
    clearTimeout(cut);
    await Promise.all([engine.close(), decoders.close()]);
  };

  try {
    await app.listen({host, port});
  } catch (error) {
    await closeAll();
    throw cannotListen(error, host, port);
  }
  const [bound] = app.addresses();
  const boundPort = typeof bound === 'object' ? bound.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`,
    port: boundPort,
    close: () => (closing ??= closeAll()),
  };
}

function cannotListen(cause: unknown, host: string, port: number): ChatterpipeError {
  const errno = (cause as NodeJS.ErrnoException).code ?? '';
  const reason = reasons[errno] ?? String(cause);
  return new ChatterpipeError('USAGE', `The backend cannot listen on ${host}, port ${port}: ${reason}.`, {
    hint: 'Choose another with --port, or 0 for any free one.',
    details: {host, port, errno},
    cause,
  });
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there already',
  EACCES: 'this user may not use that port',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no machine of that name',
};
