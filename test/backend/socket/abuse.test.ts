import {expect, test} from 'vitest';
import {createToneEngine} from '../../../src/engines/tone/tone-engine.js';
import {postSpeech, startBackend, until} from '../server.js';
import {frame, opcodes, openRawSocket} from './raw-socket.js';

const voice = 'tone-low.wav';
const text = (words: string) => frame({opcode: opcodes.text, payload: Buffer.from(words)});
const piece = (opcode: number, isFinal = false) => frame({opcode, payload: Buffer.from('a'), isFinal});

const faults: readonly (readonly [string, Buffer, number])[] = [
  ['a frame that says 2 GB', frame({opcode: opcodes.text, declaredLength: 2_147_483_648n}), 1009],
  ['a frame that says 2⁶³ bytes', frame({opcode: opcodes.text, declaredLength: 1n << 63n}), 1009],
  ['a text of 100 kB', frame({opcode: opcodes.text, declaredLength: 100_000n, payload: Buffer.alloc(100_000)}), 1009],
  [
    '100,000 tiny fragments',
    Buffer.concat([piece(opcodes.text), ...Array.from({length: 100_000}, () => piece(opcodes.continuation))]),
    1008,
  ],
  ['bad UTF-8', frame({opcode: opcodes.text, payload: Buffer.from([0xc3, 0x28])}), 1007],
  ['a surrogate in UTF-8', frame({opcode: opcodes.text, payload: Buffer.from([0xed, 0xa0, 0x80])}), 1007],
  ['a frame without a mask', frame({opcode: opcodes.text, payload: Buffer.from('a'), isMasked: false}), 1002],
  ['a reserved bit', frame({opcode: opcodes.text, payload: Buffer.from('a'), reservedBits: 2}), 1002],
  ['a reserved opcode', frame({opcode: 3}), 1002],
  ['a reserved opcode of control', frame({opcode: 11}), 1002],
  ['a ping in fragments', frame({opcode: opcodes.ping, isFinal: false}), 1002],
  ['a ping that is too long', frame({opcode: opcodes.ping, declaredLength: 126n, payload: Buffer.alloc(126)}), 1002],
  ['a continuation of nothing', piece(opcodes.continuation), 1002],
  ['a text inside a text', Buffer.concat([piece(opcodes.text), piece(opcodes.text)]), 1002],
  ['a close of one byte', frame({opcode: opcodes.close, payload: Buffer.from([3])}), 1002],
  ['a close of a code that there is not', frame({opcode: opcodes.close, payload: Buffer.from([0x03, 0xee])}), 1002],
  ['bytes instead of a text', frame({opcode: opcodes.binary, payload: Buffer.from('abc')}), 1008],
  ['a flood of pings', Buffer.concat(Array.from({length: 20_000}, () => frame({opcode: opcodes.ping}))), 1008],
  ['a flood of pongs', Buffer.concat(Array.from({length: 20_000}, () => frame({opcode: opcodes.pong}))), 1008],
];

test.each(faults)('E9 %s is closed with its code, and others are answered', async (_, bytes, code) => {
  const {url, port} = await startBackend();
  const {socket, closeCode} = await openRawSocket(port);
  socket.write(bytes);
  const found = await closeCode();
  // A flood may be cut before the close frame is out.
  if (bytes.length > 50_000) expect([code, undefined]).toContain(found);
  else expect(found).toBe(code);
  expect((await postSpeech(url, {input: 'Apa khabar?', voice})).status).toBe(200);
});

test('E9 who does not answer the closing handshake is cut', async () => {
  const {port} = await startBackend();
  const {socket, received} = await openRawSocket(port);
  socket.removeAllListeners('end');
  socket.write(text('?!'));
  await until(() => received().toString('latin1').includes('"type":"error"'));
  await new Promise(resolve => socket.once('close', resolve));
});

test('E9 a socket that asks for nothing is closed as idle', async () => {
  const {port} = await startBackend({readerIdleMs: 200});
  const {closeCode} = await openRawSocket(port);
  expect(await closeCode()).toBe(1008);
});

test('E8 E9 a socket that reads nothing is cut, and nothing is spoken ahead of it', async () => {
  let spokenCount = 0;
  const sound = new Float32Array(720_000).fill(0.1);
  const engine = {
    ...createToneEngine(),
    speak: async () => {
      spokenCount += 1;
      return {samples: sound, sampleRateHz: 24_000};
    },
  };
  const {port} = await startBackend({engine, readerIdleMs: 700});
  const {socket} = await openRawSocket(port);
  const words = Buffer.from(Array.from({length: 400}, (_, at) => `Ini ayat nombor ${at}.`).join(' '));
  const closed = new Promise(resolve => socket.once('close', resolve));
  socket.write(frame({opcode: opcodes.text, declaredLength: BigInt(words.length), payload: words}));
  socket.pause();
  await until(() => spokenCount > 0);
  let before = -1;
  while (before !== spokenCount) {
    before = spokenCount;
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  expect(spokenCount).toBeLessThan(20);
  socket.resume();
  await closed;
});

test.each([
  ['another page', 'origin: http://evil.example\r\n'],
  ['a file or a sandbox', 'origin: null\r\n'],
  ['a name like ours', 'origin: http://localhost.evil.example\r\n'],
])('F5 a WebSocket from %s is 403', async (_, headers) => {
  const {port} = await startBackend();
  await expect(openRawSocket(port, headers)).rejects.toThrow('status 403');
});

test('F5 F6 a page of this machine is answered; a token is wanted where there is one', async () => {
  const {port} = await startBackend({token: 'a-token-of-this-test'});
  await expect(openRawSocket(port)).rejects.toThrow('status 401');
  const headers = 'origin: http://localhost:5173\r\nauthorization: Bearer a-token-of-this-test\r\n';
  const {socket} = await openRawSocket(port, headers);
  socket.destroy();
});
