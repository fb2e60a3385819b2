import {stat} from 'node:fs/promises';
import {diskError, errnoOf} from '../base/disk-error.js';

/** What a path leads to, through symbolic links. */
export type PathStatus = {readonly kind: 'file' | 'folder' | 'other'; readonly sizeBytes: number};

/** What is at a path; undefined where there is nothing, or a link that leads nowhere. Throws DISK_FAILED. */
export async function statPath(path: string): Promise<PathStatus | undefined> {
  try {
    const stats = await stat(path);
    return {kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other', sizeBytes: stats.size};
  } catch (error) {
    if (nothingThere.has(errnoOf(error))) return undefined;
    throw diskError(error, 'look at', path);
  }
}

/** ENAMETOOLONG and EINVAL (a NUL) are names that no file can have. */
const nothingThere = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE']);
