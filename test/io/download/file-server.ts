import {statSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Duplex} from 'node:stream';
import {onTestFinished} from 'vitest';

/** What came in. */
export type SeenRequest = {readonly path: string; readonly headers: IncomingMessage['headers']};

/** Answers request number `count` (0, 1, …). */
export type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server that answers as the test says. */
export type FileServer = {readonly url: string; readonly port: number; readonly seen: readonly SeenRequest[]};

/** Starts it; it is closed when the test ends. */
export async function startFileServer(answer: Answer): Promise<FileServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    seen.push({path: request.url ?? '', headers: request.headers});
    answer(request, response, seen.length - 1);
  });
  // As a proxy it opens no tunnel, and does not say so.
  const tunnels: Duplex[] = [];
  server.on('connect', (_request, socket) => void tunnels.push(socket));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const tunnel of tunnels) tunnel.destroy();
    server.closeAllConnections();
    server.close();
  });
  const {port} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}`, port, seen};
}

/** Where a connection breaks: after so many bytes, once they have arrived in the file. */
export type Cut = {readonly afterBytes: number; readonly part: string};

/** Sends a file as good servers do: with its length and tag, and from where it is asked for. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  {etag = '"one"', cut}: {readonly etag?: string; readonly cut?: Cut} = {},
): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const isRange = from > 0 && (request.headers['if-range'] ?? etag) === etag;
  if (isRange && from >= bytes.length) {
    response.writeHead(416, {'content-range': `bytes */${bytes.length}`}).end();
    return;
  }
  const rest = isRange ? bytes.subarray(from) : bytes;
  response.writeHead(isRange ? 206 : 200, {
    'content-length': rest.length,
    etag,
    ...(isRange ? {'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`} : {}),
  });
  if (cut === undefined) response.end(rest);
  else breakOff(response, rest.subarray(0, cut.afterBytes), cut.part);
}

/** Sends bytes, and breaks the connection once they are in the file `part`. */
export function breakOff(response: ServerResponse, bytes: Buffer, part: string): void {
  const before = statSync(part, {throwIfNoEntry: false})?.size ?? 0;
  response.write(bytes);
  const look = setInterval(() => {
    const size = statSync(part, {throwIfNoEntry: false})?.size ?? 0;
    if (size < before + bytes.length && size !== bytes.length) return;
    clearInterval(look);
    response.destroy();
  }, 5);
  response.on('close', () => clearInterval(look));
}
