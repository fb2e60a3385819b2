import {diskError, errnoOf, isLackOfDisk} from '../base/disk-error.js';
import {lackOfHandles} from '../io/lack-of-handles.js';

/**
 * What a failure outside our own error handling means: a lack that the person can mend becomes DISK_FULL, everything else stays as it
 * was. Loading a module can fail for want of a file handle too, and then says that the module is not there. `folder` is where the
 * process works.
 */
export function explainFailure(thrown: unknown, folder: string): unknown {
  const cause = moduleErrors.has(errnoOf(thrown)) ? (lackOfHandles() ?? thrown) : thrown;
  return isLackOfDisk(cause) ? diskError(cause, 'go on in', folder) : thrown;
}

const moduleErrors = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);
