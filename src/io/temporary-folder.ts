import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {diskError} from '../base/disk-error.js';

/** A folder that nobody else may look into, for as long as it is needed. */
export type TemporaryFolder = {readonly path: string; remove(): Promise<void>};

/** Makes one in the system's folder for temporary files. Throws DISK_FULL, DISK_FAILED. */
export async function openTemporaryFolder(): Promise<TemporaryFolder> {
  const parent = tmpdir();
  const path = await mkdtemp(join(parent, 'chatterpipe-')).catch((error: unknown) => {
    throw diskError(error, 'make a folder in', parent);
  });
  return {path, remove: () => rm(path, {recursive: true, force: true})};
}
