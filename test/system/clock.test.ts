import {readFileSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {waitForVerdicts} from './kit/journal-on-disk.js';
import {fakeClockLibrary} from './kit/machine.js';
import {setScene} from './kit/scene.js';
import {stopped} from './kit/stopped.js';
import {expectGoesOn, expectNothingHalf, expectUndisturbed} from './kit/undisturbed.js';

const count = 20;

/** An environment in which the wall clock is off by what a file says (`-1y`), read anew at each look; the monotonic clock is right. */
function fakeClock(offsetFile: string): Record<string, string> {
  return {
    LD_PRELOAD: fakeClockLibrary as string,
    FAKETIME_TIMESTAMP_FILE: offsetFile,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    FAKETIME_DONT_RESET: '1',
  };
}

/** Every number about time that a sitting told. */
function toldTimes(stdout: string): readonly number[] {
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(
      line =>
        JSON.parse(line) as {
          event: string;
          progress?: {secondsLeft: number; clipsPerSecond: number};
          tookSeconds?: number;
        },
    )
    .flatMap(({progress, tookSeconds}) => [
      ...(progress === undefined ? [] : [progress.secondsLeft, progress.clipsPerSecond]),
      ...(tookSeconds === undefined ? [] : [tookSeconds]),
    ]);
}

/** When the first sitting of a dataset began, as its journal has it. */
function beginning(output: string): string {
  const [line = ''] = readFileSync(join(output, 'clips.jsonl'), 'utf8').split('\n', 1);
  return (JSON.parse(line) as {at: string}).at;
}

describe.skipIf(fakeClockLibrary === undefined)('A20 the clock jumps', () => {
  test.each(['+1y', '-1y'])(
    'A20 by %s in the middle of a sitting: backoff, speed and time left stay sane',
    {timeout: 120_000},
    async offset => {
      // Two requests are put off after the jump.
      const busy = {kind: 'status', status: 503, headers: {'retry-after': '1'}, json: {detail: 'busy'}} as const;
      const scene = await setScene({
        count,
        latencyMs: 20,
        script: ({nth}) => (nth === 7 || nth === 12 ? busy : undefined),
      });
      const offsetFile = join(scene.folder, 'offset');
      await writeFile(offsetFile, '+0\n');
      const run = scene.startGenerate({argv: ['--json'], env: fakeClock(offsetFile)});
      expect(await waitForVerdicts(scene.output, 4, run)).toBe(true);
      await writeFile(offsetFile, `${offset}\n`);
      const {exitCode, stdout, stderr} = await run.result;
      expect(exitCode, stderr).toBe(0);
      const times = toldTimes(stdout);
      expect(times.length).toBeGreaterThan(count);
      expect(times.filter(value => !(value >= 0 && value < 600))).toEqual([]);
      await expectUndisturbed(scene);
      const {updatedAt} = JSON.parse(await readFile(join(scene.output, 'dataset.json'), 'utf8'));
      const jumpedDays = (Date.parse(updatedAt) - Date.parse(beginning(scene.output))) / 86_400_000;
      // Shows that the clock of the process did jump.
      expect(Math.abs(jumpedDays)).toBeGreaterThan(300);
    },
  );

  test.each([
    ['a year ahead, then right', '+1y', '+0'],
    ['right, then a year behind', '+0', '-1y'],
  ])(
    'A20 killed with a clock %s: the lock is taken over, and it goes on',
    {timeout: 120_000},
    async (_when, before, after) => {
      const scene = await setScene({count, latencyMs: 60});
      const offsetFile = join(scene.folder, 'offset');
      await writeFile(offsetFile, `${before}\n`);
      const first = scene.startGenerate({env: fakeClock(offsetFile)});
      expect(await waitForVerdicts(scene.output, 3, first)).toBe(true);
      const held = await stopped(first.child.pid, () => scene.generate());
      expect(held.exitCode).toBe(11);
      first.child.kill('SIGKILL');
      await first.result;
      await expectNothingHalf(scene);
      await writeFile(offsetFile, `${after}\n`);
      await expectGoesOn({...scene, generate: () => scene.generate({env: fakeClock(offsetFile)})});
    },
  );

  test('A20 the night on which summer time ends: what is written is in UTC', {timeout: 60_000}, async () => {
    const scene = await setScene({count: 3});
    const offsetFile = join(scene.folder, 'offset');
    await writeFile(offsetFile, '@2026-10-25 02:59:59\n');
    const {exitCode, stderr} = await scene.generate({env: {...fakeClock(offsetFile), TZ: 'Europe/Berlin'}});
    expect(exitCode, stderr).toBe(0);
    const {createdAt, updatedAt} = JSON.parse(await readFile(join(scene.output, 'dataset.json'), 'utf8'));
    expect([createdAt, updatedAt]).toEqual([
      expect.stringMatching(/^2026-10-25T0[012]:\d\d:\d\d\.\d{3}Z$/),
      expect.stringMatching(/Z$/),
    ]);
    expect(Date.parse(updatedAt)).toBeGreaterThanOrEqual(Date.parse(createdAt));
    await expectUndisturbed(scene);
  });
});
