import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {sha256} from '../../src/base/content-id.js';
import {sendJson, serverForTest} from '../engines/transcription/server/scripted-server.js';
import {sendFile, startFileServer} from '../io/download/file-server.js';
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
      /^chatterpipe: Training stopped at step [\d,]+\.\n {2}Go on with: chatterpipe train Voice --resume --python \S+\n$/m,
    );
    expect(isAlive(pid)).toBe(false);
    const python = await scriptedTrainer();
    const again = await runCli(['train', 'Voice', '--resume', '--epochs', '40', '--python', python], {cwd: folder});
    expect(again.exitCode, again.stderr).toBe(0);
    expect(again.stdout).toContain('voices/ms_MY-voice-medium.onnx: the voice of epoch 40');
  });
});

describe('the auditions of a training, from the command line', () => {
  test('H1 the parent is killed in the middle of one: the export is gone within 5 s, and nothing half stays', async () => {
    const {folder, start} = await scene({sounds: ['babble'], slowExports: [1]});
    const run = start();
    const runFolder = join(folder, 'runs', 'Voice');
    const exports = join(runFolder, 'config.json.exports');
    await expect.poll(() => existsSync(exports), {timeout: 30_000}).toBe(true);
    const {pid} = JSON.parse(readFileSync(exports, 'utf8').split('\n')[0] ?? '');
    run.child.kill('SIGKILL');
    await run.result;
    await expect.poll(() => isAlive(pid), {timeout: 5000}).toBe(false);
    const python = await scriptedTrainer({sounds: ['babble']});
    const again = ['train', 'Voice', '--resume', '--epochs', '2', '--no-auditions', '--python', python];
    expect((await runCli(again, {cwd: folder})).exitCode).toBe(0);
    expect(existsSync(join(runFolder, '.audition.onnx'))).toBe(false);
  });

  test('each is told with its score', async () => {
    const {folder, argv} = await scene({sounds: ['babble']});
    writeFileSync(join(folder, 'mine.txt'), 'Hebat sungguh!\n');
    const all = [...argv, '--epochs', '1', '--audition-phrases', 'mine.txt'];
    const {exitCode, stderr} = await runCli(all, {cwd: folder});
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toMatch(/^Audition of epoch 1: 1 of 1 sentences would do, score 1\.999, the best so far\.$/m);
    const server = await serverForTest((_, response) => sendJson(response, {text: 'Hebat sungguh!'}));
    const heard = await runCli([...all, '--epochs', '2', '--asr', server.url], {cwd: folder});
    expect(heard.exitCode, heard.stderr).toBe(0);
    expect(heard.stderr).toMatch(
      /^Audition of epoch 2: 1 of 1 sentences would do, score 1\.\d+, .*heard by http:\/\/127\.0\.0\.1:\d+\/v1\/audio\/transcriptions whisper-1\.$/m,
    );
    const {stderr: refused} = await runCli([...argv, '--audition-share', '2'], {cwd: folder});
    expect(refused).toContain('--audition-share must be a number from 0 to 1, not 2.');
  });

  test('without a terminal a known base is fetched, and its size and licence are said', async () => {
    const {folder, argv} = await scene();
    const base = Buffer.from('a checkpoint');
    const server = await startFileServer((request, response) => sendFile(request, response, base));
    const known = {name: 'base', url: `${server.url}/b.ckpt`, sha256: sha256(base), sizeBytes: base.length};
    const rest = {licence: 'CC0', language: 'xx_XX', quality: 'medium', sampleRateHz: 22_050};
    writeFileSync(join(folder, 'known.json'), JSON.stringify([{...known, ...rest}]));
    const env = {CHATTERPIPE_KNOWN_BASES: 'known.json', CHATTERPIPE_BASES: join(folder, 'bases')};
    const asked = [...argv, '--epochs', '1', '--base', 'base'];
    const dry = await runCli([...asked, '--dry-run'], {cwd: folder, env});
    expect(dry.stderr).toMatch(
      /^The base base would be downloaded first: 12 B from 127\.0\.0\.1:\d+\. Its licence binds the voice as well: CC0\.$/m,
    );
    const {exitCode, stderr} = await runCli(asked, {cwd: folder, env});
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toContain(
      'The licence of base binds the voice as well: CC0.\nDownloading base, 12 B from 127.0.0.1:',
    );
    expect(readFileSync(join(folder, 'bases', 'base.ckpt')).equals(base)).toBe(true);
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
