import {readFileSync} from 'node:fs';

/** What `package.json` says of the package. */
export type PackageManifest = {readonly name: string; readonly version: string};

/** Reads the package's own `package.json`. */
export function readPackageManifest(): PackageManifest {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as PackageManifest;
}
