import {open} from 'node:fs/promises';
import {diskError, errnoOf} from '../base/disk-error.js';
import {truncateFile} from './truncate-file.js';

const tailBytes = 1 << 16;

/** Cuts what follows the last line break of a file, if anything does. A file that is not there is fine. Gives the bytes cut. */
export async function cutTornLine(path: string): Promise<number> {
  try {
    const handle = await open(path, 'r');
    const {size} = await handle.stat();
    const from = Math.max(0, size - tailBytes);
    const {bytesRead, buffer} = await handle
      .read(Buffer.alloc(tailBytes), 0, tailBytes, from)
      .finally(() => handle.close());
    const whole = from + buffer.subarray(0, bytesRead).lastIndexOf(10) + 1;
    if (whole < size) await truncateFile(path, whole);
    return size - whole;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 0;
    throw diskError(error, 'read', path);
  }
}
