import {link, open, readFile, unlink} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {diskError, errnoOf} from '../base/disk-error.js';
import {ChatterpipeError} from '../base/error.js';
import {isAlive, ownIdentity, type ProcessIdentity} from './process-identity.js';
import {walkFolder} from './walk-folder.js';

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
  const lock = await take(path, own);
  await sweepLeftovers(path);
  return lock;
}

/** Who holds the lock now, whether alive or not; undefined when nobody does. */
export async function readLockHolder(path: string): Promise<LockHolder | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw diskError(error, 'read', path);
  });
  return text === undefined ? undefined : parseHolder(text);
}

async function take(path: string, own: LockHolder): Promise<DirectoryLock> {
  const holder = await claim(path, own);
  if (holder === undefined) return held(path, own, undefined);
  if (isAlive(holder) !== false) throw locked(path, holder);
  return takeOver(path, own, holder);
}

/**
 * Several processes may see the same dead holder. A guard named for that holder decides which of them replaces its lock, after a
 * second look: if the lock has changed hands meanwhile, it is left alone. A guard whose own holder died is taken over likewise.
 */
async function takeOver(path: string, own: LockHolder, dead: LockHolder): Promise<DirectoryLock> {
  const guard = await take(`${path}.takeover-${dead.nonce}`, own);
  try {
    const holder = await readLockHolder(path);
    if (holder !== undefined && holder.nonce !== dead.nonce) throw locked(path, holder);
    if (holder !== undefined) await unlink(path);
    const rival = await claim(path, own);
    if (rival !== undefined) throw locked(path, rival);
    return held(path, own, dead);
  } catch (error) {
    throw diskError(error, 'lock', path);
  } finally {
    await guard.release();
  }
}

const draftMark = '.draft-';

/** Puts a whole lock file in place in one step; gives the present holder when there is one. */
async function claim(path: string, own: LockHolder): Promise<LockHolder | undefined> {
  const content = JSON.stringify(own);
  const draft = `${path}${draftMark}${own.nonce}`;
  try {
    await writeNew(draft, content);
    await link(draft, path);
    return undefined;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return (await readLockHolder(path)) ?? claim(path, own);
    if (errno === 'EPERM' || errno === 'ENOTSUP' || errno === 'ENOSYS') return claimWithoutLinks(path, content);
    throw diskError(error, 'lock', path);
  } finally {
    await unlink(draft).catch(() => {});
  }
}

/** For file systems without hard links (FAT, some network shares). */
async function claimWithoutLinks(path: string, content: string): Promise<LockHolder | undefined> {
  try {
    await writeNew(path, content);
    return undefined;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return (await readLockHolder(path)) ?? unreadable;
    throw diskError(error, 'lock', path);
  }
}

async function writeNew(path: string, content: string): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What processes left that died while they took the lock. Guards of earlier holders decide nothing any more. */
async function sweepLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const prefix = basename(path);
  const left: string[] = [];
  await walkFolder(folder, name => {
    if (name.startsWith(`${prefix}.takeover-`) || name.startsWith(`${prefix}${draftMark}`))
      left.push(join(folder, name));
  });
  for (const leftover of left) {
    const holder = await readLockHolder(leftover);
    if (holder === undefined || isAlive(holder) === false) await unlink(leftover).catch(() => {});
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
const unreadable: LockHolder = {pid: 0, host: '(unreadable lock file)', nonce: '', since: '(unknown)'};

function parseHolder(text: string): LockHolder {
  try {
    const holder: Partial<LockHolder> | null = JSON.parse(text);
    const isWhole =
      typeof holder?.pid === 'number' && typeof holder.host === 'string' && typeof holder.nonce === 'string';
    return isWhole ? (holder as LockHolder) : unreadable;
  } catch {
    return unreadable;
  }
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
