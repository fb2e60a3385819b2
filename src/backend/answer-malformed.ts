import type {Socket} from 'node:net';
import {plainAnswer} from './error-answer.js';

const known: Readonly<Record<string, {readonly status: number; readonly line: string; readonly message: string}>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    line: 'Request Header Fields Too Large',
    message: 'The headers of the request are larger than this server takes.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    line: 'Request Timeout',
    message: 'The request did not come in whole in time.',
  },
};
const malformed = {status: 400, line: 'Bad Request', message: 'The request is no HTTP that this server understands.'};

/** How long a client that goes on sending may take to read its refusal. */
const leaveMs = 500;

/**
 * Answers bytes that are no request, in the one shape of errors, and closes the connection: nothing behind them is read. Not at
 * once, for a connection that is closed with bytes unread takes the answer with it.
 */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET') socket.destroy();
  if (!socket.writable) return;
  const {status, line, message} = known[error.code ?? ''] ?? malformed;
  const body = JSON.stringify(plainAnswer(status, message, {code: 'bad_request'}).body);
  const head = [
    `HTTP/1.1 ${status} ${line}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  const timer = setTimeout(() => socket.destroy(), leaveMs);
  socket.once('close', () => clearTimeout(timer));
}
