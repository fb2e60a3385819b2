import {isChatterpipeError} from '../../base/error.js';
import {oneLine} from '../../base/one-line.js';
import {readErrorBody} from '../answers/read-error-body.js';
import {speakerDoubt} from '../answers/speaker-not-found.js';
import {BackendError} from '../backend-error.js';
import type {Answer} from '../http/answer.js';

/** What was asked for speech in pieces, and what the server may not be quoted with. */
export type StreamAsked = {
  /** `POST http://localhost:9090/api/generate_tts_stream` */
  readonly asked: string;
  readonly secret: string | undefined;
};

const again = 'If this happens again, look into the log of the server, and at proxies between here and there.';

/** Pieces that are no speech as they came. Asked again, it may be whole. `why` follows "failed: ". */
export function brokenStream({asked}: StreamAsked, why: string, cause?: unknown): BackendError {
  const options = {retry: 'counted', scope: 'phrase', phase: 'body', hint: again, cause} as const;
  return new BackendError('BACKEND_BAD_AUDIO', `${asked} failed: ${why}.`, options);
}

/** More than one text can need. */
export function endlessStream({asked}: StreamAsked, limitBytes: number): BackendError {
  return new BackendError('BACKEND_BAD_AUDIO', `${asked} failed: more than ${limitBytes} bytes came for one text.`, {
    retry: 'counted',
    scope: 'phrase',
    phase: 'body',
    hint: 'The server does not find the end of this text; restart it if this happens with every text.',
  });
}

/** Runs what reads sound; bytes that are none become a {@link brokenStream}. */
export function readingSound<T>(asked: StreamAsked, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
    const why = error.message.replace(/^Cannot read the WAV: /, '').replace(/\.$/, '');
    throw brokenStream(asked, `what came is no whole speech: ${why}`, error);
  }
}

/** Whether a server tells of a failure: by the name of an event, the type of a message, or an error in either. */
export function isFailure({name, type, error}: {name?: string; type?: unknown; error?: unknown}): boolean {
  return name === 'error' || type === 'error' || Boolean(error);
}

/** What a server says when it fails in the middle of a stream. */
export type StreamRefusal = {
  /** The event or message. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly status: number | undefined;
};

/**
 * A failure that is told in the stream, as the answer that it would have been without one: by the status that it names, or as 404 where
 * it is about the speaker. Throws BACKEND_FAILED where it says no more than that something went wrong.
 */
export function refusedAnswer(
  {json, status}: StreamRefusal,
  answer: Omit<Answer, 'status' | 'body'>,
): Answer | undefined {
  const words = readErrorBody(JSON.stringify(json));
  const body = Buffer.from(
    JSON.stringify({error: {message: words.message ?? '', code: json['code'] ?? words.code ?? null}}),
  );
  const isOfTheServer = status !== undefined && (status === 429 || status >= 500);
  // Without a 404, only plain words count: an error in the voice encoder is none of the voice.
  const doubted = {...answer, status: status === 404 ? 404 : 400, body};
  const isMissing = !isOfTheServer && speakerDoubt(doubted, readErrorBody(body.toString()), '') === 'surely';
  if (isMissing) return {...doubted, status: 404};
  const isTelling = status !== undefined && status >= 400 && status < 600 && !routeStatuses.has(status);
  return isTelling ? {...answer, status, body} : undefined;
}

/** They speak of the route, which has just answered. */
const routeStatuses: ReadonlySet<number> = new Set([404, 405, 501]);

/** A failure that is told in the stream without a reason that something follows from. */
export function failedStream({asked, secret}: StreamAsked, {json}: StreamRefusal): BackendError {
  const message = readErrorBody(JSON.stringify(json)).message;
  const said = message === undefined || message === '' ? undefined : oneLine(message, {secret});
  const words = said === undefined ? 'without a reason' : `"${said}"`;
  return new BackendError('BACKEND_FAILED', `${asked} was answered, and then told of a failure: ${words}.`, {
    retry: 'counted',
    scope: 'phrase',
    phase: 'body',
    said,
    hint: 'Look into the log of the server; if every text fails, restart the server.',
  });
}
