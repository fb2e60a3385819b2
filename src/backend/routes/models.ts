import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';

/**
 * `GET /v1/models`: `chatterbox-tts`, which the protocol asks for, and the engine's own name. A request may name these or any other
 * model: there is one engine, and it answers to all. Nothing here changes while the same engine runs.
 */
export function addModelsRoute(app: FastifyInstance, {engine}: AppParts): void {
  const ids = new Set(['chatterbox-tts', engine.name]);
  const data = [...ids].map(id => ({id, object: 'model', created: 0, owned_by: 'chatterpipe'}));
  app.get(routes.models, async () => ({object: 'list', data}));
}
