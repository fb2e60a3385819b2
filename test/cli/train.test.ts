import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {writeDataset} from '../jobs/train/train-kit.js';
import {type CliRun, runCli, startCli} from '../kit/run-cli.js';
import {scriptedTrainer, type TrainerScript} from '../kit/scripted-trainer.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

type Scene = {readonly folder: string; readonly argv: readonly string[]; start(): CliRun};

/** A training of a thousand epochs on a scripted trainer. */
async function scene(script: TrainerScript = {}): Promise<Scene> {
  const folder = await temporaryFolder();
  await writeDataset(join(folder, 'ds'));
  const python = await scriptedTrainer({epochMs: 100, ...script});
  const few = ['--epochs', '1000', '--checkpoint-epochs', '1', '--model-size', 'tiny', '--python', python];
  const argv = ['train', 'Voice', '--dataset', 'ds', '--language', 'ms', ...few];
  return {folder, argv, start: () => startCli(argv, {cwd: folder})};
}

async function pidOfTrainer(folder: string): Promise<number> {
  const path = join(folder, 'runs', 'Voice', 'config.json.pid');
  const checkpoint = join(folder, 'runs', 'Voice', 'checkpoints', 'epoch-00001.json');
  await expect.poll(() => existsSync(path) && existsSync(checkpoint), {timeout: 30_000}).toBe(true);
  return Number(readFileSync(path, 'utf8'));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('H the training child, from the command line', () => {
  test('H1 the parent is killed: the trainer is gone within 5 s', async () => {
    const {folder, start} = await scene();
    const run = start();
    const pid = await pidOfTrainer(folder);
    run.child.kill('SIGKILL');
    await run.result;
    await expect.poll(() => isAlive(pid), {timeout: 5000}).toBe(false);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('H2 %s saves a checkpoint and ends with exit %i; --resume goes on', async (signal, code) => {
    const {folder, start} = await scene();
    const run = start();
    const pid = await pidOfTrainer(folder);
    run.child.kill(signal);
    const {exitCode, stderr} = await run.result;
    expect(exitCode, stderr).toBe(code);
    expect(stderr).toMatch(
      /^chatterpipe: Training stopped at step [\d,]+\.\n {2}Go on with: chatterpipe train Voice --resume\n$/m,
    );
    expect(isAlive(pid)).toBe(false);
    const python = await scriptedTrainer();
    const again = await runCli(['train', 'Voice', '--resume', '--epochs', '40', '--python', python], {cwd: folder});
    expect(again.exitCode, again.stderr).toBe(0);
    expect(again.stdout).toContain('voices/ms_MY-voice-medium.onnx: the voice of epoch 40');
  });
});

describe('the command line of train', () => {
  test('without a GPU it names the hours and wants --cpu', async () => {
    const folder = await temporaryFolder();
    await writeDataset(join(folder, 'ds'));
    const python = await scriptedTrainer();
    const argv = ['train', 'Voice', '--dataset', 'ds', '--language', 'ms', '--python', python];
    const {exitCode, stderr} = await runCli(argv, {cwd: folder});
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /^chatterpipe: There is no GPU; on this CPU the training takes about \d+ (minutes|hours|days)\.\n {2}To train on the CPU all the same, add --cpu\.\n$/m,
    );
  });

  test('no trainer anywhere: exit 2', async () => {
    const folder = await temporaryFolder();
    await writeDataset(join(folder, 'ds'));
    const argv = ['train', 'Voice', '--dataset', 'ds', '--language', 'ms'];
    const {exitCode, stderr} = await runCli(argv, {cwd: folder, env: {XDG_STATE_HOME: folder}});
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'chatterpipe: The Python environment "trainer" is not installed.\n  Install it: chatterpipe install trainer\n',
    );
  });
});
