import {readPackageManifest} from '../io/package-manifest.js';

/** `0.1.0`. */
export function packageVersion(): string {
  return readPackageManifest().version;
}

/** `chatterpipe 0.1.0`, as cards name it. */
export function toolVersion(): string {
  const {name, version} = readPackageManifest();
  return `${name} ${version}`;
}
