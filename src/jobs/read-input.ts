import {ChatterpipeError} from '../base/error.js';
import {readFileBytes} from '../io/read-file-bytes.js';

/** The bytes of a file that a person named. Throws INPUT_UNREADABLE. */
export async function readInput(path: string): Promise<Buffer> {
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
