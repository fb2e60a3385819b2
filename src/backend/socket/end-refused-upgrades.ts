import type {FastifyInstance} from 'fastify';

/** Ends the connection of a request for an upgrade that was answered as any other is: nobody else does, for it has left the HTTP server. */
export function endRefusedUpgrades(app: FastifyInstance): void {
  app.addHook('onResponse', async ({raw}) => {
    if (raw.headers.upgrade !== undefined) raw.socket.end();
  });
}
