import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';

/** `GET /metrics`: what Prometheus reads. */
export function addMetricsRoute(app: FastifyInstance, {metrics, orders}: AppParts): void {
  app.get(routes.metrics, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.write(orders.load())),
  );
}
