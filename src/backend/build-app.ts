import multipart from '@fastify/multipart';
import {type FastifyInstance, fastify} from 'fastify';
import {guardHost} from './access/guard-host.js';
import {guardToken} from './access/guard-token.js';
import {answerErrors} from './answer-errors.js';
import {answerMalformed} from './answer-malformed.js';
import type {AppParts} from './app-parts.js';
import {drainRequests} from './drain-requests.js';
import {limitReading} from './limit-reading.js';
import {countAnswers} from './metrics/count-answers.js';
import {addCreateSpeakerRoute} from './routes/create-speaker.js';
import {addDeleteSpeakerRoute} from './routes/delete-speaker.js';
import {addHealthRoute} from './routes/health.js';
import {addLiveRoute} from './routes/live.js';
import {addMetricsRoute} from './routes/metrics.js';
import {addModelsRoute} from './routes/models.js';
import {addOpenApiRoute} from './routes/openapi.js';
import {addReadyRoute} from './routes/ready.js';
import {addSpeakersRoute} from './routes/speakers.js';
import {addSpeechRoute} from './routes/speech.js';
import {addSpeechSocketRoute} from './routes/speech-socket.js';
import {addSpeechStreamRoute} from './routes/speech-stream.js';
import {addVoicesRoute} from './routes/voices.js';
import {endRefusedUpgrades} from './socket/end-refused-upgrades.js';

/** A JSON body at most. */
const mostJsonBytes = 256 * 1024;

/** The server with all its routes, not yet listening. */
export function buildApp(parts: AppParts): FastifyInstance {
  const app = fastify({
    bodyLimit: mostJsonBytes,
    requestTimeout: parts.requestTimeoutMs,
    // Longer than the idle time of common proxies, so that they never send into a closing connection.
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: {maxParamLength: 800},
    clientErrorHandler: answerMalformed,
    http: {headersTimeout: parts.headersTimeoutMs, connectionsCheckingInterval: 1000},
  });
  app.server.maxConnections = 1024;
  // A page elsewhere may post text/plain without asking the browser first; JSON and forms with files are all that is needed.
  app.removeContentTypeParser('text/plain');
  guardHost(app, parts.access);
  if (parts.access.token !== undefined) guardToken(app, parts.access.token);
  drainRequests(app, parts.draining);
  limitReading(app, parts);
  countAnswers(app, parts.metrics);
  endRefusedUpgrades(app);
  answerErrors(app, parts.onFailure);
  // People put recordings into the folders, and take them away.
  app.addHook('preHandler', () => parts.speakers.refresh());
  app.register(multipart, {
    limits: {
      fileSize: parts.mostUploadBytes,
      files: 1,
      fields: 16,
      fieldNameSize: 100,
      fieldSize: 65_536,
      parts: 17,
      headerPairs: 100,
    },
    throwFileSizeLimit: true,
  });
  addHealthRoute(app, parts);
  addLiveRoute(app);
  addReadyRoute(app, parts);
  addSpeakersRoute(app, parts);
  addDeleteSpeakerRoute(app, parts);
  addSpeechRoute(app, parts);
  addModelsRoute(app, parts);
  addVoicesRoute(app, parts);
  addMetricsRoute(app, parts);
  addOpenApiRoute(app);
  app.register(async scope => addSpeechStreamRoute(scope, parts));
  app.register(scope => addSpeechSocketRoute(scope, parts));
  app.register(async scope => addCreateSpeakerRoute(scope, parts));
  return app;
}
