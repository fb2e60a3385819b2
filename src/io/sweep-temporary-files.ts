import {join} from 'node:path';
import {temporaryPrefix} from './durable-file.js';
import {deleteFile} from './move-file.js';
import {walkFolder} from './walk-folder.js';

/** Deletes what a crash left of half-written files in a folder. Only for the holder of the lock. Gives how many. */
export async function sweepTemporaryFiles(folder: string): Promise<number> {
  const left: string[] = [];
  await walkFolder(folder, (name, isFile) => {
    if (isFile && name.startsWith(temporaryPrefix)) left.push(name);
  });
  for (const name of left) await deleteFile(join(folder, name));
  return left.length;
}
