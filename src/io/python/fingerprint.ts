import {createHash} from 'node:crypto';
import {readFileBytes} from '../read-file-bytes.js';
import type {EnvironmentManifest, EnvironmentSpec, Hardware} from './python-environment.js';

/** What an environment is made of, in 16 characters: requirements, constraints, hardware and the version of Python. */
export async function fingerprintOf(spec: EnvironmentSpec, hardware: Hardware, version: string): Promise<string> {
  const hash = createHash('sha256').update(`${hardware}\n${version}\n`);
  for (const path of [spec.requirementsPath, spec.constraintsPath]) {
    if (path !== undefined) hash.update(await readFileBytes(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Whether an environment was made of what a specification says now. */
export async function isMadeOf(manifest: EnvironmentManifest, spec: EnvironmentSpec): Promise<boolean> {
  return manifest.fingerprint === (await fingerprintOf(spec, manifest.hardware, manifest.python));
}
