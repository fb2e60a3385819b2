import {once} from 'node:events';
import {connect, type Socket} from 'node:net';

/** The opcodes of RFC 6455. */
export const opcodes = {continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10} as const;

/** A frame as a client sends it, its parts as wrong as a test wants them. */
export type FrameWish = {
  readonly opcode: number;
  readonly payload?: Buffer;
  readonly isFinal?: boolean;
  readonly isMasked?: boolean;
  readonly reservedBits?: number;
  /** What the head says of the length, in 64 bits, instead of the truth. */
  readonly declaredLength?: bigint;
};

/** The bytes of a frame; payloads below 126 bytes, unless a length is declared. The mask is zero. */
export function frame(wish: FrameWish): Buffer {
  const {opcode, payload = Buffer.alloc(0), isFinal = true, isMasked = true, reservedBits = 0, declaredLength} = wish;
  const first = (isFinal ? 0x80 : 0) | (reservedBits << 4) | opcode;
  const mask = isMasked ? 0x80 : 0;
  const head = Buffer.from([first, mask | (declaredLength === undefined ? payload.length : 127)]);
  const length = Buffer.alloc(declaredLength === undefined ? 0 : 8);
  if (declaredLength !== undefined) length.writeBigUInt64BE(declaredLength);
  return Buffer.concat([head, length, Buffer.alloc(isMasked ? 4 : 0), payload]);
}

/** A socket after the handshake of a WebSocket, and what came over it since. */
export type RawSocket = {
  readonly socket: Socket;
  /** All bytes after the handshake. */
  readonly received: () => Buffer;
  /** The code of the close frame, once the server has ended the connection; undefined where there was none. */
  readonly closeCode: () => Promise<number | undefined>;
};

/** Opens a WebSocket by hand. `headers` go into the request; the status of a refusal is thrown. */
export async function openRawSocket(port: number, headers = ''): Promise<RawSocket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `GET /ws/tts HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${Buffer.alloc(16).toString('base64')}\r\n${headers}\r\n`,
  );
  let bytes = Buffer.alloc(0);
  socket.on('data', part => {
    bytes = Buffer.concat([bytes, part]);
  });
  while (!bytes.includes('\r\n\r\n')) await once(socket, 'data');
  const status = Number(bytes.toString('latin1').split(' ')[1]);
  if (status !== 101) {
    socket.destroy();
    throw new Error(`status ${status}`);
  }
  const begin = bytes.indexOf('\r\n\r\n') + 4;
  const received = (): Buffer => bytes.subarray(begin);
  const ended = new Promise<void>(resolve => socket.once('close', () => resolve()));
  socket.once('end', () => socket.end());
  return {
    socket,
    received,
    closeCode: async () => {
      await ended;
      return lastCloseCode(received());
    },
  };
}

/** Walks the frames of a server, which are never masked. */
function lastCloseCode(bytes: Buffer): number | undefined {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const opcode = (bytes[at] as number) & 15;
    let length = (bytes[at + 1] as number) & 127;
    let head = 2;
    if (length === 126) [length, head] = [bytes.readUInt16BE(at + 2), 4];
    else if (length === 127) [length, head] = [Number(bytes.readBigUInt64BE(at + 2)), 10];
    if (opcode === opcodes.close) return length < 2 ? 1005 : bytes.readUInt16BE(at + head);
    at += head + length;
  }
  return undefined;
}
