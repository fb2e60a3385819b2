import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';

/** `GET /health/live`: 200 as long as the process can answer, whatever becomes of its engine. */
export function addLiveRoute(app: FastifyInstance): void {
  app.get(routes.live, async () => ({status: 'live'}));
}
