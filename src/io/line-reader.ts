import {open} from 'node:fs/promises';
import {diskError} from '../base/disk-error.js';

/** Reads single lines of a file whose places are known. */
export type LineReader = {
  /** The line that begins at byte `offset`, without its line break. Throws DISK_FAILED where there is none. */
  readLineAt(offset: number): Promise<string>;
  close(): Promise<void>;
};

/** Opens a file for reading lines by their offsets; it may grow meanwhile. */
export async function openLineReader(path: string): Promise<LineReader> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw diskError(error, 'open', path);
  });
  return {
    async readLineAt(offset: number): Promise<string> {
      try {
        for (let length = 1024; ; length *= 4) {
          const {bytesRead, buffer} = await handle.read(Buffer.allocUnsafe(length), 0, length, offset);
          const end = buffer.subarray(0, bytesRead).indexOf(10);
          if (end >= 0) return buffer.toString('utf8', 0, end);
          if (bytesRead < length) throw new Error(`no whole line begins at byte ${offset}`);
        }
      } catch (error) {
        throw diskError(error, 'read', path);
      }
    },
    async close(): Promise<void> {
      await handle.close().catch((error: unknown) => {
        throw diskError(error, 'close', path);
      });
    },
  };
}
