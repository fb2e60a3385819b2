import type {FastifyInstance} from 'fastify';
import type {MonoPcm} from '../../audio/pcm.js';
import {routes} from '../../chatterbox/wire.js';
import type {EngineSpeaker, SpeechEngine} from '../../engines/speech-engine.js';
import type {AppParts} from '../app-parts.js';
import {leavingSignal} from '../leaving-signal.js';
import {readUpload, type Upload} from '../read-upload.js';
import {speakerId} from '../speaker-id.js';
import type {ReferenceOrder} from '../worker.js';

/**
 * `POST /api/create_speaker`: a form with a recording in, 201 and `{id, name, temporary, clones}` out. Speakers live in
 * memory, permanent and temporary ones alike, as long as the server runs. The same recording under the same name is one speaker.
 */
export function addCreateSpeakerRoute(app: FastifyInstance, parts: AppParts): void {
  const {engine, uploads, mostUploadBytes} = parts;
  const create = speakerMaker(parts);
  app.post(routes.createSpeaker, {bodyLimit: mostUploadBytes + 65_536}, async (request, reply) => {
    const signal = leavingSignal(reply.raw);
    const {speaker, temporary} = await uploads.run(async () => {
      const upload = await readUpload(request);
      return {speaker: await create(upload), temporary: upload.temporary};
    }, signal);
    return reply.code(201).send({...speaker, temporary, clones: engine.clones});
  });
}

/** Makes a speaker once, however many ask for it at the same time. */
function speakerMaker({engine, decoders, mostUploadSeconds}: AppParts): (upload: Upload) => Promise<EngineSpeaker> {
  const underWay = new Map<string, Promise<EngineSpeaker>>();

  const make = async (id: string, {recording: bytes, name}: Upload): Promise<EngineSpeaker> => {
    const order: ReferenceOrder = {bytes, mostSeconds: mostUploadSeconds};
    const recording = await decoders.run<ReferenceOrder, MonoPcm>('decodeReference', order, {transfer: [bytes.buffer]});
    return engine.addSpeaker({id, name, recording});
  };

  return upload => {
    const id = speakerId(upload.name, upload.recording);
    const there = known(engine, id);
    if (there !== undefined) return Promise.resolve(there);
    const made = underWay.get(id) ?? make(id, upload).finally(() => underWay.delete(id));
    underWay.set(id, made);
    return made;
  };
}

function known(engine: SpeechEngine, id: string): EngineSpeaker | undefined {
  return engine.speakers().find(speaker => speaker.id === id);
}
