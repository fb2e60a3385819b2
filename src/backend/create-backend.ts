import type {Socket} from 'node:net';
import {ChatterpipeError} from '../base/error.js';
import type {EngineSpeaker} from '../engines/speech-engine.js';
import {type BackendOptions, resolveBackendOptions} from './backend-options.js';
import {buildApp} from './build-app.js';
import {openParts} from './open-parts.js';

/** A server that listens. */
export type Backend = {
  /** `http://127.0.0.1:9090`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** The engine's own and those on the shelf. */
  speakers(): readonly EngineSpeaker[];
  /** Takes no more requests, refuses those that wait, lets the others finish (`graceMs`), then closes the engine. Twice is once. */
  close(): Promise<void>;
};

/**
 * Starts a ChatterBox server around an engine. Throws USAGE where it may not or cannot listen there; the engine is closed
 * then too.
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const {parts, host, port, graceMs} = await open(options).catch(async (error: unknown) => {
    await options.engine.close();
    throw error;
  });
  const app = buildApp(parts);
  // The HTTP server forgets those that became WebSockets.
  const connections = new Set<Socket>();
  app.server.on('connection', connection => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  let closing: Promise<void> | undefined;

  const closeAll = async (): Promise<void> => {
    parts.beginDraining();
    const idle = Promise.all([parts.orders.drain(), parts.uploads.drain()]);
    let cut: NodeJS.Timeout | undefined;
    const graceIsOver = new Promise<void>(resolve => {
      cut = setTimeout(resolve, graceMs);
    });
    // It goes on listening until the last answer is ready, so that whoever asks hears that it is closing.
    await Promise.race([idle, graceIsOver]);
    // What clients have sent already is read and refused, rather than lost with its connection.
    await Promise.race([new Promise(resolve => setTimeout(resolve, Math.min(settleMs, graceMs))), graceIsOver]);
    const closed = app.close();
    const isDone = await Promise.race([closed.then(() => true), graceIsOver.then(() => false)]);
    if (!isDone) for (const connection of connections) connection.destroy();
    await closed;
    clearTimeout(cut);
    await parts.close();
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
    speakers: () => parts.engine.speakers(),
    close: () => (closing ??= closeAll()),
  };
}

async function open(options: BackendOptions) {
  const resolved = resolveBackendOptions(options);
  return {...resolved, parts: await openParts(resolved)};
}

const settleMs = 200;

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
