import {ChatterpipeError} from './error.js';

const full: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EROFS: 'the file system is read-only',
  EMFILE: 'the process has too many open files',
  ENFILE: 'the system has too many open files',
};

/**
 * What a failed system call means. `doing` completes "Cannot …": "write the take". Gives DISK_FULL for a lack that the
 * person can mend and DISK_FAILED for the rest; an error of ours passes unchanged.
 */
export function diskError(error: unknown, doing: string, path: string): ChatterpipeError {
  if (error instanceof ChatterpipeError) return error;
  const errno = errnoOf(error);
  const why = full[errno] ?? (error instanceof Error ? error.message : String(error));
  const isFull = errno in full;
  return new ChatterpipeError(isFull ? 'DISK_FULL' : 'DISK_FAILED', `Cannot ${doing} ${path}: ${why}.`, {
    hint: isFull
      ? (hints[errno] ?? hints['ENOSPC'] ?? '')
      : (hints[errno] ?? 'Check the disk, then run the same command again.'),
    details: {path, errno},
    cause: error,
  });
}

const hints: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on the disk, then run the same command again: it goes on where it stopped.',
  EROFS: 'Make the disk writable, then run the same command again: it goes on where it stopped.',
  EMFILE: 'Raise the limit (ulimit -n 1024), then run the same command again.',
  EACCES: 'See who owns it and may read and write it, then run the same command again.',
  EISDIR: 'A folder stands where a file belongs: move it away, then run the same command again.',
  ENFILE: 'Close other programs, then run the same command again.',
};

/** Whether an error of the system is one that the person can mend: no space, no file handles, a read-only disk. */
export function isLackOfDisk(error: unknown): boolean {
  return !(error instanceof ChatterpipeError) && errnoOf(error) in full;
}

/** The errno of a failed system call (`ENOENT`), or an empty string. */
export function errnoOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
