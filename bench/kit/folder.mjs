import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Lends a fresh folder on the disk of the temporary files, and deletes it afterwards. @param {(folder: string) => Promise<void>} use */
export async function withFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), 'chatterpipe-bench-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
