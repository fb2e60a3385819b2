import {closeSync, fstatSync, openSync, readSync} from 'node:fs';

/** The first bytes of a file and the size of the whole. */
export type FileHead = {readonly bytes: Buffer; readonly sizeBytes: number};

/**
 * Reads up to `mostBytes` from the beginning of a plain file without yielding: for worker threads that go through thousands
 * of small files, where a promise a file costs more than the reading. Throws the error of the system call as it is.
 * The bytes are good until the next call: they lie in memory that is used again, because fresh memory of this size comes from the
 * system, page by page, and takes longer than the reading.
 */
export function readFileHeadNow(path: string, mostBytes: number): FileHead {
  const handle = openSync(path, 'r');
  try {
    const sizeBytes = fstatSync(handle).size;
    const bytes = scratchOf(Math.min(mostBytes, sizeBytes));
    let filled = 0;
    while (filled < bytes.length) {
      const read = readSync(handle, bytes, filled, bytes.length - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return {bytes: bytes.subarray(0, filled), sizeBytes};
  } finally {
    closeSync(handle);
  }
}

/** Larger ones are rare, and would be held for ever. */
const mostScratchBytes = 1 << 24;
let scratch = Buffer.alloc(0);

function scratchOf(sizeBytes: number): Buffer {
  if (sizeBytes > mostScratchBytes) return Buffer.allocUnsafeSlow(sizeBytes);
  if (scratch.length < sizeBytes) scratch = Buffer.allocUnsafeSlow(sizeBytes + (sizeBytes >> 1));
  return scratch.subarray(0, sizeBytes);
}
