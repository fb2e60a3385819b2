import {lstat, rename, unlink} from 'node:fs/promises';
import {dirname} from 'node:path';
import {diskError, errnoOf} from '../base/disk-error.js';
import {syncFolder} from './durable-file.js';

/** Moves a file within a file system and makes the move durable. What was at `to` is replaced. */
export async function moveFileDurably(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
    await syncFolder(dirname(to));
    await syncFolder(dirname(from));
  } catch (error) {
    throw diskError(error, 'move', from);
  }
}

/** Deletes a file; one that is not there is fine. */
export async function deleteFile(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw diskError(error, 'delete', path);
  }
}

/** The size of a plain file, or undefined where there is none (a link or a folder of that name does not count). */
export async function plainFileSize(path: string): Promise<number | undefined> {
  try {
    const stats = await lstat(path);
    return stats.isFile() ? stats.size : undefined;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw diskError(error, 'look at', path);
  }
}
