import {Readable} from 'node:stream';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import {speechSampleRateHz} from '../../engines/speech-engine.js';
import type {AppParts} from '../app-parts.js';
import {leavingSignal} from '../leaving-signal.js';
import {beginStream} from '../speech/begin-stream.js';
import {encodePieces} from '../speech/encode-pieces.js';
import {markMachineMade} from '../speech/machine-made.js';
import {readSpeechCall, type SpeechCall} from '../speech/read-speech-call.js';
import {reportFailure} from '../speech/report-failure.js';
import {sendEvents} from '../speech/server-sent-events.js';
import {speakStreamed, speakWhole} from '../speech/speak-pieces.js';
import {openSpeechWriter} from '../speech/speech-writer.js';
import {splitBytes} from '../speech/split-bytes.js';

/**
 * `POST /v1/audio/speech`: JSON in, speech of 24 kHz and one channel out: whole, or by the sentence with `?stream=true` (bytes) or
 * `stream_format: "sse"` (OpenAI's events).
 */
export function addSpeechRoute(app: FastifyInstance, parts: AppParts): void {
  app.post(routes.speech, async (request, reply) => {
    const call = readSpeechCall(request.body, parts);
    const signal = leavingSignal(reply.raw);
    markMachineMade(reply, parts.engine.name);
    if (call.isEventStream) return answerWithEvents(reply, call, parts, signal);
    if (wantsStream(request)) return answerWithStream(reply, call, parts, signal);
    return answerWhole(reply, call, parts, signal);
  });
}

function wantsStream({query}: FastifyRequest): boolean {
  return /^(1|true)$/i.test(String((query as {stream?: unknown}).stream ?? ''));
}

async function answerWhole(reply: FastifyReply, {order, format}: SpeechCall, parts: AppParts, signal: AbortSignal) {
  const writer = openSpeechWriter(format, {shapers: parts.shapers, engineName: parts.engine.name});
  const pieces = await speakWhole(order, parts, signal);
  const bytes = await writer.whole(pieces.map(({samples}) => samples));
  return reply.type(writer.contentType).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

async function answerWithStream(reply: FastifyReply, call: SpeechCall, parts: AppParts, signal: AbortSignal) {
  const {contentType, chunks} = await beginSpeech(call, parts, signal);
  return reply.type(contentType).send(Readable.from(reportFailure(chunks, parts.onFailure), {objectMode: false}));
}

async function answerWithEvents(reply: FastifyReply, call: SpeechCall, parts: AppParts, signal: AbortSignal) {
  const {chunks} = await beginSpeech(call, parts, signal);
  const events = speechEvents(chunks, call);
  return sendEvents(reply, {events, onError: body => body, onFailure: parts.onFailure});
}

async function beginSpeech({order, format}: SpeechCall, parts: AppParts, signal: AbortSignal) {
  const writer = openSpeechWriter(format, {shapers: parts.shapers, engineName: parts.engine.name});
  const chunks = encodePieces(speakStreamed(order, parts, signal), writer, signal);
  return {contentType: writer.contentType, chunks: await beginStream(chunks)};
}

/** Of one event: its base64 has no padding but at the end. */
const mostEventBytes = 48_000;
/** ChatterBox makes 25 tokens of a second of speech; 16 bits a sample stand for all formats. */
const samplesPerToken = speechSampleRateHz / 25;

async function* speechEvents(chunks: AsyncGenerator<Uint8Array, void>, {order, format}: SpeechCall) {
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    for (const part of splitBytes(chunk, mostEventBytes)) {
      yield {type: 'speech.audio.delta', audio: Buffer.from(part).toString('base64')};
    }
  }
  const bytesPerToken = format === 'mp3' ? 480 : samplesPerToken * 2;
  const [inputTokens, outputTokens] = [[...order.text].length, Math.round(sizeBytes / bytesPerToken)];
  const usage = {input_tokens: inputTokens, output_tokens: outputTokens, total_tokens: inputTokens + outputTokens};
  yield {type: 'speech.audio.done', usage};
}
