import {execFile} from 'node:child_process';
import {rm, rmdir} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {onTestFinished} from 'vitest';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {mountPoint} from './machine.js';

const execute = promisify(execFile);

/** Runs a program of the system; throws with what it said. */
export async function system(program: string, ...argv: readonly string[]): Promise<string> {
  return (await execute(program, [...argv])).stdout.trim();
}

/** A file system that a test has mounted. */
export type Disk = {
  readonly path: string;
  /** Mounts it again with other options. */
  remount(options: string): Promise<void>;
};

/** A file system in memory: `size=1m,nr_inodes=64`. Unmounted when the test ends. */
export async function mountTmpfs(options: string): Promise<Disk> {
  const path = mountPoint();
  await system('mount', '-t', 'tmpfs', '-o', options, 'chatterpipe-test', path);
  onTestFinished(() => unmount(path));
  return {path, remount: changed => system('mount', '-o', `remount,${changed}`, path).then(() => {})};
}

/** A small ext4 disk in a file, and how to see what would be left of it if the power went now. */
export type LoopDisk = Disk & {
  readonly device: string;
  /** Copies what has reached the disk by now and mounts the copy; gives its folder. */
  mountCopy(): Promise<string>;
  /** Unmounts it, repairs it as a boot does, and mounts it again. */
  mountAgain(): Promise<void>;
};

/**
 * Makes and mounts an ext4 disk that writes nothing back by itself for five minutes and whose renames do not write data: what was not
 * synced is not in a copy of its file, because the loop device goes past the page cache.
 */
export async function mountLoopDisk(sizeMb: number): Promise<LoopDisk> {
  const folder = await temporaryFolder();
  const image = join(folder, 'disk.img');
  await system('truncate', '-s', `${sizeMb}M`, image);
  await system('mkfs.ext4', '-q', image);
  const device = await attach(image, '--direct-io=on');
  const path = mountPoint();
  const mount = async (): Promise<void> => {
    await system('mount', '-o', 'commit=300,noauto_da_alloc', device, path);
  };
  await mount();
  onTestFinished(() => unmount(path));
  return {
    path,
    device,
    remount: options => system('mount', '-o', `remount,${options}`, path).then(() => {}),
    mountCopy: () => mountCopy(image, join(folder, 'copy.img')),
    async mountAgain(): Promise<void> {
      await system('umount', path);
      // 1: errors were corrected.
      await system('fsck.ext4', '-p', device).catch((error: {code?: number}) => {
        if (error.code !== 1) throw error;
      });
      await mount();
    },
  };
}

async function mountCopy(image: string, copy: string): Promise<string> {
  await rm(copy, {force: true});
  await system('cp', '--sparse=always', image, copy);
  const path = mountPoint();
  await system('mount', await attach(copy), path);
  onTestFinished(() => unmount(path));
  return path;
}

async function attach(file: string, ...options: readonly string[]): Promise<string> {
  const device = await system('losetup', '--find', '--show', ...options, file);
  onTestFinished(() => system('losetup', '--detach', device).then(() => {}));
  return device;
}

/** Lazily where something still holds it: a mount never outlives its test. */
export async function unmount(path: string): Promise<void> {
  await system('umount', path).catch(() => system('umount', '--lazy', path));
  await rmdir(path);
}
