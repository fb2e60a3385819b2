// The WebSocket route of the scripted backend.
import {WebSocketServer} from 'ws';
import {defaultAction, withUsualNames} from './default-action.mjs';
import {sendFrames} from './frames.mjs';

/** @param {import('node:http').Server} server @param {any} state */
export function serveSockets(server, state) {
  const hearing = new WebSocketServer({noServer: true, maxPayload: 1024 * 1024});
  const deaf = new WebSocketServer({noServer: true, autoPong: false});
  server.on('upgrade', (request, socket, head) => {
    const [path] = (request.url ?? '/').split('?', 1);
    const upgrade = {method: 'UPGRADE', path, headers: request.headers, url: request.url, body: undefined};
    const action = state.answerOf(upgrade) ?? (path === '/ws/tts' ? {kind: 'accept'} : {kind: 'status', status: 404});
    if (action.kind === 'accept') {
      const doors = action.isDeaf ? deaf : hearing;
      doors.handleUpgrade(request, socket, head, opened => listen(opened, upgrade, state));
      return;
    }
    state.requests.push({...upgrade, nth: 0});
    refuse(socket, action);
  });
}

function refuse(socket, {kind, status, json, headers = {}, bytes, staysOpen = false}) {
  if (kind === 'black-hole') return;
  if (kind === 'raw') socket[staysOpen ? 'write' : 'end'](Buffer.from(bytes, 'latin1'));
  else if (kind === 'reset') socket.resetAndDestroy();
  else if (kind === 'close') socket.destroy();
  else {
    const body = json === undefined ? '' : JSON.stringify(json);
    const lines = Object.entries({'content-type': 'application/json', 'content-length': body.length, ...headers});
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.end(`HTTP/1.1 ${status} Refused\r\n${head}connection: close\r\n\r\n${body}`);
  }
}

/** One text a socket. */
function listen(socket, upgrade, state) {
  const gone = new AbortController();
  socket.on('error', () => undefined);
  socket.on('close', () => gone.abort());
  socket.once('message', (data, isBinary) => {
    const text = String(data);
    const fields = text.trimStart().startsWith('{') ? JSON.parse(text) : {text};
    state.speechCount += 1;
    const record = {
      ...upgrade,
      method: 'WS',
      body: withUsualNames(fields),
      bodyBytes: Buffer.from(text),
      isBinary,
      nth: state.speechCount,
      atMs: performance.now() - state.startedAt,
      endedAtMs: /** @type {number | undefined} */ (undefined),
      closeCode: /** @type {number | undefined} */ (undefined),
    };
    state.requests.push(record);
    state.inFlight += 1;
    state.highWater = Math.max(state.highWater, state.inFlight);
    socket.on('close', code => {
      state.inFlight -= 1;
      record.endedAtMs = performance.now() - state.startedAt;
      record.closeCode = code;
    });
    const action = state.answerOf(record) ?? defaultAction(state, record);
    const go = () => act(action, {request: record, socket, gone: gone.signal});
    if ((action.latencyMs ?? 0) > 0) setTimeout(go, action.latencyMs);
    else go();
  });
}

function act(action, call) {
  // What the other routes answer with a status is told in a message here.
  if (action.kind === 'status') {
    const {error = {}, detail} = action.json ?? {};
    const said = {type: 'error', error: error.message ?? detail, code: error.code, status: action.status};
    call.socket.send(JSON.stringify(said));
    call.socket.close(1000);
    return;
  }
  void sendFrames(action, call);
}
