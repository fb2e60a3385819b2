import {readFile, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {ownIdentity} from '../../src/io/process-identity.js';
import {waitForVerdicts} from './kit/journal-on-disk.js';
import {canTrace} from './kit/machine.js';
import {type Scene, setScene} from './kit/scene.js';
import {stopped} from './kit/stopped.js';
import {expectGoesOn, expectUndisturbed} from './kit/undisturbed.js';

const count = 12;
const isLinux = process.platform === 'linux';

/** A lock file as a process leaves it behind. */
async function leaveLock({output}: Scene, holder: object): Promise<void> {
  const since = '2026-01-28T10:00:00.000Z';
  await writeFile(join(output, '.lock'), JSON.stringify({...ownIdentity(), since, ...holder}));
}

/** A dataset, begun and killed. */
async function killedScene(): Promise<Scene> {
  const scene = await setScene({count, latencyMs: 20});
  const run = scene.startGenerate();
  expect(await waitForVerdicts(scene.output, 3, run)).toBe(true);
  run.child.kill('SIGKILL');
  expect((await run.result).signal).toBe('SIGKILL');
  return scene;
}

describe('A11 two generations on one folder', () => {
  test.skipIf(!isLinux)(
    'A11 A12 the second exits 11 naming process, host and start; the first, standing still, is neither robbed nor disturbed',
    {
      timeout: 60_000,
    },
    async () => {
      const scene = await setScene({count, latencyMs: 40});
      const first = scene.startGenerate();
      expect(await waitForVerdicts(scene.output, 1, first)).toBe(true);
      const {since} = JSON.parse(await readFile(join(scene.output, '.lock'), 'utf8'));
      // Standing still it is as alive as at work, and sure not to end before the second begins.
      const second = await stopped(first.child.pid, () => scene.generate());
      expect(second.stderr).toBe(
        `chatterpipe: The dataset is in use: process ${first.child.pid} on ${hostname()} has worked on it since ${since}.\n` +
          `  Wait for it or stop it. If that machine is gone for good, delete ${join(scene.output, '.lock')}.\n`,
      );
      expect(second.exitCode).toBe(11);
      expect((await first.result).exitCode).toBe(0);
      await expectUndisturbed(scene);
    },
  );

  test('A11 of six that start at once, one works at a time, and nothing is asked for twice', {
    timeout: 120_000,
  }, async () => {
    const scene = await setScene({count: 4, latencyMs: 1500});
    const runs = await Promise.all(Array.from({length: 6}, () => scene.generate()));
    const codes = runs.map(({exitCode}) => exitCode).sort();
    // One that starts so late that the first has ended finds everything done.
    expect([...new Set(codes)]).toEqual([0, 11]);
    expect(scene.backend.speechRequests).toHaveLength(4);
    await expectUndisturbed(scene);
  });
});

describe('A12 the lock of one who is gone', () => {
  test('A12 after kill -9 it is taken over at once, and said', {timeout: 60_000}, async () => {
    const scene = await killedScene();
    expect(await expectGoesOn(scene)).toMatch(
      /^The generation of process \d+, begun \S+, did not end in order: going on from its journal\.$/m,
    );
  });

  test.skipIf(!isLinux)(
    'A12 its number belongs to another process now: taken over at once',
    {timeout: 60_000},
    async () => {
      const scene = await killedScene();
      await leaveLock(scene, {pid: process.pid, started: `${ownIdentity().started}9`});
      expect(await expectGoesOn(scene)).toContain(
        `The generation of process ${process.pid}, begun 2026-01-28T10:00:00.000Z,`,
      );
    },
  );

  test
    .skipIf(!canTrace)
    .each([
      'link:signal=KILL:when=2',
      'link:signal=KILL:when=3',
      'unlink:signal=KILL:when=2',
      'unlink:signal=KILL:when=3',
    ])('A12 one who was killed while taking over (%s) does not stand in the way', {timeout: 60_000}, async inject => {
    const scene = await killedScene();
    const under = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=link,unlink', '-e', `inject=${inject}`];
    expect((await scene.generate({under, env: {UV_THREADPOOL_SIZE: '1'}})).signal).toBe('SIGKILL');
    await expectGoesOn(scene);
  });

  test('A12 a holder on another machine cannot be asked, and is not robbed', {timeout: 60_000}, async () => {
    const scene = await killedScene();
    await leaveLock(scene, {host: 'elsewhere', pid: 1});
    const {exitCode, stderr} = await scene.generate();
    expect(stderr).toContain(
      'The dataset is in use: process 1 on elsewhere has worked on it since 2026-01-28T10:00:00.000Z.',
    );
    expect(exitCode).toBe(11);
  });
});
