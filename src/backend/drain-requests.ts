import type {FastifyInstance} from 'fastify';
import {routes} from '../chatterbox/wire.js';
import {plainAnswer} from './error-answer.js';

/** While the server closes: 503 to every new call but those of `/health`, and no connection is kept for another one. */
export function drainRequests(app: FastifyInstance, draining: AbortSignal): void {
  const open: ReadonlySet<string> = new Set([routes.live, routes.ready]);
  app.addHook('onRequest', async (request, reply) => {
    if (!draining.aborted) return;
    reply.header('connection', 'close');
    if (open.has(request.url)) return;
    const headers = {'retry-after': '5'};
    const {status, body} = plainAnswer(503, 'The server is closing.', {code: 'backend_busy', headers});
    await reply.code(status).headers(headers).send(body);
  });
}
