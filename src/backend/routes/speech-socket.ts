import websocket from '@fastify/websocket';
import type {FastifyInstance} from 'fastify';
import {routes} from '../../chatterbox/wire.js';
import type {AppParts} from '../app-parts.js';
import {answerSocket} from '../socket/answer-socket.js';

/** How long a socket may take over the handshake that closes it. */
const closeTimeoutMs = 2000;

/** `WS /ws/tts`: words or JSON in, binary frames out. */
export async function addSpeechSocketRoute(app: FastifyInstance, parts: AppParts): Promise<void> {
  const options = {
    // Every character escaped as JSON escapes it, and room for the other fields.
    maxPayload: 6 * parts.rules.mostCharacters + 4096,
    // A sentence may come in pieces; a text in thousands of them is an attack.
    maxFragments: 256,
    maxBufferedChunks: 1024,
    closeTimeout: closeTimeoutMs,
  };
  await app.register(websocket, {
    options,
    // What a client does wrong `ws` has closed by now, with the code that stands for it.
    errorHandler: () => {},
    preClose(done) {
      // Every socket closes itself when the server drains: at once, or when its answer is out.
      this.websocketServer.close();
      done();
    },
  });
  app.get(routes.speechSocket, {websocket: true}, (socket, request) => {
    answerSocket(socket, request.query as Readonly<Record<string, unknown>>, parts);
  });
}
