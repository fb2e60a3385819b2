import type {LookupAddress, LookupOptions} from 'node:dns';
import {lookup} from 'node:dns';
import type {Socket} from 'node:net';
import {rootCertificates} from 'node:tls';
import {Agent, buildConnector, errors} from 'undici';

/** The sockets of a client. */
export type Agents = {
  /** Keeps sockets open between requests. */
  readonly usual: Agent;
  /** Opens a new socket for each request. */
  readonly fresh: Agent;
  /** Whether an error came from a socket that had served an earlier request. */
  wasReused(error: unknown): boolean;
  close(): Promise<void>;
};

/**
 * Opens the agents; no socket is opened before the first request. Their only time limit is that of connecting: undici's
 * own 300 s for headers and bodies are lifted, the exchange sets its own. The authorities in `ca` (PEM) are trusted beside the
 * well-known ones; nothing switches the checking of certificates off.
 */
export function openAgents(connectTimeoutMs: number, ca?: string): Agents {
  const reused = new WeakSet<object>();
  const connecting = new Set<Socket>();
  const connect = watchedConnector({connectTimeoutMs, ca}, reused, connecting);
  const limits = {headersTimeout: 0, bodyTimeout: 0, connect, allowH2: false};
  const usual = new Agent({...limits, pipelining: 1, keepAliveTimeout: 4_000});
  const fresh = new Agent({...limits, pipelining: 0});
  return {
    usual,
    fresh,
    wasReused(error) {
      if (error instanceof errors.SocketError) return (error.socket?.bytesRead ?? 0) > 0;
      return typeof error === 'object' && error !== null && reused.has(error);
    },
    async close() {
      // undici leaves sockets that are still connecting to their own time limit.
      for (const socket of connecting) socket.destroy();
      await Promise.all([usual.destroy(), fresh.destroy()]);
    },
  };
}

/** undici does not say which socket a reset came from; bytes read before it tell that the socket had served before. */
function watchedConnector(
  {connectTimeoutMs, ca}: {readonly connectTimeoutMs: number; readonly ca: string | undefined},
  reused: WeakSet<object>,
  connecting: Set<Socket>,
): buildConnector.connector {
  const connect = buildConnector({
    timeout: connectTimeoutMs,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 250,
    lookup: lookupBothLoopbacks,
    // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : {ca: [...rootCertificates, ca]}),
    // undici adds host and port of each request itself.
  } as buildConnector.BuildOptions);
  return (options, callback) => {
    // It returns the socket, though its type does not say so.
    const socket = connect(options, callback) as unknown as Socket;
    connecting.add(socket);
    socket.once('close', () => connecting.delete(socket));
    socket.once('connect', () => connecting.delete(socket));
    // Ahead of undici's own listener, which settles the request with this error.
    socket.prependListener('error', error => {
      if (socket.bytesRead > 0) reused.add(error);
    });
  };
}

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** `localhost` is both 127.0.0.1 and ::1, whatever /etc/hosts says: servers listen on either. */
export function lookupBothLoopbacks(hostname: string, options: LookupOptions, callback: LookupCallback): void {
  if (hostname !== 'localhost' || options.all !== true) {
    lookup(hostname, options, callback);
    return;
  }
  callback(null, [
    {address: '127.0.0.1', family: 4},
    {address: '::1', family: 6},
  ]);
}
