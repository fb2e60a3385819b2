import {Agent, type Dispatcher, interceptors, request} from 'undici';
import type {MonoPcm} from '../../../audio/pcm.js';
import {ChatterpipeError} from '../../../base/error.js';
import type {Transcriber, TranscriptionOrder} from '../transcriber.js';
import {readTranscription, type ServerTranscription} from './read-transcription.js';
import {type AnswerForm, recordingForm} from './recording-form.js';
import {notATranscript, statusFailure, transportFailure} from './server-failure.js';
import {parseJson} from './server-words.js';
import {transcriptionAddress} from './transcription-address.js';

/** Which server, and how it is asked. */
export type TranscriptionServerOptions = {
  /** `http://localhost:8000`, with or without `/v1`. */
  readonly url: string;
  /** The name that the server knows the model by. */
  readonly model: string;
  /** Sent as `Authorization: Bearer`; in no message. */
  readonly token: string | undefined;
  /** How long the server may be silent. */
  readonly timeoutMs: number;
};

/** A transcript of 30 s has a few kilobytes. */
const mostAnswerBytes = 1024 * 1024;
const longestConnectMs = 10_000;
/** After 429 and 500 to 504, with the server's own Retry-After (at most 30 s), else 0.5 s, doubling. */
const mostRetries = 4;

/**
 * Any server that answers `/v1/audio/transcriptions` as OpenAI's does. Gives transcript and, where the server gives them, times of
 * words and the mean log-probability; no forced score and no probability of the language, which the protocol has no place for. No
 * connection is opened before the first clip. Throws USAGE for a wrong address; `transcribe` throws BACKEND_UNREACHABLE,
 * BACKEND_TIMEOUT, BACKEND_BUSY, BACKEND_FAILED, NOT_AUTHORISED, ROUTE_NOT_FOUND, REQUEST_TOO_LARGE or STOPPED.
 */
export function openTranscriptionServer({url, model, token, timeoutMs}: TranscriptionServerOptions): Transcriber {
  const address = transcriptionAddress(url);
  const agent = new Agent({
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: {timeout: Math.min(longestConnectMs, timeoutMs)},
  });
  const server: Server = {address, model, token, timeoutMs, dispatcher: agent.compose(retryWhatPasses())};
  const name = `${address.href} ${model}`;
  let isClosed = false;
  // Servers that know `json` alone say so once.
  let answerForm: AnswerForm = 'verbose_json';
  return {
    model: name,
    async transcribe(sound, order, signal) {
      if (isClosed || signal?.aborted === true) throw stopped();
      let answer = await ask(server, sound, order, answerForm, signal);
      if (answerForm === 'verbose_json' && refusesForm(answer)) {
        answerForm = 'json';
        answer = await ask(server, sound, order, answerForm, signal);
      }
      return {recognition: {model: name, ...transcriptOf(answer, server)}};
    },
    async close() {
      isClosed = true;
      await agent.destroy();
    },
  };
}

type Server = {
  readonly address: URL;
  readonly model: string;
  readonly token: string | undefined;
  readonly timeoutMs: number;
  readonly dispatcher: Dispatcher;
};

type ServerAnswer = {readonly status: number; readonly body: string};

function retryWhatPasses(): Dispatcher.DispatcherComposeInterceptor {
  return interceptors.retry({
    maxRetries: mostRetries,
    methods: ['POST'],
    statusCodes: [429, 500, 502, 503, 504],
    // A kept socket that turned out dead; a server that is not there is not asked again.
    errorCodes: ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'],
    throwOnError: false,
  });
}

async function ask(
  {address, model, token, timeoutMs, dispatcher}: Server,
  sound: MonoPcm,
  order: TranscriptionOrder,
  answerForm: AnswerForm,
  signal: AbortSignal | undefined,
): Promise<ServerAnswer> {
  const {body, contentType} = await recordingForm(sound, model, order.language, answerForm);
  const headers = {
    accept: 'application/json',
    'content-type': contentType,
    ...(token === undefined || token === '' ? {} : {authorization: `Bearer ${token}`}),
  };
  try {
    const exchange = request(address, {method: 'POST', headers, body, dispatcher, signal: signal ?? null});
    const response = await untilStopped(exchange, signal);
    return {status: response.statusCode, body: await readText(response.body)};
  } catch (error) {
    if (signal?.aborted === true) throw stopped(error);
    throw transportFailure(error, address, timeoutMs);
  }
}

/** undici heeds a signal only while a request is under way, not while it waits to ask again. */
function untilStopped<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return work;
  return new Promise<Value>((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, {once: true});
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes > mostAnswerBytes) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refusesForm({status, body}: ServerAnswer): boolean {
  return (status === 400 || status === 422) && /response_format|verbose_json|timestamp_granularities/.test(body);
}

function transcriptOf({status, body}: ServerAnswer, {address, token}: Server): ServerTranscription {
  if (status !== 200) throw statusFailure(status, body, address, token);
  const transcript = readTranscription(parseJson(body));
  if (transcript === undefined) throw notATranscript(body, address, token);
  return transcript;
}

function stopped(cause?: unknown): ChatterpipeError {
  return new ChatterpipeError('STOPPED', 'Stopped before the transcription server had answered.', {
    hint: 'Run the same command again; it goes on where it stopped.',
    cause,
  });
}
