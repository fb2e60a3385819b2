import type {WebSocket as Socket} from 'ws';

/** What a socket may do, beside what the `ws` library is told. */
export type SocketLimits = {
  /** How long it may say nothing before its text, and read nothing of what waits for it. */
  readonly idleMs: number;
  /** Whether it waits for speech that is being made: nobody can be idle then. */
  readonly isWaiting: () => boolean;
};

/** Pings and pongs of one socket at most: it lives for one answer. */
const mostPings = 100;

/**
 * Closes a socket that sends pings without end (1008), or is idle: no text, or not a byte of the answer taken. Gives the function that
 * tells of a sign of life.
 */
export function limitSocket(socket: Socket, {idleMs, isWaiting}: SocketLimits): () => void {
  let pings = 0;
  const countPing = (): void => {
    pings += 1;
    if (pings === mostPings) socket.close(1008, 'too many pings');
    // Whoever floods does not wait for a handshake.
    if (pings > 2 * mostPings) socket.terminate();
  };
  socket.on('ping', countPing);
  socket.on('pong', countPing);
  const timer = setTimeout(() => {
    const isBehind = socket.bufferedAmount > 0;
    if (isWaiting() && !isBehind) timer.refresh();
    else if (isBehind) socket.terminate();
    else socket.close(1008, 'idle');
  }, idleMs);
  socket.once('close', () => clearTimeout(timer));
  return () => {
    timer.refresh();
  };
}
