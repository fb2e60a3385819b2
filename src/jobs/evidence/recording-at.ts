import {statPath} from '../../io/stat-path.js';
import {readInput} from '../read-input.js';

/** The speaker's recording, where the path leads to a file; an id of the backend leads to none. */
export async function recordingAt(path: string | null): Promise<Uint8Array | undefined> {
  return path !== null && (await statPath(path))?.kind === 'file' ? readInput(path) : undefined;
}
