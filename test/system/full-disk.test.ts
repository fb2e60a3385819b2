import {readFile, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readCardinal} from '../../src/text/normalise/ms/numbers/cardinal.js';
import {mountTmpfs} from './kit/disks.js';
import {journalLines, journalOnDisk} from './kit/journal-on-disk.js';
import {canMountTmpfs, canTrace} from './kit/machine.js';
import {setScene} from './kit/scene.js';
import {chatterpipe, startProgram} from './kit/start-program.js';
import {expectGoesOn, expectNothingHalf, expectUndisturbed, rememberTakes} from './kit/undisturbed.js';

const count = 12;

/** 12 phrases take about 3.5 MB: these run out in takes and in clips, early and late. */
const sizesKb = [400, 1508, 3000];

describe('A4 a disk that fills in the middle of a WAV', () => {
  test.skipIf(!canMountTmpfs).each(sizesKb)(
    'A4 %i kB: exit 13 saying how much is needed, no short file; with more room the same command goes on',
    {timeout: 120_000},
    async sizeKb => {
      const disk = await mountTmpfs(`size=${sizeKb}k`);
      const scene = await setScene({count, output: join(disk.path, 'ds')});
      const {exitCode, stderr} = await scene.generate();
      expect(stderr).toMatch(/^chatterpipe: Cannot write \d+ bytes to \S+\.wav: the disk is full\.$/m);
      expect(stderr).toMatch(/^ {2}Make room on the disk.*the same command/m);
      expect(exitCode).toBe(13);
      await expectNothingHalf(scene);
      await disk.remount('size=64m');
      await expectGoesOn(scene);
    },
  );
});

describe('A5 a disk that is full exactly when the journal grows', () => {
  test.skipIf(!canMountTmpfs)(
    'A5 the last line is torn: exit 13, and the next start cuts it, says so and gives each number once',
    {timeout: 120_000},
    async () => {
      const disk = await mountTmpfs('size=256k');
      const output = join(disk.path, 'ds');
      const scene = await setScene({count: 1, output});
      const list = join(scene.folder, 'many.txt');
      const phrases = Array.from(
        {length: 3000},
        (_, index) => `Ayat ${readCardinal(String(index))} ini agak panjang dan biasa sahaja.`,
      );
      await writeFile(list, phrases.join('\n'));
      const argv = ['generate', '--voice', 'anwar.wav', '--output', output, '--phrases', list, '--language', 'ms'];
      const full = await scene.run(...argv);
      expect(full.stderr).toMatch(/^chatterpipe: Cannot append to .*clips\.jsonl: the disk is full\.$/m);
      expect(full.exitCode).toBe(13);
      const {torn, numbers} = journalOnDisk(output);
      expect(torn).toMatch(/^\{"v":1,"type":"number"/);
      expect(scene.backend.speechRequests).toHaveLength(0);

      await disk.remount('size=64m');
      const run = startProgram(chatterpipe(...argv, '--workers', '1', '--json'), {
        cwd: scene.folder,
        env: {CHATTERBOX_URL: scene.backend.url},
      });
      while (!run.printed().stdout.includes('"event":"decided"') && run.child.exitCode === null) {
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      run.child.kill('SIGINT');
      const {stdout, exitCode} = await run.result;
      expect(exitCode, stdout).toBe(130);
      expect(stdout).toContain(
        `The last line of the journal was cut in the middle (${Buffer.byteLength(torn)} bytes): removed, its work is done again.`,
      );
      const after = journalOnDisk(output);
      expect(after.numbers.map(({n}) => n)).toEqual(phrases.map((_, index) => index + 1));
      expect(after.numbers.map(({text}) => text)).toEqual(phrases);
      expect(after.numbers.slice(0, numbers.length)).toEqual(numbers);
    },
  );

  // The generation, two blocks of numbers, then takes and verdicts of the phrases.
  test.skipIf(!canTrace).each([1, 3, 11])(
    'A5 no room for append %i: exit 13, the journal stays whole, and the same command goes on',
    {timeout: 120_000},
    async when => {
      const scene = await setScene({count});
      const journal = join(scene.output, 'clips.jsonl');
      const inject = `inject=write:error=ENOSPC:when=${when}+`;
      const under = ['strace', '-f', '-qq', '-o', '/dev/null', '-P', journal, '-e', 'trace=write', '-e', inject];
      const {exitCode, stderr} = await scene.generate({
        argv: ['--workers', '1'],
        under,
        env: {UV_THREADPOOL_SIZE: '1'},
      });
      expect(stderr).toContain(`chatterpipe: Cannot append to ${journal}: the disk is full.\n`);
      expect(exitCode).toBe(13);
      expect(journalLines(scene.output) === 0).toBe(when === 1);
      await expectNothingHalf(scene);
      await expectGoesOn(scene);
    },
  );

  test.each(['take', 'verdict'] as const)(
    'A5 a torn %s line is cut and said, and only that phrase is done again',
    {timeout: 60_000},
    async type => {
      const scene = await setScene({count});
      expect((await scene.generate()).exitCode).toBe(0);
      const journal = join(scene.output, 'clips.jsonl');
      const text = await readFile(journal, 'utf8');
      const start = text.lastIndexOf(`{"v":1,"type":"${type}"`);
      const end = start + 60;
      await truncate(journal, Buffer.byteLength(text.slice(0, end)));
      const {takes} = rememberTakes(scene);
      const stderr = await expectGoesOn(scene);
      expect(stderr).toContain('The last line of the journal was cut in the middle (60 bytes)');
      expect(scene.backend.speechRequests).toHaveLength(count - takes);
      expect(count - takes).toBeLessThanOrEqual(type === 'take' ? 1 : 0);
      await expectUndisturbed(scene);
    },
  );
});

describe('A7 a disk that has no room for another file', () => {
  test.skipIf(!canMountTmpfs).each([7, 12, 29])(
    'A7 %i inodes: exit 13, no short file; with more of them the same command goes on',
    {timeout: 120_000},
    async inodes => {
      const disk = await mountTmpfs(`size=64m,nr_inodes=${inodes}`);
      const scene = await setScene({count, output: join(disk.path, 'ds')});
      const {exitCode, stderr} = await scene.generate();
      expect(stderr).toMatch(/^chatterpipe: Cannot .*: the disk is full\.$/m);
      expect(exitCode).toBe(13);
      await expectNothingHalf(scene);
      await disk.remount('nr_inodes=1000');
      await expectGoesOn(scene);
    },
  );
});
