import type {Dirent} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {diskError, errnoOf} from '../base/disk-error.js';

/** A name in a folder. A symbolic link is a `link`, never what it points to. */
export type FolderEntry = {readonly name: string; readonly kind: 'file' | 'folder' | 'link' | 'other'};

/** The names in a folder in code unit order; none where the folder is not there. Throws DISK_FAILED. */
export async function listFolder(path: string): Promise<readonly FolderEntry[]> {
  try {
    const entries = await readdir(path, {withFileTypes: true});
    return entries.map(entry => ({name: entry.name, kind: kindOf(entry)})).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw diskError(error, 'list', path);
  }
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}
