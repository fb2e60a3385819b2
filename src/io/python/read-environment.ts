import {join} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {readFileIfThere} from '../read-file-bytes.js';
import type {EnvironmentManifest, PythonEnvironment} from './python-environment.js';

/** The file in an environment that says what it is. */
export const manifestName = 'chatterpipe.json';

/** The Python of an environment. */
export function pythonOf(folder: string): string {
  return join(folder, 'bin', 'python');
}

/** What a folder says of itself; undefined where there is no environment of ours. */
export async function readManifest(folder: string): Promise<EnvironmentManifest | undefined> {
  const bytes = await readFileIfThere(join(folder, manifestName));
  if (bytes === undefined) return undefined;
  try {
    const manifest: EnvironmentManifest = JSON.parse(bytes.toString('utf8'));
    return manifest.v === 1 ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** The environment `NAME` below a folder, ready. Throws DEPENDENCY_MISSING, with the command that makes it. */
export async function requireEnvironment(root: string, name: string): Promise<PythonEnvironment> {
  const folder = join(root, name);
  const manifest = await readManifest(folder);
  if (manifest?.state === 'ready') return {folder, python: pythonOf(folder), manifest};
  const what = manifest === undefined ? 'is not installed' : 'was not installed to the end';
  throw new ChatterpipeError('DEPENDENCY_MISSING', `The Python environment "${name}" ${what}.`, {
    hint: `Install it: chatterpipe install ${name}`,
    details: {folder},
  });
}
