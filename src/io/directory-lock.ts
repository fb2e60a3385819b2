import {link, open, readFile, unlink} from 'node:fs/promises';
import {ChatterpipeError} from '../base/error.js';
import {diskError, errnoOf} from './disk-error.js';
import {temporaryPrefix, writeFileDurably} from './durable-file.js';
import {isAlive, ownIdentity, type ProcessIdentity} from './process-identity.js';

/** What is written in a lock file. */
export type LockHolder = ProcessIdentity & {
  /** ISO 8601. */
  readonly since: string;
};

/** A lock that is held. */
export type DirectoryLock = {
  /** The dead holder whose lock was taken over, if there was one. */
  readonly tookOverFrom: LockHolder | undefined;
  release(): Promise<void>;
};

/**
 * Takes the lock file `path`, or throws DATASET_LOCKED naming the holder. The lock of a process that is gone (killed, or its
 * number given to another) is taken over; one of another host never is, because that host cannot be asked.
 */
export async function takeDirectoryLock(path: string, since: Date): Promise<DirectoryLock> {
  const own: LockHolder = {...ownIdentity(), since: since.toISOString()};
  const first = await claim(path, own);
  if (first === undefined) return held(path, own, undefined);
  if (isAlive(first) !== false) throw locked(path, first);
  return takeOver(path, own);
}

/** Who holds the lock now, whether alive or not; undefined when nobody does. */
export async function readLockHolder(path: string): Promise<LockHolder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockHolder;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return undefined;
    throw diskError(error, 'read', path);
  }
}

/** Two processes may see the same dead holder: a second lock decides which of them replaces it, after a second look. */
async function takeOver(path: string, own: LockHolder): Promise<DirectoryLock> {
  const guardPath = `${path}.takeover`;
  const guard = await claim(guardPath, own);
  if (guard !== undefined) {
    if (isAlive(guard) === false) await unlink(guardPath).catch(() => {});
    throw locked(path, guard);
  }
  try {
    const holder = await readLockHolder(path);
    if (holder !== undefined && isAlive(holder) !== false) throw locked(path, holder);
    await unlink(path).catch(() => {});
    const rival = await claim(path, own);
    if (rival !== undefined) throw locked(path, rival);
    return held(path, own, holder);
  } finally {
    await unlink(guardPath).catch(() => {});
  }
}

/** Puts a whole lock file in place in one step; gives the present holder when there is one. */
async function claim(path: string, own: LockHolder): Promise<LockHolder | undefined> {
  const content = JSON.stringify(own);
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const draft = `${path.slice(0, slash)}${temporaryPrefix}lock-${own.nonce}`;
  try {
    await writeFileDurably(draft, content);
    await link(draft, path);
    return undefined;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return (await readLockHolder(path)) ?? unreadable(own);
    if (errno === 'EPERM' || errno === 'ENOTSUP' || errno === 'ENOSYS') return claimWithoutLinks(path, content, own);
    throw diskError(error, 'lock', path);
  } finally {
    await unlink(draft).catch(() => {});
  }
}

/** For file systems without hard links (FAT, some network shares). */
async function claimWithoutLinks(path: string, content: string, own: LockHolder): Promise<LockHolder | undefined> {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(content);
    await handle.close();
    return undefined;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return (await readLockHolder(path)) ?? unreadable(own);
    throw diskError(error, 'lock', path);
  }
}

function held(path: string, own: LockHolder, tookOverFrom: LockHolder | undefined): DirectoryLock {
  return {
    tookOverFrom,
    async release(): Promise<void> {
      const holder = await readLockHolder(path).catch(() => undefined);
      if (holder?.nonce === own.nonce) await unlink(path).catch(() => {});
    },
  };
}

/** A lock file that says nothing is one that is being written, or of another program: it counts as held. */
function unreadable(own: LockHolder): LockHolder {
  return {...own, host: '(unreadable lock file)', pid: 0};
}

function locked(path: string, {pid, host, since}: LockHolder): ChatterpipeError {
  return new ChatterpipeError(
    'DATASET_LOCKED',
    `The dataset is in use: process ${pid} on ${host} has worked on it since ${since}.`,
    {
      hint: `Wait for it or stop it. If that machine is gone for good, delete ${path}.`,
      details: {path, pid, host, since},
    },
  );
}
