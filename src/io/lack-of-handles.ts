import {closeSync, openSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** With so many to spare, whatever went wrong was not for want of a handle. */
const enough = 128;

/** The error of the system when the process may hardly open another file, or undefined: Node's module loader does not tell it. */
export function lackOfHandles(): unknown {
  const ownPath = fileURLToPath(import.meta.url);
  const opened: number[] = [];
  try {
    while (opened.length < enough) opened.push(openSync(ownPath, 'r'));
    return undefined;
  } catch (error) {
    return error;
  } finally {
    for (const handle of opened) closeSync(handle);
  }
}
