import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';

/**
 * `GET /health/ready`: 200 while a request would be taken, else 503 with `Retry-After` and the reason: the engine is down, the queue is
 * full, or the server is closing.
 */
export function addReadyRoute(app: FastifyInstance, parts: AppParts): void {
  app.get(routes.ready, async (_request, reply) => {
    const {reason, retryAfterSeconds} = whyNotReady(parts) ?? {};
    if (reason === undefined) return {status: 'ready'};
    return reply.code(503).header('retry-after', String(retryAfterSeconds)).send({status: 'not ready', reason});
  });
}

function whyNotReady({engine, orders, draining}: AppParts): {reason: string; retryAfterSeconds: number} | undefined {
  if (draining.aborted) return {reason: 'The server is closing.', retryAfterSeconds: 5};
  const readiness = engine.readiness?.() ?? {isReady: true};
  if (!readiness.isReady) return readiness;
  const {isFull, waiting} = orders.load();
  return isFull ? {reason: `The queue is full: ${waiting} requests wait.`, retryAfterSeconds: 1} : undefined;
}
