/**
 * A message of Protocol Buffers, in pieces: large tensors stay the views that they are, and are never copied from level to level.
 * (protobuf.dev, "Encoding".)
 */
export type Message = {readonly pieces: readonly Uint8Array[]; readonly sizeBytes: number};

/** A message, or the value of a repeated field, of its fields in order. */
export function message(...fields: readonly (Message | readonly Message[])[]): Message {
  const all = fields.flat() as readonly Message[];
  return {pieces: all.flatMap(({pieces}) => pieces), sizeBytes: all.reduce((sum, {sizeBytes}) => sum + sizeBytes, 0)};
}

/** A whole number, -2^53 to 2^53 (int32, int64, enum). */
export function intField(field: number, value: number): Message {
  return ofBytes([...varint(tag(field, 0)), ...varint(BigInt.asUintN(64, BigInt(value)))]);
}

/** A 32-bit float. */
export function floatField(field: number, value: number): Message {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return ofBytes([...varint(tag(field, 5)), ...bytes]);
}

/** A text, in UTF-8. */
export function textField(field: number, text: string): Message {
  return bytesField(field, Buffer.from(text, 'utf8'));
}

/** Bytes; they are kept, not copied. */
export function bytesField(field: number, bytes: Uint8Array): Message {
  return messageField(field, {pieces: [bytes], sizeBytes: bytes.length});
}

/** A message inside a message. */
export function messageField(field: number, {pieces, sizeBytes}: Message): Message {
  const head = Uint8Array.from([...varint(tag(field, 2)), ...varint(BigInt(sizeBytes))]);
  return {pieces: [head, ...pieces], sizeBytes: head.length + sizeBytes};
}

function ofBytes(bytes: readonly number[]): Message {
  return {pieces: [Uint8Array.from(bytes)], sizeBytes: bytes.length};
}

function tag(field: number, wireType: number): bigint {
  return BigInt(field * 8 + wireType);
}

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
function varint(value: bigint): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 128);
  } while (rest !== 0n);
  return bytes;
}
