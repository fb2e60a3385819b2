import {join} from 'node:path';
import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {type DirectoryLock, takeDirectoryLock} from '../../io/directory-lock.js';
import {makeFolder} from '../../io/make-folder.js';

/**
 * Does something to a model of the store while no other process of chatterpipe does. Throws DATASET_LOCKED, which names that
 * process, where one does.
 */
export async function withModelLock<Result>(
  store: string,
  name: string,
  since: Date,
  work: () => Promise<Result>,
): Promise<Result> {
  await makeFolder(store);
  const lock = await take(join(store, `.${name}.lock`), name, since);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function take(path: string, name: string, since: Date): Promise<DirectoryLock> {
  try {
    return await takeDirectoryLock(path, since);
  } catch (error) {
    if (!isChatterpipeError(error, 'DATASET_LOCKED')) throw error;
    const {pid, host} = error.details;
    throw new ChatterpipeError('DATASET_LOCKED', `Process ${pid} on ${host} is at work on the model ${name}.`, {
      hint: `Wait for it or stop it. If that machine is gone for good, delete ${path}.`,
      details: error.details,
      cause: error,
    });
  }
}
