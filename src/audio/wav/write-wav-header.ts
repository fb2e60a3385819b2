/** What a header says of its WAV: one channel, 16 bits or floats of 32. */
export type WavHeaderContent = {
  readonly sampleRateHz: number;
  readonly isFloat?: boolean;
  /** Of the samples; not given where nobody knows it yet, in a stream: the sizes then are 0xFFFFFFFF, as readers of streams expect. */
  readonly dataSizeBytes?: number;
  /** A whole chunk that stands before the samples. */
  readonly before?: Uint8Array;
  /** Bytes of whole chunks that will stand behind the samples. */
  readonly sizeBehindBytes?: number;
};

const unknownSize = 0xffff_ffff;

/** RIFF, `fmt `, a chunk before the samples if there is one, and the head of `data`: 44 bytes and that chunk. */
export function writeWavHeader({
  sampleRateHz,
  isFloat = false,
  dataSizeBytes,
  before,
  sizeBehindBytes = 0,
}: WavHeaderContent): Uint8Array {
  const between = before ?? new Uint8Array(0);
  const bytes = new Uint8Array(44 + between.length);
  const view = new DataView(bytes.buffer);
  const riffSize = dataSizeBytes === undefined ? unknownSize : bytes.length - 8 + dataSizeBytes + sizeBehindBytes;
  writeAscii(bytes, 0, 'RIFF');
  view.setUint32(4, riffSize, true);
  writeAscii(bytes, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  const sampleBytes = isFloat ? 4 : 2;
  view.setUint16(20, isFloat ? 3 : 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, sampleRateHz * sampleBytes, true);
  view.setUint16(32, sampleBytes, true);
  view.setUint16(34, 8 * sampleBytes, true);
  bytes.set(between, 36);
  writeAscii(bytes, 36 + between.length, 'data');
  view.setUint32(40 + between.length, dataSizeBytes ?? unknownSize, true);
  return bytes;
}

/** Writes plain ASCII. */
export function writeAscii(bytes: Uint8Array, offset: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[offset + index] = text.charCodeAt(index);
}
