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

/** Answers bytes that are no request, in the one shape of errors, and closes the connection: nothing behind them is read. */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const {status, line, message} = known[error.code ?? ''] ?? malformed;
  const body = JSON.stringify(plainAnswer(status, message, {code: 'bad_request'}).body);
  socket.end(
    `HTTP/1.1 ${status} ${line}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}
