// A ChatterBox server that does what a test tells it: real sockets, scripted answers, and a record of what was asked.
import {createServer} from 'node:http';
import {setTimeout as sleep} from 'node:timers/promises';
import {act, bodyOf} from './act.mjs';
import {defaultAction, speechPaths, withUsualNames} from './default-action.mjs';
import {readScript} from './script.mjs';
import {serveSockets} from './sockets.mjs';

const defaultSpeakers = [
  {id: 'anwar.wav', name: 'Anwar Ibrahim'},
  {id: 'suraya.wav', name: 'Suraya (Milo)'},
];

/**
 * @param {import('../scripted-backend.js').ScriptedBackendOptions} [options]
 * @returns {Promise<import('../scripted-backend.js').ScriptedBackend>}
 */
export async function startScriptedBackend(options = {}) {
  const state = {
    options,
    answerOf: readScript(options.script),
    requests: /** @type {any[]} */ ([]),
    speakers: [...(options.speakers ?? defaultSpeakers)],
    speechCount: 0,
    inFlight: 0,
    highWater: 0,
    startedAt: performance.now(),
  };
  const sockets = new Set();
  const open = port =>
    new Promise((resolve, reject) => {
      const server = createServer(
        {keepAliveTimeout: options.keepAliveMs ?? 5_000, requestTimeout: 0},
        (request, response) => {
          void answer(state, request, response).catch(() => response.destroy());
        },
      );
      serveSockets(server, state);
      server.on('connection', socket => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        socket.on('error', () => undefined);
      });
      server.on('error', reject);
      server.listen(port, options.host ?? '127.0.0.1', () => resolve(server));
    });
  let server = await open(options.port ?? 0);
  const {port} = server.address();
  const host = options.host === '::1' ? '[::1]' : (options.host ?? '127.0.0.1');
  const close = async () => {
    const closed = new Promise(done => server.close(done));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    port,
    url: `http://${host}:${port}`,
    get requests() {
      return state.requests;
    },
    get speechRequests() {
      return state.requests.filter(({path}) => speechPaths.has(path));
    },
    get highWater() {
      return state.highWater;
    },
    get socketCount() {
      return sockets.size;
    },
    get speakers() {
      return state.speakers;
    },
    setScript(script) {
      state.answerOf = readScript(script);
    },
    forget() {
      state.requests.length = 0;
      state.speechCount = 0;
      state.highWater = state.inFlight;
    },
    dropSockets(how = 'close') {
      for (const socket of sockets) {
        if (how === 'reset') socket.resetAndDestroy();
        else socket.destroy();
      }
    },
    goDown: close,
    async goUp() {
      server = await open(port);
    },
    close,
  };
}

async function answer(state, request, response) {
  const path = (request.url ?? '/').split('?', 1)[0];
  const bytes = await readAll(request);
  const body = readFields(path, bytes, request.headers['content-type'] ?? '');
  if (speechPaths.has(path)) state.speechCount += 1;
  const record = {
    method: request.method,
    path,
    headers: request.headers,
    body,
    bodyBytes: body === undefined || path !== '/v1/audio/speech' ? bytes : Buffer.alloc(0),
    nth: speechPaths.has(path) ? state.speechCount : 0,
    atMs: performance.now() - state.startedAt,
    endedAtMs: /** @type {number | undefined} */ (undefined),
    wasAbandoned: false,
    localPort: request.socket.remotePort,
  };
  if (path.startsWith('/__')) return control(state, path, response);
  state.requests.push(record);
  const gone = follow(state, record, response);
  const action = state.answerOf(record) ?? defaultAction(state, record);
  const latencyMs = action.latencyMs ?? (speechPaths.has(path) ? latencyOf(state.options.latencyMs, record) : 0);
  // Made while it waits: an answer is there when its time has come, however many are asked for at once.
  const made = action.kind === 'speech' && latencyMs > 0 ? bodyOf(action, record) : undefined;
  const leftMs = latencyMs - (performance.now() - state.startedAt - record.atMs);
  if (leftMs > 0) await sleep(leftMs, undefined, {signal: gone}).catch(() => undefined);
  if (!gone.aborted) await act(action, {request: record, response, gone, made});
}

/** The fields of a body; those of the streaming route also under the names of `POST /v1/audio/speech`. */
function readFields(path, bytes, contentType) {
  const isForm = contentType.startsWith('application/x-www-form-urlencoded');
  if (!isForm && !contentType.startsWith('application/json')) return undefined;
  const text = bytes.toString('utf8');
  const fields = isForm ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
  return path === '/v1/audio/speech' ? fields : withUsualNames(fields);
}

function latencyOf(latencyMs, record) {
  return typeof latencyMs === 'function' ? latencyMs(record) : (latencyMs ?? 0);
}

/** Counts the request as under way until it has been answered or given up. */
function follow(state, record, response) {
  const gone = new AbortController();
  state.inFlight += 1;
  state.highWater = Math.max(state.highWater, state.inFlight);
  response.on('close', () => {
    state.inFlight -= 1;
    record.endedAtMs = performance.now() - state.startedAt;
    record.wasAbandoned = !response.writableFinished;
    gone.abort();
  });
  return gone.signal;
}

/** What a test in another process may ask. */
function control(state, path, response) {
  const requests = state.requests.map(({bodyBytes, ...record}) => ({...record, sizeBytes: bodyBytes.length}));
  const json =
    path === '/__requests'
      ? requests
      : {speechCount: state.speechCount, highWater: state.highWater, inFlight: state.inFlight};
  response.writeHead(200, {'content-type': 'application/json'});
  response.end(JSON.stringify(json));
}

async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
