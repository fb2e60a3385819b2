import type {Dirent} from 'node:fs';
import {opendir} from 'node:fs/promises';
import {diskError, errnoOf} from '../base/disk-error.js';

/** Names that are fetched at once: a million names as one list take 300 MB. */
const namesAtOnce = 1024;

/**
 * Visits the names in a folder, in no order, a few in memory at a time: for folders that may hold a million. Nothing where the
 * folder is not there. `isFile` is false for a symbolic link. Throws DISK_FAILED.
 */
export async function walkFolder(path: string, visit: (name: string, isFile: boolean) => void): Promise<void> {
  try {
    const folder: AsyncIterable<Dirent> = await opendir(path, {bufferSize: namesAtOnce});
    for await (const entry of folder) visit(entry.name, entry.isFile());
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw diskError(error, 'list', path);
  }
}
