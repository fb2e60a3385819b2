/** A RIFF chunk as a test writes it; `declaredSizeBytes` and `isUnpadded` are for lies. */
export type TestChunk = {
  readonly id: string;
  readonly content: Uint8Array;
  readonly declaredSizeBytes?: number;
  readonly isUnpadded?: boolean;
};

/** What a `fmt ` chunk says; what is left out fits the rest. */
export type TestFormat = {
  readonly tag?: number;
  readonly bits?: number;
  readonly channels?: number;
  readonly rateHz?: number;
  readonly blockAlign?: number;
  readonly byteRate?: number;
  /** Writes WAVE_FORMAT_EXTENSIBLE with the tag in its sub-format. */
  readonly isExtensible?: boolean;
};

const guidTail = [0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71];

/** Bytes of a RIFF file with these chunks, in this order. */
export function riffBytes(chunks: readonly TestChunk[], riffSizeBytes?: number): Uint8Array {
  const body = chunks.flatMap(({id, content, declaredSizeBytes = content.length, isUnpadded = false}) => [
    ...Buffer.from(id, 'latin1'),
    ...uint32(declaredSizeBytes),
    ...content,
    ...(content.length % 2 === 1 && !isUnpadded ? [0] : []),
  ]);
  return Uint8Array.from([
    ...Buffer.from('RIFF'),
    ...uint32(riffSizeBytes ?? body.length + 4),
    ...Buffer.from('WAVE'),
    ...body,
  ]);
}

/** A `fmt ` chunk; without anything: PCM, 16 bits, mono, 24 kHz. */
export function formatChunk(format: TestFormat = {}): TestChunk {
  const {tag = 1, bits = 16, channels = 1, rateHz = 24_000, isExtensible = false} = format;
  const {blockAlign = (channels * bits) / 8, byteRate = rateHz * blockAlign} = format;
  const content = Buffer.alloc(isExtensible ? 40 : 16);
  content.writeUInt16LE(isExtensible ? 0xfffe : tag, 0);
  content.writeUInt16LE(channels, 2);
  content.writeUInt32LE(rateHz, 4);
  content.writeUInt32LE(byteRate, 8);
  content.writeUInt16LE(blockAlign, 12);
  content.writeUInt16LE(bits, 14);
  if (isExtensible) {
    content.writeUInt16LE(22, 16);
    content.writeUInt16LE(bits, 18);
    content.writeUInt16LE(tag, 24);
    content.set(guidTail, 26);
  }
  return {id: 'fmt ', content};
}

/** A chunk of samples. */
export function dataChunk(content: Uint8Array, declaredSizeBytes = content.length): TestChunk {
  return {id: 'data', content, declaredSizeBytes};
}

/** A plain WAV of 16 bits. */
export function wavOf(samples: readonly number[], format: TestFormat = {}): Uint8Array {
  return riffBytes([formatChunk(format), dataChunk(int16(samples))]);
}

/** 16-bit samples as bytes. */
export function int16(samples: readonly number[]): Uint8Array {
  return new Uint8Array(Int16Array.from(samples).buffer);
}

function uint32(value: number): number[] {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
}
