// A ChatterBox server that does what a test tells it: real sockets, scripted answers, and a record of what was asked.
import {createServer} from 'node:http';
import {setTimeout as sleep} from 'node:timers/promises';
import {act, bodyOf} from './act.mjs';
import {readScript} from './script.mjs';

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
      return state.requests.filter(request => request.path === '/v1/audio/speech');
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
  const contentType = request.headers['content-type'] ?? '';
  const body = contentType.startsWith('application/json') ? JSON.parse(bytes.toString('utf8')) : undefined;
  if (path === '/v1/audio/speech') state.speechCount += 1;
  const record = {
    method: request.method,
    path,
    headers: request.headers,
    body,
    bodyBytes: body === undefined ? bytes : Buffer.alloc(0),
    nth: path === '/v1/audio/speech' ? state.speechCount : 0,
    atMs: performance.now() - state.startedAt,
    endedAtMs: /** @type {number | undefined} */ (undefined),
    wasAbandoned: false,
    localPort: request.socket.remotePort,
  };
  if (path.startsWith('/__')) return control(state, path, response);
  state.requests.push(record);
  const gone = follow(state, record, response);
  const action = state.answerOf(record) ?? defaultAction(state, record);
  const latencyMs = action.latencyMs ?? (path === '/v1/audio/speech' ? latencyOf(state.options.latencyMs, record) : 0);
  // Made while it waits: an answer is there when its time has come, however many are asked for at once.
  const made = action.kind === 'speech' && latencyMs > 0 ? bodyOf(action, record) : undefined;
  const leftMs = latencyMs - (performance.now() - state.startedAt - record.atMs);
  if (leftMs > 0) await sleep(leftMs, undefined, {signal: gone}).catch(() => undefined);
  if (!gone.aborted) await act(action, {request: record, response, gone, made});
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

function defaultAction(state, {method, path, body, bodyBytes, headers}) {
  if (path === '/') return {kind: 'status', status: 200, json: {status: 'ok', ...state.options.health}};
  if (path === '/api/speakers') return {kind: 'status', status: 200, json: {speakers: state.speakers}};
  if (path === '/v1/models')
    return {kind: 'status', status: 200, json: {object: 'list', data: [{id: 'chatterbox-tts'}]}};
  if (path === '/api/create_speaker' && method === 'POST') return createSpeaker(state, bodyBytes, headers);
  if (path === '/v1/audio/speech' && method === 'POST') {
    const isKnown = state.speakers.some(({id}) => id === body?.voice);
    return isKnown ? {kind: 'speech'} : failure(404, `Speaker not found: ${body?.voice}`, 'speaker_not_found', 'voice');
  }
  return {kind: 'status', status: 404, json: {detail: 'Not Found'}};
}

function failure(status, message, code, param) {
  const error = {message, type: 'invalid_request_error', param, code};
  return {kind: 'status', status, json: {error, detail: message}};
}

/** Takes the name out of the form and lists it, as the original does: under its file name. */
function createSpeaker(state, bytes, headers) {
  const boundary = /boundary=([^;]+)/.exec(headers['content-type'] ?? '')?.[1] ?? '';
  const fields = formFields(bytes, boundary);
  const name = fields.speaker_name ?? fields.name;
  if (name === undefined) return failure(422, 'speaker_name is missing', 'missing', 'speaker_name');
  const speaker = {id: `${name}.wav`, name};
  state.speakers.push(speaker);
  return {kind: 'status', status: 201, json: speaker};
}

function formFields(bytes, boundary) {
  const fields = {};
  for (const part of bytes.toString('latin1').split(`--${boundary}`)) {
    const found = /name="([^"]+)"(?:; filename="([^"]*)")?[\s\S]*?\r\n\r\n([\s\S]*)\r\n$/.exec(part);
    if (found !== null) fields[found[1]] = found[2] ?? Buffer.from(found[3], 'latin1').toString('utf8');
  }
  return fields;
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
