// A server of node:http alone, as a process of its own: it answers `POST /BYTES` with that many bytes. Prints {"url"} when it listens.
import {createServer} from 'node:http';

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    const bytes = Buffer.alloc(Number(request.url.slice(1)), 1);
    response.writeHead(200, {'content-length': bytes.length}).end(bytes);
  });
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({url: `http://127.0.0.1:${server.address().port}`})));
process.once('SIGTERM', () => server.close());
