import {BackendError} from '../backend-error.js';
import type {Answer} from '../http/answer.js';
import type {SpeechTransport} from '../speech-asker.js';
import {routes} from '../wire.js';

/** What servers without the route say. FastAPI says 403 of a WebSocket, and who knows of none answers as to any other request. */
const statuses: Readonly<Record<SpeechTransport, ReadonlySet<number>>> = {
  http: new Set(),
  sse: new Set([404, 405, 501]),
  ws: new Set([400, 403, 404, 405, 426, 501]),
};

/** Whether an answer says that the server does not speak over the transport that was chosen. */
export function saysNoSuchRoute({status, body}: Answer, transport: SpeechTransport): boolean {
  // FastAPI refuses a socket without a word; a 400 or 403 that gives a reason is about something else.
  const isAboutElse = (status === 400 || status === 403) && body.length > 0;
  return statuses[transport].has(status) && !isAboutElse;
}

/** The error of such an answer. */
export function noSuchRoute({asked, status}: Answer, transport: SpeechTransport): BackendError {
  const route = transport === 'sse' ? `POST ${routes.speechStream}` : `WebSocket ${routes.speechSocket}`;
  const doubt = status === 403 ? ', or wants a token (CHATTERBOX_TOKEN)' : '';
  return new BackendError('ROUTE_NOT_FOUND', `${asked} was answered ${status}: the server has no ${route}${doubt}.`, {
    retry: 'never',
    scope: 'run',
    phase: 'answer',
    status,
    hint: 'Ask it the usual way: use --transport http.',
  });
}
