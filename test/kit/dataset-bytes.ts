import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sha256} from '../../src/base/content-id.js';

/** What must be the same after any trouble: `metadata.csv` as text and the hash of every file in `wavs/`. */
export async function datasetBytes(
  root: string,
): Promise<{readonly metadata: string; readonly wavs: Record<string, string>}> {
  const names = (await readdir(join(root, 'wavs'))).sort();
  const hashes = await Promise.all(
    names.map(async name => [name, sha256(await readFile(join(root, 'wavs', name)))] as const),
  );
  return {metadata: await readFile(join(root, 'metadata.csv'), 'utf8'), wavs: Object.fromEntries(hashes)};
}
