import type {WebSocket} from 'ws';
import {BackendError} from '../backend-error.js';
import type {StreamAsked} from '../stream/stream-failure.js';

/** Pings within one limit: a pong that is lost by chance decides nothing. */
const pingsPerLimit = 3;

/** Pings an open socket, and tells once nothing at all has come of it for `limitMs`. Gives what ends that. */
export function watchPongs(socket: WebSocket, limitMs: number, onDeaf: () => void): () => void {
  const deaf = setTimeout(onDeaf, limitMs);
  const heard = (): void => void deaf.refresh();
  for (const sign of ['pong', 'ping', 'message'] as const) socket.on(sign, heard);
  const pings = setInterval(() => {
    if (socket.readyState === socket.OPEN) socket.ping();
  }, limitMs / pingsPerLimit);
  return () => {
    clearTimeout(deaf);
    clearInterval(pings);
    for (const sign of ['pong', 'ping', 'message'] as const) socket.off(sign, heard);
  };
}

/** The error of a socket that is open and gives no sign of life. */
export function noPong({asked}: StreamAsked, limitMs: number): BackendError {
  const message = `${asked} failed: no ping was answered for ${limitMs / 1000} s.`;
  return new BackendError('BACKEND_TIMEOUT', message, {
    retry: 'counted',
    scope: 'phrase',
    phase: 'body',
    hint: 'The connection is dead, or the server hears nothing while it speaks: give it more time with --timeout, or use --transport http.',
  });
}
