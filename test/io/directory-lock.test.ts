import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdir, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readLockHolder, takeDirectoryLock} from '../../src/io/directory-lock.js';
import {ownIdentity} from '../../src/io/process-identity.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

const since = new Date('2026-01-28T10:00:00Z');

test('A11 a second holder is refused, naming the first; after release it is free and nothing is left', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, '.lock');
  const lock = await takeDirectoryLock(path, since);
  await expect(takeDirectoryLock(path, since)).rejects.toMatchObject({
    code: 'DATASET_LOCKED',
    exitCode: 11,
    message: `The dataset is in use: process ${process.pid} on ${hostname()} has worked on it since 2026-01-28T10:00:00.000Z.`,
    hint: `Wait for it or stop it. If that machine is gone for good, delete ${path}.`,
  });
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  await (await takeDirectoryLock(path, since)).release();
});

test('A12 the lock of a killed process is taken over, and says from whom', async () => {
  const path = join(await temporaryFolder(), '.lock');
  const child = spawn('sleep', ['60']);
  const holder = {...ownIdentity(), pid: child.pid, since: since.toISOString()};
  child.kill('SIGKILL');
  await once(child, 'exit');
  await writeFile(path, JSON.stringify(holder));
  const lock = await takeDirectoryLock(path, since);
  expect(lock.tookOverFrom).toMatchObject({pid: child.pid});
  await lock.release();
});

test.skipIf(process.platform !== 'linux')(
  'A12 a process that got the number of a dead holder is not the holder',
  async () => {
    const path = join(await temporaryFolder(), '.lock');
    await writeFile(path, JSON.stringify({...ownIdentity(), started: 'an earlier boot:1', since: since.toISOString()}));
    const lock = await takeDirectoryLock(path, since);
    expect(lock.tookOverFrom).toMatchObject({pid: process.pid});
    await lock.release();
  },
);

test('A12 a holder on another host is never robbed', async () => {
  const path = join(await temporaryFolder(), '.lock');
  await writeFile(path, JSON.stringify({...ownIdentity(), host: 'elsewhere', pid: 1, since: since.toISOString()}));
  await expect(takeDirectoryLock(path, since)).rejects.toMatchObject({code: 'DATASET_LOCKED'});
  expect(await readLockHolder(path)).toMatchObject({host: 'elsewhere'});
});

test('A12 a takeover that was killed in the middle does not stand in the way, and is cleaned up', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, '.lock');
  const gone = {...ownIdentity(), started: 'an earlier boot:1', since: since.toISOString()};
  const guard = {...ownIdentity(), started: 'an earlier boot:2', since: since.toISOString()};
  await writeFile(path, JSON.stringify(gone));
  await writeFile(`${path}.takeover-${gone.nonce}`, JSON.stringify(guard));
  await writeFile(`${path}.draft-1234`, '');
  const lock = await takeDirectoryLock(path, since);
  expect(lock.tookOverFrom).toMatchObject({nonce: gone.nonce});
  await lock.release();
  expect(await readdir(folder)).toEqual(['.lock.draft-1234']);
});

test('of many that want a dead holder’s lock, exactly one gets it', async () => {
  const path = join(await temporaryFolder(), '.lock');
  await writeFile(path, JSON.stringify({...ownIdentity(), started: 'an earlier boot:1', since: since.toISOString()}));
  const tries = await Promise.allSettled(Array.from({length: 20}, () => takeDirectoryLock(path, since)));
  expect(tries.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
});
