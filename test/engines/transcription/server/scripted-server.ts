import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {onTestFinished} from 'vitest';

/** A request that the server got, taken apart. */
export type GotRequest = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Every field but the file. */
  readonly fields: Readonly<Record<string, string>>;
  readonly wav: Buffer;
};

/** Answers request number `count` (0, 1, …). */
export type Script = (request: GotRequest, response: ServerResponse, count: number) => void;

export type ScriptedServer = {readonly url: string; readonly requests: readonly GotRequest[]; close(): Promise<void>};

/** A transcription server on a free port, or on `port`, that does as it is told. Whoever opens it closes it. */
export async function startServer(script: Script, port = 0): Promise<ScriptedServer> {
  const requests: GotRequest[] = [];
  const server = createServer((message, response) => {
    readForm(message).then(
      request => {
        requests.push(request);
        script(request, response, requests.length - 1);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** The same for one test, at whose end it is closed. */
export async function serverForTest(script: Script, port = 0): Promise<ScriptedServer> {
  const server = await startServer(script, port);
  onTestFinished(() => server.close());
  return server;
}

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200, headers = {}): void {
  response.writeHead(status, {'content-type': 'application/json', ...headers}).end(JSON.stringify(value));
}

async function readForm(message: IncomingMessage): Promise<GotRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const headers = {'content-type': message.headers['content-type'] ?? ''};
  const form = await new Response(Buffer.concat(chunks), {headers}).formData();
  const file = form.get('file') as File;
  const fields = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    path: message.url ?? '',
    headers: message.headers,
    fields: Object.fromEntries(fields),
    wav: Buffer.from(await file.arrayBuffer()),
  };
}
