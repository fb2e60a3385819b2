import type {FastifyInstance} from 'fastify';
import {encodeWav} from '../../audio/encode-wav.js';
import {toInt16} from '../../audio/to-int16.js';
import {routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';
import {leavingSignal} from '../leaving-signal.js';
import {readSpeechOrder} from '../read-speech-order.js';

/** `POST /v1/audio/speech`: JSON in, a WAV of 24 kHz, mono, 16 bit out. */
export function addSpeechRoute(app: FastifyInstance, {engine, orders}: AppParts): void {
  app.post(routes.speech, async (request, reply) => {
    const order = readSpeechOrder(request.body, engine);
    const signal = leavingSignal(reply.raw);
    const {samples, sampleRateHz} = await orders.run(inTime => engine.speak(order, inTime), signal);
    const wav = encodeWav(toInt16(samples).samples, sampleRateHz);
    return reply.type('audio/wav').send(Buffer.from(wav.buffer));
  });
}
