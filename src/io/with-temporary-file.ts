import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {diskError} from '../base/disk-error.js';

/** Hands a file with these bytes to somebody, under a name in a folder of its own that only we can read, and deletes it afterwards. */
export async function withTemporaryFile<Result>(
  name: string,
  bytes: Uint8Array,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'chatterpipe-')).catch(cause => {
    throw diskError(cause, 'make a folder in', tmpdir());
  });
  try {
    const path = join(folder, name);
    await writeFile(path, bytes).catch(cause => {
      throw diskError(cause, 'write', path);
    });
    return await use(path);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
