import {ChatterpipeError} from '../base/error.js';
import {readFileBytes} from '../io/read-file-bytes.js';
import {statPath} from '../io/stat-path.js';

/** The bytes of a file that a person named. Throws INPUT_UNREADABLE. */
export async function readInput(path: string): Promise<Buffer> {
  const status = await statPath(path);
  if (status !== undefined && status.kind !== 'file') throw notPlain(path);
  try {
    return await readFileBytes(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ChatterpipeError('INPUT_UNREADABLE', why, {
      hint: 'See whether the file may be read.',
      details: {path},
      cause: error,
    });
  }
}

/** A pipe would be waited for without end, and a device may have none. */
function notPlain(path: string): ChatterpipeError {
  return new ChatterpipeError('INPUT_UNREADABLE', `Cannot read ${path}: it is no plain file.`, {
    hint: 'Give a file.',
    details: {path},
  });
}
