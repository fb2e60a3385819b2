import type {FastifyInstance} from 'fastify';
import {plainAnswer} from './error-answer.js';
import {isLoopbackHostHeader, isLoopbackOrigin} from './loopback.js';

/**
 * Answers 403 to requests that come by a foreign name or from a foreign page. A server of this machine alone is still
 * reached by every page that its user opens: by DNS rebinding (the `Host` header is foreign then) or by a cross-site
 * request (the `Origin` header is).
 */
export function guardHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const {host, origin} = request.headers;
    const isForeign = !isLoopbackHostHeader(host) || (origin !== undefined && !isLoopbackOrigin(origin));
    if (!isForeign) return;
    const message = 'This server answers its own machine only: the Host or Origin of the request is another one.';
    const {status, body} = plainAnswer(403, message, {code: 'foreign_host'});
    await reply.code(status).send(body);
  });
}
