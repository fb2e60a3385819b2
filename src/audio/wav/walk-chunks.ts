/** A chunk of a RIFF file: where its content begins and how long it says it is. */
export type RiffChunk = {
  readonly id: string;
  readonly offsetBytes: number;
  readonly declaredSizeBytes: number;
  /** True where the chunk before this one had an odd size and no padding byte. */
  readonly followsUnpadded: boolean;
};

const knownIds = new Set([
  'fmt ',
  'data',
  'LIST',
  'fact',
  'bext',
  'JUNK',
  'junk',
  'PEAK',
  'cue ',
  'smpl',
  'id3 ',
  'ID3 ',
  'iXML',
]);

/**
 * The chunks from `startBytes` on, in order, up to `endBytes`, until the bytes left are fewer than a chunk header or a size
 * leads past the end (that chunk is still given). Each step goes on by at least 8 bytes, so it ends for any bytes.
 */
export function* walkChunks(bytes: Uint8Array, startBytes: number, endBytes: number): Generator<RiffChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = startBytes;
  let followsUnpadded = false;
  while (position + 8 <= Math.min(endBytes, bytes.length)) {
    const offsetBytes = position + 8;
    const declaredSizeBytes = view.getUint32(position + 4, true);
    yield {id: chunkId(bytes, position), offsetBytes, declaredSizeBytes, followsUnpadded};
    const end = offsetBytes + declaredSizeBytes;
    followsUnpadded = declaredSizeBytes % 2 === 1 && bytes[end] !== 0 && knownIds.has(chunkId(bytes, end));
    position = end + (declaredSizeBytes % 2 === 1 && !followsUnpadded ? 1 : 0);
  }
}

/** Whether a chunk id is four printable ASCII characters, as every real one is. */
export function isPlausibleId(id: string): boolean {
  return /^[\u0020-\u007e]{4}$/.test(id);
}

function chunkId(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}
