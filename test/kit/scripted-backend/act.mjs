// Carries out one answer on the socket, faults and all.
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {setTimeout as sleep} from 'node:timers/promises';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {sendEvents} from './events.mjs';
import {wavOf} from './wav-variants.mjs';

/**
 * @param {import('../scripted-backend.js').Action} action
 * @param {{request: import('../scripted-backend.js').ScriptedRequest, response: import('node:http').ServerResponse, gone: AbortSignal, made?: Buffer | undefined}} call
 */
export async function act(action, {request, response, gone, made}) {
  const socket = response.socket;
  if (socket === null) return;
  const make = () => made ?? bodyOf(action, request);
  switch (action.kind) {
    case 'speech':
      return send(response, 200, {'content-type': action.contentType ?? 'audio/wav', ...action.headers}, make());
    case 'status':
      return sendStatus(response, action);
    case 'body':
      return send(
        response,
        action.status ?? 200,
        {...(action.contentType === undefined ? {} : {'content-type': action.contentType}), ...action.headers},
        make(),
      );
    case 'gzip':
    case 'br': {
      const bytes = action.kind === 'gzip' ? gzipSync(make()) : brotliCompressSync(make());
      const sent = action.isBroken ? Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.alloc(40)]) : bytes;
      return send(response, 200, {'content-type': 'audio/wav', 'content-encoding': action.kind}, sent);
    }
    case 'reset':
      return cutOff(action, response, make(), () => socket.resetAndDestroy());
    case 'close':
      return cutOff(action, response, make(), () => socket.destroy());
    case 'wrong-length':
      return wrongLength(action, socket, make());
    case 'close-delimited':
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: audio/wav\r\nconnection: close\r\n\r\n');
      socket.end(make().subarray(0, Math.floor(make().length * (action.fraction ?? 1))));
      return undefined;
    case 'events':
      return sendEvents(action, {request, response, gone});
    case 'drip':
      return drip(action, response, make(), gone);
    case 'black-hole':
      return undefined;
    case 'raw':
      socket.end(Buffer.from(action.bytes, 'latin1'));
      return undefined;
    case 'endless':
      return endless(response, make());
    default:
      throw new Error(`no such action: ${JSON.stringify(action)}`);
  }
}

/** The bytes of an answer. @param {any} action @param {{body?: any}} request @returns {Buffer} */
export function bodyOf(action, {body}) {
  if (typeof action.text === 'string') return Buffer.from(action.text);
  if (typeof action.base64 === 'string') return Buffer.from(action.base64, 'base64');
  const what = {input: String(body?.input ?? ''), voice: String(body?.voice ?? ''), seed: Number(body?.seed ?? 0)};
  if (action.json === 'base64-audio')
    return Buffer.from(JSON.stringify({audio: wavOf('pcm16', what).toString('base64')}));
  if (action.json !== undefined) return Buffer.from(JSON.stringify(action.json));
  return wavOf(action.wav ?? 'pcm16', what);
}

function send(response, status, headers, bytes) {
  response.writeHead(status, {'content-length': bytes.length, ...headers});
  response.end(bytes);
}

function sendStatus(response, {status, json, text, contentType, headers = {}}) {
  const isEmpty = json === undefined && text === undefined;
  const bytes = isEmpty ? Buffer.alloc(0) : Buffer.from(text ?? JSON.stringify(json));
  const type = isEmpty ? {} : {'content-type': contentType ?? (text === undefined ? 'application/json' : 'text/html')};
  const length = status === 204 || status === 304 ? {} : {'content-length': bytes.length};
  response.writeHead(status, {...type, ...length, ...headers});
  response.end(bytes);
}

/** `when`: before any byte, after the headers, or in the middle of a body, sent whole-lengthed or in chunks. */
async function cutOff({when, isChunked = false}, response, bytes, end) {
  if (when === 'before-headers') return end();
  response.writeHead(200, {'content-type': 'audio/wav', ...(isChunked ? {} : {'content-length': bytes.length})});
  response.flushHeaders();
  if (when === 'mid-body') await new Promise(done => response.write(bytes.subarray(0, bytes.length / 2), done));
  // Long enough for what was written to leave before the reset throws it away.
  await sleep(30);
  return end();
}

function wrongLength({byBytes}, socket, bytes) {
  socket.write(`HTTP/1.1 200 OK\r\ncontent-type: audio/wav\r\ncontent-length: ${bytes.length + byBytes}\r\n\r\n`);
  socket.end(bytes);
}

async function drip({bytes: chunkBytes = 1, everyMs = 1000}, response, bytes, gone) {
  response.writeHead(200, {'content-type': 'audio/wav', 'content-length': bytes.length});
  for (let at = 0; at < bytes.length && !gone.aborted; at += chunkBytes) {
    response.write(bytes.subarray(at, at + chunkBytes));
    await sleep(everyMs, undefined, {signal: gone}).catch(() => undefined);
  }
  response.end();
}

async function endless(response, first) {
  response.writeHead(200, {'content-type': 'audio/wav'});
  const block = Buffer.alloc(1024 * 1024);
  const blocks = function* () {
    yield first;
    for (;;) yield block;
  };
  // Ends when the client leaves, which is its only end.
  await pipeline(Readable.from(blocks()), response).catch(() => undefined);
}
