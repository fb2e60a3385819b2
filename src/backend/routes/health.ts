import type {FastifyInstance} from 'fastify';
import {extensionFields, routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';

/**
 * `GET /`: what this server is. Only what stays the same while the same engine runs, for a generation keeps it as the
 * identity of its backend; `version` is therefore the engine's, not the tool's.
 */
export function addHealthRoute(app: FastifyInstance, {engine}: AppParts): void {
  const health = {
    status: 'ok',
    service: 'chatterpipe',
    engine: engine.name,
    version: engine.version,
    languages: engine.languages,
    extensions: extensionFields,
    clones: engine.clones,
    robot: engine.isRobot,
  };
  app.get(routes.health, async () => health);
}
