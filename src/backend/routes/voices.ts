import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';
import {voiceNames} from '../speech/voices.js';

/**
 * `GET /v1/audio/voices`: the speakers as `data` and as `voices`, for clients of OpenAI's kind look in the one or the other; and
 * `aliases`, the other names that find one of them.
 */
export function addVoicesRoute(app: FastifyInstance, {engine, rules}: AppParts): void {
  app.get(routes.voices, async () => {
    const data = engine.speakers().map(({id, name}) => ({id, name}));
    return {object: 'list', data, voices: data, aliases: voiceNames(engine, rules.voiceMap)};
  });
}
