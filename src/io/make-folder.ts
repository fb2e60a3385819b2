import {existsSync} from 'node:fs';
import {access, constants, mkdir, stat} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {diskError, errnoOf} from '../base/disk-error.js';
import {ChatterpipeError} from '../base/error.js';

const whyNot: Readonly<Record<string, string>> = {
  ENOENT: 'no folder can be made there',
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'there is a file where a folder should be',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  ENAMETOOLONG: 'the name is too long',
  ERR_INVALID_ARG_VALUE: 'no file name can hold a NUL',
};

/** Makes a folder, and those above it. Throws USAGE when the path cannot be a folder that we may write to. */
export async function makeFolder(path: string): Promise<void> {
  await requireFolder(path);
  // Step by step: Node's own recursive mkdir never ends where a file system has no folders to make, as in /proc.
  for (const folder of missingFolders(path)) {
    await mkdir(folder).catch((error: unknown) => {
      if (errnoOf(error) !== 'EEXIST') throw folderError(error, path);
    });
  }
}

/** The folders on the way to a path that are not there, the highest first. */
function missingFolders(path: string): readonly string[] {
  const whole = resolve(path);
  if (existsSync(whole)) return [];
  return [...missingFolders(dirname(whole)), whole];
}

/**
 * Sees whether a path is, or could be made, a folder that we may write to, and makes nothing. Throws USAGE where it cannot, DISK_FULL
 * on a file system that is read-only.
 */
export async function requireFolder(path: string): Promise<void> {
  if (path === '') throw unusable(path, 'it has no name', undefined);
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) throw Object.assign(new Error('not a folder'), {code: 'EEXIST'});
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const above = dirname(resolve(path));
    if (errnoOf(error) !== 'ENOENT' || above === resolve(path)) throw folderError(error, path);
    await requireFolder(above);
  }
}

function folderError(error: unknown, path: string): ChatterpipeError {
  const why = whyNot[errnoOf(error)];
  return why === undefined ? diskError(error, 'use the folder', path) : unusable(path, why, error);
}

function unusable(path: string, why: string, cause: unknown): ChatterpipeError {
  return new ChatterpipeError('USAGE', `Cannot use "${path}" as a folder: ${why}.`, {
    hint: 'Give another folder.',
    details: {path, errno: errnoOf(cause)},
    cause,
  });
}
