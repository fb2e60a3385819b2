/** A field of a message of Protocol Buffers, by where it lies. (protobuf.dev, "Encoding".) */
export type ProtobufField = {
  readonly field: number;
  /** The whole field, tag included. */
  readonly whole: Uint8Array;
  /** Of a text, bytes or a message inside; empty for others. */
  readonly content: Uint8Array;
  /** Of a whole number; 0 for others. */
  readonly value: number;
};

/** The fields of a message in their order, as views. Throws RangeError where the bytes are no message. */
export function* protobufFields(bytes: Uint8Array): Generator<ProtobufField> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('a number is cut');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const start = at;
    const tag = varint();
    const wireType = tag & 7;
    const value = wireType === 0 ? varint() : 0;
    const length = wireType === 2 ? varint() : (fixedLengths[wireType] ?? Number.NaN);
    const contentStart = at;
    at += wireType === 0 ? 0 : length;
    if (!(at <= bytes.length)) throw new RangeError(`a field of wire type ${wireType} goes past the end`);
    yield {
      field: Math.floor(tag / 8),
      whole: bytes.subarray(start, at),
      content: wireType === 2 ? bytes.subarray(contentStart, at) : bytes.subarray(0, 0),
      value,
    };
  }
}

const fixedLengths: Readonly<Record<number, number>> = {0: 0, 1: 8, 5: 4};
