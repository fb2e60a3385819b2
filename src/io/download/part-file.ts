import {open} from 'node:fs/promises';
import {diskError} from '../../base/disk-error.js';
import {writeFileDurably, writeFully} from '../durable-file.js';
import {deleteFile, plainFileSize} from '../move-file.js';
import {readFileIfThere} from '../read-file-bytes.js';

/** The bytes of a file that have come so far, at `PATH.part`, and beside them the tag of the version they belong to. */
export type PartFile = {
  readonly path: string;
  readonly sizeBytes: number;
  /** The strong ETag of what was begun; undefined where the server gave none, or nothing was begun. */
  readonly etag: string | undefined;
};

const partOf = (path: string): string => `${path}.part`;
const tagOf = (path: string): string => `${path}.part.etag`;

/** What an earlier try left of the file `path`. */
export async function readPart(path: string): Promise<PartFile> {
  const sizeBytes = (await plainFileSize(partOf(path))) ?? 0;
  const etag = sizeBytes === 0 ? undefined : (await readFileIfThere(tagOf(path)))?.toString('utf8');
  return {path: partOf(path), sizeBytes, etag: etag || undefined};
}

/** Throws away what has come so far. */
export async function dropPart(path: string): Promise<void> {
  await deleteFile(partOf(path));
  await deleteFile(tagOf(path));
}

/** Forgets the tag of a part that became the file. */
export async function dropTag(path: string): Promise<void> {
  await deleteFile(tagOf(path));
}

/** Where the bytes of one answer go. */
export type PartWriter = {
  add(bytes: Uint8Array): Promise<void>;
  /** Makes what was written durable and closes the file; also after a failure. */
  end(): Promise<void>;
};

/** Throws away what has come, and opens the part anew for the version of the file with this tag. Throws DISK_FULL, DISK_FAILED. */
export async function beginPart(path: string, etag: string | undefined): Promise<PartWriter> {
  await dropPart(path);
  if (etag !== undefined) await writeFileDurably(tagOf(path), etag);
  return growPart(path);
}

/** Opens the part to grow at its end. Throws DISK_FULL, DISK_FAILED. */
export async function growPart(path: string): Promise<PartWriter> {
  const part = partOf(path);
  const handle = await open(part, 'a').catch((error: unknown) => {
    throw diskError(error, 'write', part);
  });
  return {
    add: bytes =>
      writeFully(handle, bytes).catch((error: unknown) => {
        throw diskError(error, 'write', part);
      }),
    async end() {
      try {
        await handle.sync();
      } catch (error) {
        throw diskError(error, 'write', part);
      } finally {
        await handle.close();
      }
    },
  };
}
