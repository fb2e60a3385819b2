import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';
import {leavingSignal} from '../leaving-signal.js';
import {receiveUpload} from '../speakers/receive-upload.js';

/**
 * `POST /api/create_speaker`: a form with a recording in, 201 and `{id, name, temporary, clones}` out. The same recording under the
 * same name is one speaker, however often it comes.
 */
export function addCreateSpeakerRoute(app: FastifyInstance, parts: AppParts): void {
  const {engine, uploads, speakers, mostUploadBytes, receiving} = parts;
  app.post(routes.createSpeaker, {bodyLimit: mostUploadBytes + 65_536}, async (request, reply) => {
    const signal = leavingSignal(reply.raw);
    const {id, name, isTemporary} = await uploads.run(
      () => receiveUpload(request, receiving, recording => speakers.add(recording)),
      signal,
    );
    return reply.code(201).send({id, name, temporary: isTemporary, clones: engine.clones});
  });
}
