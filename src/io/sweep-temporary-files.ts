import {unlink} from 'node:fs/promises';
import {join} from 'node:path';
import {diskError} from './disk-error.js';
import {temporaryPrefix} from './durable-file.js';
import {listFolder} from './list-folder.js';

/** Deletes what a crash left of half-written files in a folder. Only for the holder of the lock. Gives how many. */
export async function sweepTemporaryFiles(folder: string): Promise<number> {
  const entries = await listFolder(folder);
  const left = entries.filter(({name, kind}) => kind === 'file' && name.startsWith(temporaryPrefix));
  for (const {name} of left) {
    await unlink(join(folder, name)).catch((error: unknown) => {
      throw diskError(error, 'delete', join(folder, name));
    });
  }
  return left.length;
}
