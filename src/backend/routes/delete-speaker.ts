import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';

/** `DELETE /api/speakers/{id}`: 200 and `{id, deleted: true}`; 404 for an id that is not listed, exactly so. */
export function addDeleteSpeakerRoute(app: FastifyInstance, {speakers}: AppParts): void {
  app.delete<{Params: {id: string}}>(`${routes.speakers}/:id`, async request => {
    const {id} = request.params;
    await speakers.remove(id);
    return {id, deleted: true};
  });
}
