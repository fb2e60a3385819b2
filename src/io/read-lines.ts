import {type FileHandle, open} from 'node:fs/promises';
import {diskError} from '../base/disk-error.js';
import {ChatterpipeError} from '../base/error.js';

/** What a walk over the lines of a file saw. */
export type LineWalk = {
  /** Lines that end in a line break. */
  readonly lines: number;
  /** Where the last whole line ends: bytes from the start. */
  readonly wholeBytes: number;
  /** Bytes after that: a line that was cut while it was written. */
  readonly tornBytes: number;
};

/** Called for each whole line, without its line break; `offset` in bytes, `lineNumber` from 1. */
export type LineVisitor = (line: string, offset: number, lineNumber: number) => void;

const chunkBytes = 1 << 20;
const longestLineBytes = 1 << 20;

/**
 * Visits the lines of a UTF-8 file in order, holding one chunk in memory; `afterChunk` is awaited after each chunk. A last line
 * without a line break is not visited but reported. Throws INPUT_UNREADABLE for a whole line over 1 MiB, DISK_FAILED when reading fails.
 */
export async function readLines(
  path: string,
  visit: LineVisitor,
  afterChunk: () => Promise<void> = async () => {},
): Promise<LineWalk> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw diskError(error, 'read', path);
  });
  try {
    // One buffer for the whole walk: a new one for each chunk would be garbage faster than it is collected. It begins with what
    // was left of the chunk before.
    const buffer = Buffer.allocUnsafe(longestLineBytes + chunkBytes);
    let restBytes = 0;
    let offset = 0;
    let lines = 0;
    for (let position = 0; ; ) {
      const {bytesRead} = await handle.read(buffer, restBytes, chunkBytes, position);
      if (bytesRead === 0) return {lines, wholeBytes: offset, tornBytes: restBytes};
      position += bytesRead;
      const chunk = buffer.subarray(0, restBytes + bytesRead);
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        lines += 1;
        visit(chunk.toString('utf8', start, end), offset, lines);
        offset += end + 1 - start;
        start = end + 1;
      }
      restBytes = chunk.length - start;
      buffer.copyWithin(0, start, chunk.length);
      if (restBytes > longestLineBytes)
        return await walkOverlong(handle, path, {lines, wholeBytes: offset, tornBytes: restBytes});
      await afterChunk();
    }
  } catch (error) {
    throw diskError(error, 'read', path);
  } finally {
    await handle.close();
  }
}

/** A line that never ends is a torn one (a crash can leave a tail of NULs); one that does end is damage. */
async function walkOverlong(handle: FileHandle, path: string, walk: LineWalk): Promise<LineWalk> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (let position = walk.wholeBytes + walk.tornBytes; ; ) {
    const {bytesRead} = await handle.read(buffer, 0, chunkBytes, position);
    if (bytesRead === 0) return {...walk, tornBytes: position - walk.wholeBytes};
    if (buffer.subarray(0, bytesRead).includes(10)) throw tooLong(path, walk.lines + 1);
    position += bytesRead;
  }
}

function tooLong(path: string, lineNumber: number): ChatterpipeError {
  return new ChatterpipeError('INPUT_UNREADABLE', `Cannot read ${path}: line ${lineNumber} is longer than 1 MiB.`, {
    hint: 'The file is damaged, or it is not what it is taken for.',
    details: {path, lineNumber},
  });
}
