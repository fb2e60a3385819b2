import {randomUUID} from 'node:crypto';
import {type FileHandle, open, rename, unlink} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {diskError, errnoOf} from '../base/disk-error.js';

/** How the names of files that are being written begin. The holder of a folder's lock deletes what a crash left of them. */
export const temporaryPrefix = '.tmp-';

/**
 * Writes a file so that after a crash or a power cut it is either there, whole, or not there (or as it was before):
 * a temporary file in the same folder, every byte written and counted, fsync, rename, fsync of the folder.
 * Throws DISK_FULL or DISK_FAILED and leaves no temporary file behind.
 */
export async function writeFileDurably(path: string, content: Uint8Array | string): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  await replaceFileDurably(path, file => file.add(bytes), {doing: `write ${bytes.length} bytes to`});
}

/** A file that is being written: each call adds bytes at its end. */
export type GrowingFile = {add(bytes: Uint8Array): Promise<void>};

/** How a file is replaced. */
export type ReplaceOptions = {
  /** What messages say that was being done (write). */
  readonly doing?: string;
  /** Makes the rename durable; without it the folder is opened and synced. */
  readonly sync?: () => Promise<unknown>;
};

/** The same for a file that is written piece by piece. */
export async function replaceFileDurably(
  path: string,
  write: (file: GrowingFile) => Promise<void>,
  {doing = 'write', sync = () => syncFolder(dirname(path))}: ReplaceOptions = {},
): Promise<void> {
  const temporary = join(dirname(path), `${temporaryPrefix}${randomUUID().slice(-12)}-${basename(path)}`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await write({add: bytes => writeFully(handle, bytes)});
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await sync();
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw diskError(error, doing, path);
  }
}

/**
 * Writes all bytes at the handle's position. Node's `FileHandle.write` may write less than it was given without an error
 * when a disk is nearly full, so the count is checked and the rest is tried again until the system says why.
 */
export async function writeFully(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const {bytesWritten} = await handle.write(bytes, written, bytes.length - written);
    if (bytesWritten === 0) throw Object.assign(new Error('the system wrote nothing'), {code: 'ENOSPC'});
    written += bytesWritten;
  }
}

/** Makes renames and new files in a folder durable. Platforms that cannot sync a folder are tolerated. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(tolerateNoFolderSync);
  try {
    await handle?.sync().catch(tolerateNoFolderSync);
  } finally {
    await handle?.close();
  }
}

const noFolderSync = new Set(['EISDIR', 'EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EBADF', 'ENOSYS']);

/** For errors of opening or syncing a folder: gives nothing where the platform cannot, and throws the others. */
export function tolerateNoFolderSync(error: unknown): undefined {
  if (!noFolderSync.has(errnoOf(error))) throw error;
}
