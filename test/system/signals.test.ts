import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {journalOnDisk, waitFor, waitForVerdicts} from './kit/journal-on-disk.js';
import {type Scene, setScene} from './kit/scene.js';
import {chatterpipe, type RunningProgram, startProgram} from './kit/start-program.js';
import {expectGoesOn, expectNothingHalf, rememberTakes} from './kit/undisturbed.js';

const count = 20;
const tenMinutes = 600_000;

/** A generation with five phrases done and four requests that the backend will not answer for ten minutes. */
async function sceneInFlight(): Promise<{scene: Scene; run: RunningProgram}> {
  const scene = await setScene({count, latencyMs: ({nth}) => (nth <= 5 ? 0 : tenMinutes)});
  const run = scene.startGenerate({argv: ['--workers', '4', '--timeout', '1h']});
  expect(await waitForVerdicts(scene.output, 5, run)).toBe(true);
  expect(await waitFor(() => scene.backend.speechRequests.length === 9, run)).toBe(true);
  return {scene, run};
}

/** The same command, on a backend that answers again. */
async function expectResumes(scene: Scene): Promise<void> {
  await expectNothingHalf(scene);
  scene.backend.setScript([{answer: {kind: 'speech', latencyMs: 1}}]);
  await expectGoesOn(scene);
}

describe('A13 A14 a signal stops in order', () => {
  // The acceptance list gives SIGHUP no code of its own; like SIGINT (130) and SIGTERM (143) it is 128 + its number.
  test.each([
    ['A13', 'SIGINT', 130],
    ['A14', 'SIGTERM', 143],
    ['A14', 'SIGHUP', 129],
  ] as const)(
    '%s %s during four requests: aborted, nothing new, journal whole, exit %i',
    {timeout: 60_000},
    async (_id, signal, code) => {
      const {scene, run} = await sceneInFlight();
      run.child.kill(signal);
      const {exitCode, stderr} = await run.result;
      expect(exitCode).toBe(code);
      expect(stderr).toMatch(
        /^chatterpipe: Stopped: 5 of 20 phrases were decided \(5 kept\)\.\n {2}Nothing is lost: the same command goes on\.\n$/m,
      );
      // That it ends at all shows that it did not wait for the answers, which take ten minutes.
      const {speechRequests} = scene.backend;
      expect(speechRequests).toHaveLength(9);
      await expect
        .poll(() => speechRequests.slice(5).map(({wasAbandoned}) => wasAbandoned))
        .toEqual([true, true, true, true]);
      expect(journalOnDisk(scene.output)).toMatchObject({torn: ''});
      expect(journalOnDisk(scene.output).verdicts).toHaveLength(5);
      await expectResumes(scene);
    },
  );

  test.each(['SIGINT', 'SIGHUP'] as const)(
    'A13 a second %s ends the process at once, and the same command goes on',
    {timeout: 60_000},
    async signal => {
      const {scene, run} = await sceneInFlight();
      run.child.kill(signal);
      run.child.kill(signal);
      await sleep(1);
      run.child.kill(signal);
      const ended = await run.result;
      expect([`${signal}`, 130, 143, 129]).toContain(ended.signal ?? ended.exitCode);
      await expectResumes(scene);
    },
  );

  test('A13 a signal before the first request, at any moment of the start, leaves nothing in the way', {
    timeout: 120_000,
  }, async () => {
    const scene = await setScene({count, latencyMs: 30});
    for (const afterMs of [50, 200, 350, 500]) {
      const run = scene.startGenerate();
      await sleep(afterMs);
      run.child.kill('SIGINT');
      const {exitCode, signal, stderr} = await run.result;
      expect(signal ?? exitCode, stderr).toSatisfy(end => end === 'SIGINT' || end === 130);
      expect(stderr).not.toMatch(/bug|^\s+at /m);
    }
    await expectGoesOn(scene);
  });
});

describe('A14 the one who reads goes away', () => {
  // DESIGN does not say what a reader that leaves does to the work; docs/cli.md and bin/start.cjs let it go on to its end.
  test.each([
    ['standard output', '"$@" --json 2>/dev/null | head -n 3 >/dev/null'],
    ['standard error', '{ "$@" 2>&1 >/dev/null; echo "ended $?" >&3; } 3>status | head -n 1 >/dev/null'],
    ['both', '"$@" 2>&1 | head -c 10 >/dev/null'],
  ])('A14 of %s: no complaint, and the dataset is whole', {timeout: 60_000}, async (_what, pipe) => {
    const scene = await setScene({count, latencyMs: 20});
    const command = chatterpipe(
      'generate',
      '--voice',
      'anwar.wav',
      '--output',
      'ds',
      '--language',
      'ms',
      '--count',
      `${count}`,
    );
    const shell = startProgram(['bash', '-c', `${pipe}; echo "status \${PIPESTATUS[*]}"`, 'bash', ...command], {
      cwd: scene.folder,
      env: {CHATTERBOX_URL: scene.backend.url},
    });
    const {stdout, stderr} = await shell.result;
    expect(stderr).toBe('');
    expect(stdout).toBe('status 0 0\n');
    expect(rememberTakes(scene).takes).toBe(count);
    await expectGoesOn(scene);
  });

  test('A14 stopped by a signal while nobody reads: 143, and the same command goes on', {timeout: 60_000}, async () => {
    const scene = await setScene({count, latencyMs: 30});
    const run = scene.startGenerate({argv: ['--json']});
    run.child.stdout?.destroy();
    run.child.stderr?.destroy();
    expect(await waitForVerdicts(join(scene.output), 3, run)).toBe(true);
    run.child.kill('SIGTERM');
    expect((await run.result).exitCode).toBe(143);
    await expectGoesOn(scene);
  });
});
