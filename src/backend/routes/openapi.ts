import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import {describeApi} from '../openapi/describe-api.js';

/** The version of the interface, which changes with what a client can see of it. */
const apiVersion = '1';

/** `GET /openapi.json`: what can be asked of this server. */
export function addOpenApiRoute(app: FastifyInstance): void {
  const description = JSON.stringify(describeApi(apiVersion));
  app.get(routes.openApi, async (_request, reply) => reply.type('application/json').send(description));
}
