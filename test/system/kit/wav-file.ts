/** A WAV file of 24 kHz, mono, 16 bit, with `dataBytes` of a tone: a sine of amplitude 8,000 at 76 Hz. */
export function wavFile(dataBytes: number): Buffer {
  const bytes = Buffer.alloc(44 + dataBytes);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + dataBytes, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(24_000, 24);
  bytes.writeUInt32LE(48_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(dataBytes, 40);
  for (let at = 0; at < dataBytes; at += 2) bytes.writeInt16LE(Math.round(8000 * Math.sin(at / 100)), 44 + at);
  return bytes;
}
