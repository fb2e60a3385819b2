import {setTimeout as sleep} from 'node:timers/promises';
import {expect} from 'vitest';
import {type Random, seededRandom} from '../../../src/base/seeded-random.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {journalBytes, journalOnDisk, waitForGrowth} from './journal-on-disk.js';
import {type Scene, setScene} from './scene.js';
import type {RunningProgram} from './start-program.js';
import {expectGoesOn, expectNothingHalf, expectUndisturbed, rememberTakes} from './undisturbed.js';

const count = 40;

/** What a series of kills met. */
export type KillReport = {
  /** Kills that came while the process ran. */
  kills: number;
  /** Of them, those that left a dataset which was begun and not finished. */
  inTheMiddle: number;
};

/**
 * Makes datasets and kills their generations with SIGKILL at random moments, `kills` times in all. After each kill nothing is half
 * written; each next sitting asks for nothing that is journalled; each dataset ends as if nothing had happened.
 */
export async function killAgainAndAgain(kills: number, seed: string): Promise<KillReport> {
  const random = seededRandom(seed);
  const report: KillReport = {kills: 0, inTheMiddle: 0};
  const scene = await setScene({count, latencyMs: ({nth}) => (nth * 7) % 30});
  while (report.kills < kills) {
    await killUntilDone({...scene, output: await temporaryFolder()}, random, kills, report);
  }
  return report;
}

async function killUntilDone(scene: Scene, random: Random, kills: number, report: KillReport): Promise<void> {
  const {output, backend} = scene;
  const argv = ['--output', output, '--workers', `${1 + Math.floor(8 * random())}`];
  while (report.kills < kills) {
    const before = rememberTakes({output, backend});
    const run = scene.startGenerate({argv});
    await randomMoment(output, random, run);
    run.child.kill('SIGKILL');
    const {exitCode, stderr} = await run.result;
    before.expectNoneAskedAgain();
    if (exitCode !== null) {
      expect(exitCode, stderr).toBe(0);
      return expectUndisturbed(scene);
    }
    report.kills += 1;
    const {verdicts} = journalOnDisk(output);
    if (verdicts.length > 0 && verdicts.length < count) report.inTheMiddle += 1;
    await expectNothingHalf(scene);
  }
  await expectGoesOn({...scene, generate: () => scene.generate({argv})});
}

/** Two of three moments lie where the journal has grown by some more bytes, the others anywhere from the start of the process on. */
async function randomMoment(output: string, random: Random, run: RunningProgram): Promise<void> {
  if (random() < 2 / 3) await waitForGrowth(output, journalBytes(output) + Math.floor(6000 * random()), run);
  await sleep(random() * (random() < 0.5 ? 30 : 1500));
}
