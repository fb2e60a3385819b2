import {access, constants, mkdir, stat} from 'node:fs/promises';
import {ChatterpipeError} from '../base/error.js';
import {diskError, errnoOf} from './disk-error.js';

const whyNot: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'there is a file where a folder should be',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  ENAMETOOLONG: 'the name is too long',
  EROFS: 'the file system is read-only',
};

/** Makes a folder, and those above it, that can be written to. Throws USAGE when the path cannot be one. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, {recursive: true});
    if (!(await stat(path)).isDirectory()) throw Object.assign(new Error(), {code: 'ENOTDIR'});
    await access(path, constants.W_OK);
  } catch (error) {
    const why = whyNot[errnoOf(error)];
    if (why === undefined) throw diskError(error, 'make the folder', path);
    throw new ChatterpipeError('USAGE', `Cannot use ${path} as a folder: ${why}.`, {
      hint: 'Give another folder.',
      details: {path, errno: errnoOf(error)},
      cause: error,
    });
  }
}
