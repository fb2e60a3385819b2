import type {IncomingMessage} from 'node:http';
import type {ResolvedClientOptions} from '../client-options.js';
import type {Deadline} from '../http/deadline.js';
import {readBody} from '../http/read-body.js';
import type {StreamAsked} from '../stream/stream-failure.js';
import {closeFailure} from './close-failure.js';
import {openSocket} from './open-socket.js';
import type {SocketSpeech} from './socket-speech.js';
import {noPong, watchPongs} from './watch-pongs.js';

/** What answers in place of a socket: a status, and so much of a body as tells why. */
export type RefusedUpgrade = Pick<IncomingMessage, 'headers'> & {readonly status: number; readonly body: Uint8Array};

/** What a conversation is made of. */
export type Conversation = {
  readonly url: URL;
  readonly message: string;
  readonly speech: SocketSpeech;
  readonly options: ResolvedClientOptions;
  readonly deadline: Deadline;
  readonly asked: StreamAsked;
};

const bodyPlan = {isWanted: () => true, limitBytes: 64 * 1024};

/**
 * Sends one message and hears the speech, until the server has said how it ends and the socket is closed: nothing can come after that. Gives
 * the answer of a server that opens no socket. Rejects with a BackendError, with what the socket failed of, or when the deadline's signal fires.
 */
export function converse({
  url,
  message,
  speech,
  options,
  deadline,
  asked,
}: Conversation): Promise<RefusedUpgrade | undefined> {
  deadline.enter('connect', options.connectTimeoutMs);
  const socket = openSocket(url, options, () => deadline.enter('headers', options.timeoutMs));
  let endPongs = (): void => undefined;
  return new Promise<RefusedUpgrade | undefined>((resolve, reject) => {
    const onAbort = (): void => reject(deadline.signal.reason as Error);
    if (deadline.signal.aborted) onAbort();
    deadline.signal.addEventListener('abort', onAbort, {once: true});
    socket.on('error', reject);
    socket.once('unexpected-response', (_request, response) => {
      const onChunk = (): void => deadline.enter('body', options.bodyIdleTimeoutMs);
      onChunk();
      readRefusal(response, onChunk).then(resolve, reject);
    });
    socket.once('open', () => {
      endPongs = watchPongs(socket, options.pongTimeoutMs, () => reject(noPong(asked, options.pongTimeoutMs)));
      socket.send(message);
    });
    socket.on('message', (data, isBinary) => {
      deadline.enter('body', options.streamIdleTimeoutMs);
      try {
        if (isBinary) speech.addFrame(data as Buffer);
        else speech.addText(String(data));
      } catch (error) {
        reject(error as Error);
      }
      if (speech.isOver) socket.close(1000);
    });
    socket.once('close', (code, reason) => {
      if (speech.isOver) resolve(undefined);
      else reject(closeFailure(asked, {code, reason: String(reason), soundBytes: speech.soundBytes}));
    });
  }).finally(() => {
    endPongs();
    socket.terminate();
  });
}

async function readRefusal(response: IncomingMessage, onChunk: () => void): Promise<RefusedUpgrade> {
  const {bytes} = await readBody(response, bodyPlan, onChunk);
  return {status: response.statusCode ?? 0, headers: response.headers, body: bytes};
}
