import {promisify} from 'node:util';
import {brotliDecompress, gunzip, inflate} from 'node:zlib';

/** A body as it comes, which can be given up. */
export type Body = AsyncIterable<Uint8Array> & {destroy(): unknown};

/** How much of a body is read. */
export type BodyPlan = {
  /** Decides from the first bytes whether the whole body is wanted, or only enough of it to show. */
  readonly isWanted: (head: Uint8Array) => boolean;
  readonly limitBytes: number;
  /** Told of every chunk of a successful answer that is not encoded; true where nothing that follows counts. */
  readonly isEnd?: ((chunk: Uint8Array) => boolean) | undefined;
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
/** So long the rest of an answer is waited for whose end has come: then its socket can serve again. */
const restMs = 250;

/**
 * Reads a body up to its limit; what is above it is never held, and the socket is given up. `onChunk` is told of every
 * sign of life.
 */
export async function readBody(body: Body, plan: BodyPlan, onChunk: () => void): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  let limitBytes = plan.limitBytes;
  let isJudged = false;
  const reader = body[Symbol.asyncIterator]();
  for (let next = await reader.next(); next.done !== true; next = await reader.next()) {
    const chunk = next.value;
    onChunk();
    chunks.push(chunk);
    sizeBytes += chunk.length;
    if (!isJudged && sizeBytes >= headBytes) {
      isJudged = true;
      if (!plan.isWanted(Buffer.concat(chunks))) limitBytes = Math.min(limitBytes, previewBytes);
    }
    if (sizeBytes > limitBytes) {
      body.destroy();
      return {bytes: Buffer.concat(chunks, limitBytes), isCut: true};
    }
    if (plan.isEnd?.(chunk) === true) {
      await passOverRest(reader, body);
      break;
    }
  }
  return {bytes: Buffer.concat(chunks), isCut: false};
}

async function passOverRest(reader: AsyncIterator<Uint8Array>, body: Body): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(resolve, restMs, 'late');
  });
  const rest = reader.next().catch(() => undefined);
  const next = await Promise.race([rest, late]);
  clearTimeout(timer);
  // A server that goes on after the end, or does not end, loses its socket. To end the reader would wait for its next chunk.
  if (next === 'late' || next?.done === false) body.destroy();
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
