import {join} from 'node:path';
import {sha256OfFile} from '../../io/hash-file.js';
import {statPath} from '../../io/stat-path.js';
import type {ModelFile} from './model.js';

/** Whether a file of a model is there and has the bytes that it should have; its hash is made anew. */
export async function isThere(folder: string, {path, sizeBytes, sha256}: ModelFile): Promise<boolean> {
  const whole = join(folder, path);
  const found = await statPath(whole);
  return found?.kind === 'file' && found.sizeBytes === sizeBytes && (await sha256OfFile(whole)) === sha256;
}

/** Size and hash of a file that is there. */
export async function lookAt(folder: string, path: string): Promise<ModelFile> {
  const whole = join(folder, path);
  return {path, sizeBytes: (await statPath(whole))?.sizeBytes ?? 0, sha256: await sha256OfFile(whole)};
}
