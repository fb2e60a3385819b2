import {timingSafeEqual} from 'node:crypto';
import type {FastifyInstance} from 'fastify';
import {sha256} from '../../base/content-id.js';
import {routes} from '../../chatterbox/wire.js';
import {plainAnswer} from '../error-answer.js';

/** Probes of whoever watches over the server carry no token, and learn nothing but whether it is ready. */
const open: ReadonlySet<string> = new Set([routes.live, routes.ready]);

/** Answers 401 to calls without the token, with one and the same body whether it is missing or wrong. */
export function guardToken(app: FastifyInstance, token: string): void {
  const isRight = tokenCheck(token);
  app.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    if (open.has(path) || isRight(request.headers.authorization)) return;
    const message = 'This server wants a token: send it as "Authorization: Bearer TOKEN".';
    const {status, body} = plainAnswer(401, message, {code: 'not_authorised'});
    await reply.code(status).header('www-authenticate', 'Bearer').send(body);
  });
}

/** Compares hashes, which are of one length, in a time that does not tell how much of them is right. */
export function tokenCheck(token: string): (authorization: string | undefined) => boolean {
  const wanted = Buffer.from(sha256(token));
  return authorization => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? '';
    return timingSafeEqual(Buffer.from(sha256(given)), wanted);
  };
}
