import {statSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {mountLoopDisk} from './kit/disks.js';
import {journalOnDisk, waitForVerdicts} from './kit/journal-on-disk.js';
import {canMountLoop} from './kit/machine.js';
import {setScene} from './kit/scene.js';
import {stopped} from './kit/stopped.js';
import {expectGoesOn, expectNothingHalf, undisturbed} from './kit/undisturbed.js';

const count = 40;

/** The numbers of the phrases whose verdict the command line has told: what it has said must be on the disk. */
function toldVerdicts(stdout: string): readonly number[] {
  const events = stdout.split('\n').slice(0, -1);
  return events
    .map(line => JSON.parse(line) as {event: string; number: number})
    .filter(({event}) => event === 'decided')
    .map(({number}) => number);
}

test.skipIf(!canMountLoop)(
  'A3 after a power cut every journalled clip is whole, what was told is there, and the same command goes on',
  {timeout: 300_000},
  async () => {
    // Made before, for the sitting goes on while it is made.
    await undisturbed(count);
    const disk = await mountLoopDisk(64);
    const output = join(disk.path, 'ds');
    const scene = await setScene({count, latencyMs: 200, output});
    const run = scene.startGenerate({argv: ['--json']});
    let copy = '';
    for (const verdicts of [1, 9, 19, 31]) {
      expect(await waitForVerdicts(output, verdicts, run)).toBe(true);
      // Another one each time: ext4 flushes a file that is written anew.
      const notSynced = `not-synced-${verdicts}`;
      const {copy: cut, told} = await stopped(run.child.pid, async () => {
        await writeFile(join(disk.path, notSynced), Buffer.alloc(100_000, verdicts));
        return {told: toldVerdicts(run.printed().stdout), copy: await disk.mountCopy()};
      });
      copy = cut;
      // Shows that this disk forgets what was not synced.
      expect(statSync(join(copy, notSynced), {throwIfNoEntry: false})?.size ?? 0).toBe(0);
      const left = {output: join(copy, 'ds'), count};
      await expectNothingHalf(left);
      const {numbers, verdicts: kept} = journalOnDisk(left.output);
      const numberOf = new Map(numbers.map(({key, n}) => [key, n]));
      const there = kept.map(({key}) => numberOf.get(key));
      // What is journalled may not be told yet: as much as is under way at once.
      expect(told.length).toBeGreaterThanOrEqual(verdicts - 8);
      expect(told.filter(number => !there.includes(number))).toEqual([]);
    }
    expect((await run.result).exitCode).toBe(0);
    const after = await setScene({count, output: join(copy, 'ds')});
    // The lock in the copy is that of a process that has ended by now, as it would be after a boot.
    await expectGoesOn(after);
  },
);
