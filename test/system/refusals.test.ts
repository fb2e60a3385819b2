import {chmod, mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {mountTmpfs} from './kit/disks.js';
import {canBeRefused, canMountTmpfs, withoutOverride} from './kit/machine.js';
import {type GenerateRun, type Scene, setScene} from './kit/scene.js';
import {expectGoesOn, expectUndisturbed} from './kit/undisturbed.js';

const count = 3;

/** The exit code, what is wrong with which path, what to do, and not a single request. */
async function expectRefused(scene: Scene, exitCode: number, why: RegExp, run: GenerateRun = {}): Promise<void> {
  const ended = await scene.generate(run);
  expect(ended.stderr).toMatch(why);
  expect(ended.exitCode).toBe(exitCode);
  expect(ended.stderr.trimEnd().split('\n')).toHaveLength(2);
  expect(scene.backend.requests).toHaveLength(0);
}

describe('A10 a place that cannot hold a dataset is refused before the first request', () => {
  const notAllowed =
    /^chatterpipe: Cannot use "\S+" as a folder: writing there is not allowed\.\n {2}Give another folder\.\n$/;

  test.skipIf(!canBeRefused)('A10 a folder in which writing is not allowed is exit 2', async () => {
    const scene = await setScene({count});
    await mkdir(scene.output);
    await chmod(scene.output, 0o555);
    await expectRefused(scene, 2, notAllowed, {under: withoutOverride()});
  });

  test.skipIf(!canBeRefused)('A10 a folder that cannot be made below one that is not writable is exit 2', async () => {
    const scene = await setScene({count});
    await chmod(scene.folder, 0o555);
    await expectRefused(scene, 2, notAllowed, {under: withoutOverride()});
  });

  test.skipIf(!canBeRefused)('A10 a dataset whose wavs/ is not writable any more is exit 2', async () => {
    const scene = await setScene({count});
    await mkdir(join(scene.output, 'wavs'), {recursive: true});
    await chmod(join(scene.output, 'wavs'), 0o555);
    await expectRefused(scene, 2, notAllowed, {under: withoutOverride()});
  });

  // The acceptance list has exit 2 here too; the command is right and the disk is not, so it is 13 (DESIGN §5).
  const readOnly =
    /^chatterpipe: Cannot use the folder \S+: the file system is read-only\.\n {2}Make the disk writable, /;

  test.skipIf(!canMountTmpfs)('A10 a file system that is mounted read-only is exit 13', async () => {
    const disk = await mountTmpfs('size=1m,ro');
    const scene = await setScene({count, output: join(disk.path, 'ds')});
    await expectRefused(scene, 13, readOnly);
  });

  test.skipIf(!canMountTmpfs)('A10 a dataset whose file system is mounted read-only now is exit 13', async () => {
    const disk = await mountTmpfs('size=64m');
    const scene = await setScene({count, output: join(disk.path, 'ds')});
    expect((await scene.generate()).exitCode).toBe(0);
    await disk.remount('ro');
    scene.backend.forget();
    await expectRefused(scene, 13, readOnly);
    await disk.remount('rw');
    await expectUndisturbed(scene);
  });

  test('A10 a path that is a file is exit 2', async () => {
    const scene = await setScene({count});
    await writeFile(scene.output, 'my thesis');
    await expectRefused(
      scene,
      2,
      /^chatterpipe: Cannot use "\S+\/ds" as a folder: there is a file of that name\.\n {2}Give another folder\.\n$/,
    );
  });

  test('A10 a path below a file is exit 2', async () => {
    const scene = await setScene({count});
    await writeFile(join(scene.folder, 'file'), 'my thesis');
    await expectRefused(
      scene,
      2,
      /^chatterpipe: Cannot use "\S+\/file(\/ds)?" as a folder: there is a file where a folder should be\.\n {2}Give another folder\.\n$/,
      {argv: ['--output', join(scene.folder, 'file', 'ds')]},
    );
  });

  test.each([256, 5000])('A10 a name of %i bytes is exit 2', async length => {
    const scene = await setScene({count});
    await expectRefused(
      scene,
      2,
      /^chatterpipe: Cannot use "\S+" as a folder: the name is too long\.\n {2}Give another folder\.\n$/,
      {argv: ['--output', join(scene.folder, 'n'.repeat(length))]},
    );
    expect(await readdir(scene.folder)).toEqual([]);
  });
});

describe('A16 a dataset is not gone on with under other settings', () => {
  const others: readonly [readonly string[], RegExp][] = [
    [['--seed', '7'], /^chatterpipe: The dataset was made with other settings: baseSeed was 1, now 7\.$/m],
    [['--quality', 'low'], /^chatterpipe: .*: sampleRateHz was 22050, now 16000\.$/m],
    [['--exaggeration', '0.9'], /^chatterpipe: .*: voice\.exaggeration was 0\.5, now 0\.9\.$/m],
    [['--voice', 'suraya.wav'], /^chatterpipe: .*: the speaker was "anwar\.wav", now "suraya\.wav".*\.$/m],
  ];

  test('A16 another seed, rate, parameter or voice is exit 2 showing the difference; nothing is asked for', async () => {
    const scene = await setScene({count});
    expect((await scene.generate()).exitCode).toBe(0);
    scene.backend.forget();
    for (const [argv, why] of others) {
      const {exitCode, stderr} = await scene.generate({argv});
      expect.soft(stderr).toMatch(why);
      // The acceptance list calls the way out --new-run; DESIGN §4 names it --allow-mixed-settings, which deletes nothing.
      expect.soft(stderr).toMatch(/^ {2}.*choose another folder, or add --allow-mixed-settings/m);
      expect.soft(exitCode).toBe(2);
    }
    expect(scene.backend.speechRequests).toHaveLength(0);
    await expectGoesOn(scene);
  });

  test('A16 with --allow-mixed-settings it goes on, and what was there stays', async () => {
    const scene = await setScene({count});
    expect((await scene.generate()).exitCode).toBe(0);
    const {exitCode, stdout} = await scene.generate({argv: ['--seed', '7', '--allow-mixed-settings']});
    expect(exitCode).toBe(0);
    expect(stdout).toContain('asked 3, kept 3, missing 0');
    await expectUndisturbed(scene);
  });
});
