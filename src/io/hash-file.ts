import {createHash} from 'node:crypto';
import {readFileChunks} from './read-file-chunks.js';

/** SHA-256 of a plain file of any size, as 64 lower-case hex digits. Throws INPUT_UNREADABLE, DISK_FAILED. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readFileChunks(path)) hash.update(chunk);
  return hash.digest('hex');
}
