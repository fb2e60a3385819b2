import {noSuchRoute} from '../answers/no-such-route.js';
import {isBackendError, stoppedError} from '../backend-error.js';
import type {ResolvedClientOptions} from '../client-options.js';
import {type Answer, mediaType} from '../http/answer.js';
import {type Deadline, startDeadline} from '../http/deadline.js';
import {describeFailure} from '../http/transport-failure.js';
import type {SpeechAsker} from '../speech-asker.js';
import {brokenStream, endlessStream, failedStream, refusedAnswer, type StreamAsked} from '../stream/stream-failure.js';
import {streamFields} from '../stream/stream-fields.js';
import {wavOfSamples} from '../stream/wav-of-samples.js';
import {routes} from '../wire.js';
import {converse, type RefusedUpgrade} from './converse.js';
import {SocketSpeech} from './socket-speech.js';

/**
 * Asks `WS /ws/tts`: one socket a take, one JSON message with the fields of the streaming routes, frames of samples back. The answer is that of
 * `POST /v1/audio/speech`: a whole WAV, or the status and words of a failure.
 */
export function createSocketAsker(options: ResolvedClientOptions): SpeechAsker {
  const url = new URL(`${options.baseUrl.replace(/^http/, 'ws')}${routes.speechSocket}`);
  const asked: StreamAsked = {asked: `WS ${url.href}`, secret: options.secret};
  const underWay = new Set<AbortController>();
  let isClosed = false;
  const ask: SpeechAsker['ask'] = async (body, signal) => {
    const startedAt = performance.now();
    const stop = new AbortController();
    const onStop = (): void => stop.abort(signal?.reason);
    if (signal?.aborted === true || isClosed) onStop();
    signal?.addEventListener('abort', onStop, {once: true});
    underWay.add(stop);
    const deadline = startDeadline(options.totalTimeoutMs, stop.signal);
    const speech = new SocketSpeech(asked, options.answerLimitBytes);
    const message = JSON.stringify(streamFields(body));
    try {
      const refused = await converse({url, message, speech, options, deadline, asked});
      const answer = answerOf(asked, refused, performance.now() - startedAt);
      if (refused === undefined) return spokenAnswer(answer, speech, asked);
      // A status that is none of a failure says that nobody there knows of sockets.
      if (answer.status < 300) throw noSuchRoute(answer, 'ws');
      return answer;
    } catch (error) {
      throw describeSocketFailure(error, {url, speech, options, deadline, asked});
    } finally {
      deadline.end();
      underWay.delete(stop);
      signal?.removeEventListener('abort', onStop);
    }
  };
  return {
    ask,
    close() {
      isClosed = true;
      for (const stop of underWay) stop.abort();
    },
  };
}

function answerOf({asked}: StreamAsked, refused: RefusedUpgrade | undefined, tookMs: number): Answer {
  const header = (name: string): string | undefined => {
    const value = refused?.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return {
    asked,
    status: refused?.status ?? 200,
    contentType: mediaType(header('content-type')),
    header,
    body: refused?.body ?? new Uint8Array(0),
    isCut: false,
    isFramed: true,
    tookMs,
  };
}

function spokenAnswer(answer: Answer, speech: SocketSpeech, asked: StreamAsked): Answer {
  if (speech.refusal === undefined) return {...answer, body: wavOfSamples(speech.finish())};
  const refused = refusedAnswer(speech.refusal, answer);
  if (refused === undefined) throw failedStream(asked, speech.refusal);
  return refused;
}

type Circumstances = {
  readonly url: URL;
  readonly speech: SocketSpeech;
  readonly options: ResolvedClientOptions;
  readonly deadline: Deadline;
  readonly asked: StreamAsked;
};

function describeSocketFailure(error: unknown, {url, speech, options, deadline, asked}: Circumstances): unknown {
  const cut = deadline.cut();
  if (cut?.kind === 'stopped') return stoppedError(cut.reason);
  if (cut === undefined && isBackendError(error)) return error;
  const code = (error as {code?: unknown}).code;
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') return endlessStream(asked, options.answerLimitBytes);
  if (/^WS_ERR_/.test(String(code))) return brokenStream(asked, `what came is no WebSocket's (${code})`, error);
  const hasBegun = speech.soundBytes > 0;
  // What cannot be connected to in time is told as the machine itself would tell it.
  const isUnconnected = cut?.kind === 'timeout' && cut.phase === 'connect' && !cut.isTotal;
  return describeFailure(isUnconnected ? Object.assign(new Error('connect'), {code: 'ETIMEDOUT'}) : error, {
    asked: asked.asked,
    url,
    progress: {phase: hasBegun ? 'body' : 'headers', status: hasBegun ? 101 : undefined, contentType: 'websocket'},
    cut: isUnconnected ? undefined : cut,
    secret: options.secret,
    isSpeech: true,
  });
}
