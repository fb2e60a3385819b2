/**
 * How many of the bytes make whole characters: all of them, or those before a character at the end of which 1 to 3 bytes are
 * still to come. Invalid bytes count as whole.
 */
export function completeUtf8Length(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
    }
    if (byte < 0x80) {
      return bytes.length;
    }
  }
  return bytes.length;
}

/**
 * The index of the first byte that no well-formed UTF-8 can have there (Unicode, table 3-7), or -1. Where a sequence breaks
 * off, its first byte.
 */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = wellFormedLength(bytes, at);
    if (length === 0) {
      return at;
    }
    at += length;
  }
  return -1;
}

function wellFormedLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = sequenceLength(first);
  if (length <= 1) {
    return length;
  }
  const [low, high] = secondByteRange(first);
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) {
    return 0;
  }
  for (let further = at + 2; further < at + length; further += 1) {
    if (((bytes[further] ?? 0) & 0xc0) !== 0x80) {
      return 0;
    }
  }
  return length;
}

function sequenceLength(first: number): number {
  if (first < 0x80) {
    return 1;
  }
  if (first < 0xc2 || first > 0xf4) {
    return 0;
  }
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function secondByteRange(first: number): readonly [low: number, high: number] {
  switch (first) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}
