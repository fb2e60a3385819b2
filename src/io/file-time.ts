import {stat, utimes} from 'node:fs/promises';
import {diskError, errnoOf} from '../base/disk-error.js';

/** When a file was last written or touched; undefined where there is none. */
export async function readFileTime(path: string): Promise<Date | undefined> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw diskError(error, 'look at', path);
  }
}

/** Sets that time; a file that is not there is fine. */
export async function touchFile(path: string, time: Date): Promise<void> {
  await utimes(path, time, time).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw diskError(error, 'touch', path);
  });
}
