import {type Dispatcher, request} from 'undici';
import {readRetryAfter} from '../../../chatterbox/retry-after.js';
import type {FormBytes} from './recording-form.js';
import {statusFailure, stopped, transportFailure} from './server-failure.js';

/** Where recordings are sent, and how. */
export type Server = {
  readonly address: URL;
  readonly model: string;
  readonly token: string | undefined;
  readonly timeoutMs: number;
  readonly dispatcher: Dispatcher;
};

/** An answer that would be the same the next time. */
export type ServerAnswer = {readonly status: number; readonly body: string};

/** A transcript of 30 s has a few kilobytes. */
const mostAnswerBytes = 1024 * 1024;

/** Asks once. Throws a BackendError where no whole answer came, or one that may be another the next time; STOPPED when `signal` fires. */
export async function askServer(
  {address, token, timeoutMs, dispatcher}: Server,
  {body, contentType}: FormBytes,
  signal: AbortSignal | undefined,
): Promise<ServerAnswer> {
  const headers = {
    accept: 'application/json',
    'content-type': contentType,
    ...(token === undefined || token === '' ? {} : {authorization: `Bearer ${token}`}),
  };
  let answer: ServerAnswer & {readonly retryAfterMs: number | undefined};
  try {
    const response = await request(address, {method: 'POST', headers, body, dispatcher, signal: signal ?? null});
    const {'retry-after': retryAfter, date} = response.headers;
    answer = {
      status: response.statusCode,
      body: await readText(response.body),
      retryAfterMs: readRetryAfter(firstOf(retryAfter), firstOf(date)),
    };
  } catch (error) {
    if (signal?.aborted === true) throw stopped(error);
    throw transportFailure(error, address, timeoutMs);
  }
  const failure = answer.status === 200 ? undefined : statusFailure(answer, address, token);
  if (failure !== undefined && failure.retry !== 'never') throw failure;
  return answer;
}

function firstOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
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
