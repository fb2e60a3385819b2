import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {mountLoopDisk} from './kit/disks.js';
import {journalOnDisk, waitForVerdicts} from './kit/journal-on-disk.js';
import {canMountLoop, canTrace} from './kit/machine.js';
import {setScene} from './kit/scene.js';
import {expectGoesOn, expectNothingHalf, rememberTakes} from './kit/undisturbed.js';

const count = 6;

/** The calls of a trace that sync something: the file's path, and whether the call was made to fail. */
function syncs(trace: string): readonly {path: string; isFailed: boolean}[] {
  return [...trace.matchAll(/(?:fsync|fdatasync)\(\d+<([^>]*)>\)(.*)$/gm)].map(([, path = '', rest = '']) => ({
    path,
    isFailed: rest.includes('EIO'),
  }));
}

// The first of each sitting are the lock's, the card's and the table's; from the tenth on they are those of takes and clips.
test.skipIf(!canTrace).each([
  ['fsync', 1],
  ['fsync', 3],
  ['fsync', 10],
  ['fsync', 11],
  ['fsync', 12],
  ['fsync', 13],
  ['fdatasync', 2],
  ['fdatasync', 6],
] as const)(
  'A8 %s number %i fails with EIO: exit 13, never tried again on that file, and the same command goes on',
  {timeout: 120_000},
  async (syscall, when) => {
    const scene = await setScene({count});
    const log = join(scene.folder, 'trace');
    const inject = `inject=${syscall}:error=EIO:when=${when}`;
    const under = ['strace', '-f', '-y', '-qq', '-o', log, '-e', 'trace=fsync,fdatasync', '-e', inject];
    const {exitCode, stderr} = await scene.generate({argv: ['--workers', '1'], under, env: {UV_THREADPOOL_SIZE: '1'}});
    expect(stderr).toMatch(/^chatterpipe: Cannot (write|append to|open|lock) .*: EIO: i\/o error, f(data)?sync\.$/m);
    expect(stderr).toMatch(/^ {2}Check the disk, then run the same command again\.$/m);
    expect(exitCode).toBe(13);
    const calls = syncs(await readFile(log, 'utf8'));
    const failed = calls.findIndex(({isFailed}) => isFailed);
    expect(failed).toBeGreaterThanOrEqual(0);
    const path = calls[failed]?.path as string;
    // A folder may be synced again for another file; a file whose sync failed has lost what it was to keep.
    const isFolder = !/[^/]*\.[^/]*$/.test(path) || path === scene.output;
    if (!isFolder) expect(calls.slice(failed + 1).map(call => call.path)).not.toContain(path);
    await expectNothingHalf(scene);
    await expectGoesOn(scene);
  },
);

test.skipIf(!canMountLoop)(
  'A9 the file system goes read-only in the middle: exit 13, the journal is whole, and the same command goes on',
  {timeout: 120_000},
  async () => {
    const disk = await mountLoopDisk(64);
    const scene = await setScene({count: 40, latencyMs: 30, output: join(disk.path, 'ds')});
    const run = scene.startGenerate();
    expect(await waitForVerdicts(scene.output, 5, run)).toBe(true);
    // What the kernel does itself when ext4 meets an error (errors=remount-ro); a plain remount waits for open files.
    await disk.remount('abort');
    const {exitCode, stderr} = await run.result;
    // A file that was open then fails to sync with EIO; one that is opened later meets the read-only file system.
    expect(stderr).toMatch(/^chatterpipe: Cannot .*: (the file system is read-only|EIO: i\/o error, f(data)?sync)\.$/m);
    expect(exitCode).toBe(13);
    await disk.mountAgain();
    expect(journalOnDisk(scene.output).verdicts.length).toBeGreaterThanOrEqual(5);
    await expectNothingHalf(scene);
    expect(rememberTakes(scene).takes).toBeGreaterThanOrEqual(5);
    await expectGoesOn(scene);
  },
);

// The calls that make a file: the card's, the table's, a take's and a clip's.
test.skipIf(!canTrace).each([3, 5, 6])(
  'A9 rename number %i meets a read-only file system: exit 13 with its name, and the same command goes on',
  {timeout: 120_000},
  async when => {
    const scene = await setScene({count});
    const inject = `inject=rename:error=EROFS:when=${when}+`;
    const under = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=rename', '-e', inject];
    const {exitCode, stderr} = await scene.generate({argv: ['--workers', '1'], under, env: {UV_THREADPOOL_SIZE: '1'}});
    expect(stderr).toMatch(/^chatterpipe: Cannot write .*: the file system is read-only\.$/m);
    expect(stderr).toMatch(/^ {2}Make the disk writable, then run the same command again/m);
    expect(exitCode).toBe(13);
    await expectNothingHalf(scene);
    await expectGoesOn(scene);
  },
);
