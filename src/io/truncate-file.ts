import {open} from 'node:fs/promises';
import {diskError} from '../base/disk-error.js';

/** Cuts a file to its first `sizeBytes` bytes, durably. */
export async function truncateFile(path: string, sizeBytes: number): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    try {
      await handle.truncate(sizeBytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw diskError(error, 'cut', path);
  }
}
