import {createRequire} from 'node:module';

/** Whether a package is installed where it would be loaded from; loads nothing. */
export function hasPackage(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
