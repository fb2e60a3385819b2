import {join} from 'node:path';
import {listFolder} from './list-folder.js';
import {plainFileSize} from './move-file.js';

/** The bytes of the plain files in a folder and in the folders below it; 0 where it is not there. Links are not followed. Throws DISK_FAILED. */
export async function folderBytes(path: string): Promise<number> {
  let bytes = 0;
  for (const {name, kind} of await listFolder(path)) {
    const inner = join(path, name);
    if (kind === 'file') bytes += (await plainFileSize(inner)) ?? 0;
    if (kind === 'folder') bytes += await folderBytes(inner);
  }
  return bytes;
}
