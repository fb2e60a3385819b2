import {createHash, randomUUID} from 'node:crypto';
import {open} from 'node:fs/promises';
import {join} from 'node:path';
import {diskError} from '../base/disk-error.js';
import {temporaryPrefix, writeFully} from './durable-file.js';
import {deleteFile, moveFileDurably} from './move-file.js';

/** Bytes that came from elsewhere, on the disk and not yet under a name of their own. */
export type SpooledFile = {
  readonly path: string;
  readonly sizeBytes: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  /** Gives it a name in the same file system, durably; what was there is replaced. */
  keep(path: string): Promise<void>;
  /** Deletes it, unless it was kept. */
  discard(): Promise<void>;
};

/**
 * Writes bytes to a temporary file of the folder as they come, however many, and hashes them on the way. Where `chunks` throws, the
 * file is deleted and the error goes on. Throws DISK_FULL, DISK_FAILED.
 */
export async function spoolFile(folder: string, chunks: AsyncIterable<Uint8Array>): Promise<SpooledFile> {
  const path = join(folder, `${temporaryPrefix}${randomUUID()}`);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const handle = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw diskError(error, 'write', path);
  });
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      await writeFully(handle, chunk).catch((error: unknown) => {
        throw diskError(error, 'write', path);
      });
    }
    await handle.sync();
  } catch (error) {
    await deleteFile(path);
    throw error;
  } finally {
    await handle.close();
  }
  return {
    path,
    sizeBytes,
    sha256: hash.digest('hex'),
    keep: to => moveFileDurably(path, to),
    discard: () => deleteFile(path),
  };
}
