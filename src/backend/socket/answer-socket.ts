import type {WebSocket as Socket} from 'ws';
import {speechSampleRateHz} from '../../engines/speech-engine.js';
import type {AppParts} from '../app-parts.js';
import {errorAnswer} from '../error-answer.js';
import {speakStreamed} from '../speech/speak-pieces.js';
import {limitSocket} from './limit-socket.js';
import {readSocketMessage} from './read-socket-message.js';
import {sendFrames} from './send-frames.js';

/**
 * Speaks one text over a socket: the first message asks; binary frames answer, then `{"type":"complete"}` or `{"type":"error"}`, and
 * the socket is closed. `{"type":"cancel"}` ends the answer; any other message in its middle closes with 1008. When the server
 * drains, a socket that has asked for nothing yet is closed with 1001, and so is one whose answer is done.
 */
export function answerSocket(socket: Socket, query: Readonly<Record<string, unknown>>, parts: AppParts): void {
  const leaving = new AbortController();
  let hasAsked = false;
  const signOfLife = limitSocket(socket, {idleMs: parts.readerIdleMs, isWaiting: () => hasAsked});
  const drain = (): void => {
    if (!hasAsked) socket.close(1001, 'the server is closing');
  };
  parts.draining.addEventListener('abort', drain, {once: true});
  socket.once('close', () => {
    parts.draining.removeEventListener('abort', drain);
    leaving.abort();
  });

  const send = (data: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      // Called when the system has taken it.
      socket.send(data, error => {
        signOfLife();
        if (error) reject(error);
        else resolve();
      });
    });

  const speak = async (message: string): Promise<object> => {
    try {
      const {order, dtype} = readSocketMessage(message, query, parts);
      const sent = await sendFrames(speakStreamed(order, parts, leaving.signal), dtype, send);
      return {type: 'complete', sample_rate: speechSampleRateHz, dtype, ...sent};
    } catch (error) {
      const {status, body} = errorAnswer(error);
      if (status === 500 && !leaving.signal.aborted) parts.onFailure(error);
      return {type: 'error', error: body.error.message, code: body.error.code, status};
    }
  };

  const answer = async (message: string): Promise<void> => {
    const last = await speak(message);
    if (leaving.signal.aborted) return;
    socket.send(JSON.stringify(last));
    socket.close(parts.draining.aborted ? 1001 : 1000);
  };

  socket.on('message', (data, isBinary) => {
    const text = isBinary ? undefined : String(data);
    if (text !== undefined && !hasAsked) {
      hasAsked = true;
      void answer(text);
      return;
    }
    if (text !== undefined && isCancel(text)) socket.close(1000, 'cancelled');
    else socket.close(1008, text === undefined ? 'a text is wanted' : 'one text a socket');
    leaving.abort();
  });
}

function isCancel(text: string): boolean {
  return /^\s*\{\s*"type"\s*:\s*"cancel"\s*\}\s*$/.test(text);
}
