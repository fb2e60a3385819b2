import type {FastifyInstance} from 'fastify';
import type {Metrics} from './metrics.js';

/** Counts every answer by the pattern of its route; what has none is counted as `none`. */
export function countAnswers(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const {method} = request;
    metrics.countAnswer({method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000});
  });
}
