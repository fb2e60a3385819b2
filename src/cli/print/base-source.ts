import type {BaseSource} from '../../jobs/train/base-source.js';
import {bytes} from './words.js';

/** Whether a base would be downloaded, how large it is and from where, and what binds the voice. */
export function sayBaseSource({base: {name, sizeBytes, licence}, path, host, isHere}: BaseSource): string {
  const where = isHere ? `is here already: ${path}` : `would be downloaded first: ${bytes(sizeBytes)} from ${host}`;
  return `The base ${name} ${where}. Its licence binds the voice as well: ${licence}.`;
}
