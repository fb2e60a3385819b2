import {readFile} from 'node:fs/promises';
import {diskError, errnoOf} from '../base/disk-error.js';

/** The whole of a file. Throws DISK_FAILED when it is not there or cannot be read. */
export async function readFileBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw diskError(error, 'read', path);
  }
}

/** The whole of a file, or undefined where there is none. */
export async function readFileIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw diskError(error, 'read', path);
  }
}
