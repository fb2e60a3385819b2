import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';

/** `GET /api/speakers`: `{"speakers":[{"id":"robot-low.wav","name":"Robot, low"}]}`. */
export function addSpeakersRoute(app: FastifyInstance, {engine}: AppParts): void {
  app.get(routes.speakers, async () => ({speakers: engine.speakers()}));
}
