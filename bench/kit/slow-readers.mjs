// Readers of long streamed answers that take a kilobyte a second. One whose answer ends, or is cut, asks anew. Prints {} when all have
// begun, and at SIGTERM how many bytes were read and how many answers began.
import {once} from 'node:events';
import {connect} from 'node:net';
import {sentence} from './phrases.mjs';

const {url, voice, readers} = JSON.parse(process.argv[2]);
const {hostname, port} = new URL(url);
const input = Array.from({length: 150}, (_none, number) => sentence(number)).join(' ');
const body = JSON.stringify({input, voice, language: 'ms', response_format: 'wav'});
const told = {bytes: 0, answers: 0};
const sockets = new Set();

async function read() {
  for (;;) {
    const socket = connect({host: hostname, port: Number(port), readableHighWaterMark: 1024});
    sockets.add(socket);
    socket.on('error', () => {});
    socket.write(
      `POST /v1/audio/speech?stream=true HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n` +
        `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    await once(socket, 'readable');
    told.answers += 1;
    const timer = setInterval(() => {
      told.bytes += socket.read(Math.min(1024, socket.readableLength))?.length ?? 0;
    }, 1000);
    await once(socket, 'close');
    clearInterval(timer);
    sockets.delete(socket);
  }
}

for (let reader = 0; reader < readers; reader += 1) void read();
console.log('{}');
await once(process, 'SIGTERM');
console.log(JSON.stringify(told));
process.exit();
