import {promisify} from 'node:util';
import {brotliDecompress, gunzip, inflate} from 'node:zlib';

/** How much of a body is read. */
export type BodyPlan = {
  /** Decides from the first bytes whether the whole body is wanted, or only enough of it to show. */
  readonly isWanted: (head: Uint8Array) => boolean;
  readonly limitBytes: number;
};

/** What was read of a body. */
export type ReadBody = {
  readonly bytes: Uint8Array;
  /** More was there and was not read. */
  readonly isCut: boolean;
};

/** Of a body that is not wanted, so much is read to show what it is. */
const previewBytes = 64 * 1024;
const headBytes = 16;

/**
 * Reads a body up to its limit; what is above it is never held, and the socket is given up. `onChunk` is told of every
 * sign of life.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  plan: BodyPlan,
  onChunk: () => void,
): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  let limitBytes = plan.limitBytes;
  let isJudged = false;
  for await (const chunk of body) {
    onChunk();
    chunks.push(chunk);
    sizeBytes += chunk.length;
    if (!isJudged && sizeBytes >= headBytes) {
      isJudged = true;
      if (!plan.isWanted(Buffer.concat(chunks))) limitBytes = Math.min(limitBytes, previewBytes);
    }
    if (sizeBytes > limitBytes) return {bytes: Buffer.concat(chunks, limitBytes), isCut: true};
  }
  return {bytes: Buffer.concat(chunks), isCut: false};
}

const decoders: Readonly<
  Record<string, (bytes: Uint8Array, options: {maxOutputLength: number}) => Promise<Uint8Array>>
> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/**
 * Undoes a `content-encoding`, which nobody asked for but proxies add. Throws what zlib throws for broken bytes or for more
 * than `limitBytes`, and a plain Error for an encoding that is not known.
 */
export async function decodeBody(
  bytes: Uint8Array,
  encoding: string | undefined,
  limitBytes: number,
): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return bytes;
  const decode = decoders[name];
  if (decode === undefined) throw new Error(`content-encoding "${name}" is not known`);
  return decode(bytes, {maxOutputLength: limitBytes});
}
