import {Agent} from 'undici';
import type {MonoPcm} from '../../../audio/pcm.js';
import type {Transcriber, TranscriptionOrder} from '../transcriber.js';
import {type Asker, createAsker, type Patience} from './ask-again.js';
import {askServer, type Server, type ServerAnswer} from './ask-server.js';
import {readTranscription, type ServerTranscription} from './read-transcription.js';
import {type AnswerForm, recordingForm} from './recording-form.js';
import {notATranscript, statusFailure, stopped} from './server-failure.js';
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
  readonly patience: Patience;
  /** Told when the server is waited for, and when it answers again. */
  readonly onNotice: (message: string) => void;
};

const longestConnectMs = 10_000;

/**
 * Any server that answers `/v1/audio/transcriptions` as OpenAI's does. Gives transcript and, where the server gives them, times of
 * words and the mean log-probability; no forced score and no probability of the language, which the protocol has no place for. No
 * connection is opened before the first clip; a server that is gone or busy is waited for as long as `patience` says. Throws USAGE for
 * a wrong address; `transcribe` throws BACKEND_UNREACHABLE, BACKEND_TIMEOUT, BACKEND_BUSY, BACKEND_FAILED, NOT_AUTHORISED,
 * ROUTE_NOT_FOUND, REQUEST_TOO_LARGE or STOPPED.
 */
export function openTranscriptionServer(options: TranscriptionServerOptions): Transcriber {
  const {url, model, token, timeoutMs} = options;
  const address = transcriptionAddress(url);
  const agent = new Agent({
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: {timeout: Math.min(longestConnectMs, timeoutMs)},
  });
  const server: Server = {address, model, token, timeoutMs, dispatcher: agent};
  const asker = createAsker(options.patience, options.onNotice);
  const name = `${address.href} ${model}`;
  let isClosed = false;
  // Servers that know `json` alone say so once.
  let answerForm: AnswerForm = 'verbose_json';
  return {
    model: name,
    async transcribe(sound, order, signal) {
      if (isClosed || signal?.aborted === true) throw stopped();
      const clip = {server, asker, sound, order, signal};
      let answer = await answerFor(clip, answerForm);
      if (answerForm === 'verbose_json' && refusesForm(answer)) {
        answerForm = 'json';
        answer = await answerFor(clip, answerForm);
      }
      return {recognition: {model: name, ...transcriptOf(answer, server)}};
    },
    async close() {
      isClosed = true;
      asker.close();
      await agent.destroy();
    },
  };
}

type Clip = {
  readonly server: Server;
  readonly asker: Asker;
  readonly sound: MonoPcm;
  readonly order: TranscriptionOrder;
  readonly signal: AbortSignal | undefined;
};

async function answerFor({server, asker, sound, order, signal}: Clip, answerForm: AnswerForm): Promise<ServerAnswer> {
  const form = await recordingForm(sound, server.model, order.language, answerForm);
  return asker.ask(() => askServer(server, form, signal), signal);
}

function refusesForm({status, body}: ServerAnswer): boolean {
  return (status === 400 || status === 422) && /response_format|verbose_json|timestamp_granularities/.test(body);
}

function transcriptOf(answer: ServerAnswer, {address, token}: Server): ServerTranscription {
  const {status, body} = answer;
  if (status !== 200) throw statusFailure(answer, address, token);
  const transcript = readTranscription(parseJson(body));
  if (transcript === undefined) throw notATranscript(body, address, token);
  return transcript;
}
