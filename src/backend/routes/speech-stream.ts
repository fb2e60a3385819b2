import type {FastifyInstance} from 'fastify';
import {toPcmBytes} from '../../audio/to-pcm-bytes.js';
import {routes} from '../../chatterbox/wire.js';
import {speechSampleRateHz} from '../../engines/speech-engine.js';
import type {AppParts} from '../app-parts.js';
import {leavingSignal} from '../leaving-signal.js';
import {beginStream} from '../speech/begin-stream.js';
import {markMachineMade} from '../speech/machine-made.js';
import {readSpeechCall} from '../speech/read-speech-call.js';
import {formFields, readStreamFields, streamFieldNames} from '../speech/read-stream-fields.js';
import {sendEvents} from '../speech/server-sent-events.js';
import {type SpokenPiece, speakStreamed} from '../speech/speak-pieces.js';
import {splitBytes} from '../speech/split-bytes.js';

/**
 * `POST /api/generate_tts_stream`: a form or JSON in; events of base64 float32 at 24 kHz out, at most a second each, then one without sound
 * and with `is_final`. What fails after the first is an event `{error, is_final: true}`.
 */
export function addSpeechStreamRoute(app: FastifyInstance, parts: AppParts): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', {parseAs: 'string'}, (_request, body, done) => {
    done(null, formFields(new URLSearchParams(String(body))));
  });
  app.post(routes.speechStream, async (request, reply) => {
    const context = {engine: parts.engine, rules: parts.rules, names: streamFieldNames};
    const {order} = readSpeechCall(await readStreamFields(request), context);
    const signal = leavingSignal(reply.raw);
    markMachineMade(reply, parts.engine.name);
    const pieces = await beginStream(speakStreamed(order, parts, signal));
    const onError = ({error}: {error: {message: string}}) => ({error: error.message, is_final: true});
    return sendEvents(reply, {events: chunkEvents(pieces), onError, onFailure: parts.onFailure});
  });
}

const mostChunkBytes = speechSampleRateHz * 4;

async function* chunkEvents(pieces: AsyncGenerator<SpokenPiece, void>) {
  const form = {sample_rate: speechSampleRateHz, dtype: 'float32'};
  let index = 0;
  for await (const {text, samples} of pieces) {
    for (const bytes of splitBytes(toPcmBytes(samples), mostChunkBytes)) {
      const duration = bytes.length / mostChunkBytes;
      const audio = Buffer.from(bytes).toString('base64');
      yield {chunk_index: index, audio, ...form, duration, text_segment: text, is_final: false};
      index += 1;
    }
  }
  yield {chunk_index: index, audio: '', ...form, duration: 0, text_segment: '', is_final: true};
}
