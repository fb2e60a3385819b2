import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {hasProgram} from '../kit/programs.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {system, unmount} from './kit/disks.js';
import {canMountExfat, canTrace, mountPoint} from './kit/machine.js';
import {setScene} from './kit/scene.js';
import {chatterpipe, startProgram} from './kit/start-program.js';

// What Linux has and other systems or file systems have not is taken away, one thing at a time; the main path goes without.

const count = 6;
const timeout = 120_000;

test.skipIf(!canTrace).each(['EPERM', 'EOPNOTSUPP', 'ENOSYS'])(
  'a file system without hard links (link fails with %s): the lock is taken, keeps a second away, and is given back',
  {timeout},
  async error => {
    const scene = await setScene({count, latencyMs: 300});
    const under = [
      'strace',
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-e',
      'trace=link,linkat',
      '-e',
      `inject=link,linkat:error=${error}`,
    ];
    const first = scene.startGenerate({under, argv: ['--workers', '1']});
    await waitForLock(scene.output);
    const second = await scene.generate({under});
    expect([second.exitCode, second.stderr]).toEqual([11, expect.stringContaining('The dataset is in use: process ')]);
    const {exitCode, stderr} = await first.result;
    expect(exitCode, stderr).toBe(0);
    expect((await readdir(scene.output)).filter(name => name.includes('lock'))).toEqual([]);
  },
);

test.skipIf(!canTrace)(
  'a file system whose folders cannot be synced: fsync of a folder fails, of a file it does not',
  {timeout},
  async () => {
    const scene = await setScene({count});
    const folders = ['', 'wavs', 'takes', 'rejected'].map(name => join(scene.output, name));
    for (const folder of folders) await mkdir(folder, {recursive: true});
    const log = join(scene.folder, 'trace');
    const paths = folders.flatMap(folder => ['-P', folder.replace(/\/$/, '')]);
    const inject = ['-e', 'trace=fsync', '-e', 'inject=fsync:error=EINVAL'];
    const {exitCode, stderr} = await scene.generate({
      under: ['strace', '-f', '-y', '-qq', '-o', log, ...paths, ...inject],
    });
    expect(exitCode, stderr).toBe(0);
    const failed = (await readFile(log, 'utf8')).split('\n').filter(line => line.includes('EINVAL'));
    expect(failed.length).toBeGreaterThan(count);
    expect((await scene.run('verify', scene.output)).exitCode).toBe(0);
  },
);

const withoutProc = ['unshare', '--mount', 'sh', '-c', 'mount -t tmpfs none /proc && exec "$0" "$@"'];
const canHideProc = process.getuid?.() === 0 && hasProgram('unshare') && (await hidesProc());

test.skipIf(!canHideProc)(
  'without /proc: a generation works, its lock says no start time, and the lock of a dead process is taken over',
  {timeout},
  async () => {
    const scene = await setScene({count, latencyMs: 300});
    const run = scene.startGenerate({under: withoutProc, argv: ['--workers', '1']});
    const holder = JSON.parse(await waitForLock(scene.output));
    expect(holder).toEqual({
      pid: expect.any(Number),
      host: hostname(),
      nonce: expect.any(String),
      since: expect.any(String),
    });
    expect((await scene.generate({under: withoutProc})).exitCode).toBe(11);
    run.child.kill('SIGKILL');
    await run.result;
    const {exitCode, stderr} = await scene.generate({under: withoutProc});
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toContain(`The generation of process ${holder.pid}, begun ${holder.since}, did not end in order`);
    const repaired = await startProgram([...withoutProc, ...chatterpipe('repair', scene.output)], {cwd: scene.folder})
      .result;
    expect(repaired).toMatchObject({exitCode: 0, stdout: `${scene.output}: nothing to repair.\n`});
  },
);

test.skipIf(!canMountExfat)('on an exFAT disk: no hard links, no case, no permissions', {timeout}, async () => {
  const disk = await mountExfat();
  const scene = await setScene({count, output: join(disk, 'ds')});
  expect(await scene.generate()).toMatchObject({exitCode: 0});
  expect((await scene.run('verify', scene.output)).exitCode).toBe(0);
  await writeFile(join(scene.output, 'metadata.csv'), '');
  expect(await scene.run('repair', scene.output)).toMatchObject({exitCode: 0});
  expect((await scene.run('verify', scene.output)).exitCode).toBe(0);
});

async function hidesProc(): Promise<boolean> {
  const hidden = system('unshare', '--mount', 'sh', '-c', 'mount -t tmpfs none /proc && ls /proc');
  return hidden.then(
    names => names === '',
    () => false,
  );
}

/** The content of the lock file, once there is one. */
async function waitForLock(output: string): Promise<string> {
  const read = (): Promise<string> => readFile(join(output, '.lock'), 'utf8').catch(() => '');
  await expect.poll(read, {timeout: 60_000}).toMatch(/\}$/);
  return read();
}

async function mountExfat(): Promise<string> {
  const image = join(await temporaryFolder(), 'exfat.img');
  await system('truncate', '-s', '64M', image);
  const device = await system('losetup', '--find', '--show', image);
  onTestFinished(async () => void (await system('losetup', '-d', device)));
  await system('mkfs.exfat', device);
  const path = mountPoint();
  await system('mount.exfat-fuse', device, path);
  onTestFinished(() => unmount(path));
  return path;
}
