import {connect, type Socket} from 'node:net';
import {createServer} from 'node:tls';
import type {Certified} from './certificates.js';

/** An encrypted door before a backend, as proxies are. */
export type TlsFront = {readonly port: number; close(): Promise<void>};

/** Opens one on a free port of 127.0.0.1; what comes through is handed on byte for byte. */
export async function startTlsFront(backendPort: number, {key, cert}: Certified): Promise<TlsFront> {
  const sockets = new Set<Socket>();
  const server = createServer({key, cert}, socket => {
    const inner = connect(backendPort, '127.0.0.1');
    for (const one of [socket, inner]) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        socket.destroy();
        inner.destroy();
      });
    }
    socket.pipe(inner).pipe(socket);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as {port: number}).port,
    async close() {
      const closed = new Promise(done => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
