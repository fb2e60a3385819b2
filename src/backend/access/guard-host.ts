import {isIP} from 'node:net';
import type {FastifyInstance} from 'fastify';
import {plainAnswer} from '../error-answer.js';
import type {AccessRules} from './access-rules.js';
import {hostOfHeader, isLoopback, isLoopbackHostHeader, isLoopbackOrigin} from './loopback.js';

/**
 * Answers 403 to requests that come by a foreign name or from a foreign page. A server of this machine alone is still
 * reached by every page that its user opens: by DNS rebinding (the `Host` header is foreign then) or by a cross-site
 * request (the `Origin` header is). One that other machines reach takes pages of its own host alone; and, where no token
 * keeps strangers out, only names that were allowed and addresses in digits, which no rebinding can give.
 */
export function guardHost(app: FastifyInstance, rules: AccessRules): void {
  const {isLoopbackOnly} = rules;
  const message = isLoopbackOnly
    ? 'This server answers its own machine only: the Host or Origin of the request is another one.'
    : 'This server does not answer to this Host, or not to pages of this Origin.';
  app.addHook('onRequest', async (request, reply) => {
    const {host, origin} = request.headers;
    if (isOwnHost(host, rules) && (origin === undefined || isOwnOrigin(origin, host, rules))) return;
    const {status, body} = plainAnswer(403, message, {code: 'foreign_host'});
    await reply.code(status).send(body);
  });
}

function isOwnHost(header: string | undefined, {isLoopbackOnly, token, hosts}: AccessRules): boolean {
  if (isLoopbackHostHeader(header)) return true;
  const host = hostOfHeader(header);
  if (host === undefined) return false;
  if (hosts.includes(host.toLowerCase())) return true;
  if (isLoopbackOnly) return false;
  return token !== undefined || isIP(host.replace(/^\[|\]$/g, '')) > 0;
}

function isOwnOrigin(origin: string, host: string | undefined, {isLoopbackOnly}: AccessRules): boolean {
  if (isLoopbackOnly && isLoopbackHostHeader(host)) return isLoopbackOrigin(origin);
  const authority = /^https?:\/\/([^/@]+)$/.exec(origin)?.[1];
  if (authority === undefined) return false;
  const page = hostOfHeader(authority);
  // A page of this machine may be served beside a server that others reach too.
  return authority === host || (page !== undefined && isLoopback(page) && isLoopbackHostHeader(host));
}
