import type {FastifyInstance} from 'fastify';

/** How slow a reader may be. */
export type ReadingLimits = {readonly readerIdleMs: number; readonly readerMostMs: number};

/**
 * Closes the connection of a client that stops reading its answer, or takes too long over it: each holds memory and a socket.
 * Only what waits to be read counts. Before an answer begins, and between the parts of a stream, nothing is limited here, for speech
 * takes its time.
 */
export function limitReading(app: FastifyInstance, {readerIdleMs, readerMostMs}: ReadingLimits): void {
  app.addHook('onSend', async (_request, reply) => {
    const {raw} = reply;
    // Who has left already closes nothing any more: a timer would stay for ever.
    if (raw.destroyed) return;
    const isBehind = (): boolean => raw.writableLength > 0;
    // Node's own timer of a socket knows whether a part of what waits was taken.
    raw.setTimeout(readerIdleMs, () => {
      if (isBehind()) raw.destroy();
      else raw.setTimeout(readerIdleMs);
    });
    const timer = setInterval(() => {
      if (isBehind()) raw.destroy();
    }, readerMostMs);
    raw.once('close', () => clearInterval(timer));
  });
}
