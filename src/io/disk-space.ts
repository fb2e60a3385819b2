import {stat, statfs} from 'node:fs/promises';
import {diskError} from '../base/disk-error.js';

/** What is left on the file system that holds `path`, for a user without privileges. */
export async function freeDiskBytes(path: string): Promise<number> {
  try {
    const {bavail, bsize} = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    throw diskError(error, 'look at the disk of', path);
  }
}

/** Whether what is written to one existing folder takes the room of another. */
export async function isSameDisk(one: string, other: string): Promise<boolean> {
  try {
    return (await stat(one)).dev === (await stat(other)).dev;
  } catch (error) {
    throw diskError(error, 'look at the disk of', one);
  }
}
