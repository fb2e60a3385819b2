import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {phrases} from '../jobs/clone/clone-kit.js';
import {writeDataset} from '../jobs/train/train-kit.js';
import {type CliResult, runCli, runTyped, startCli} from '../kit/run-cli.js';
import {startScriptedBackend} from '../kit/scripted-backend.js';
import {type TrainerScript, writeScriptedTrainer} from '../kit/scripted-trainer.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {writeTinyVoice} from '../kit/tiny-voice.js';

/** The command that an error names at the end of its hint. */
function named({stderr}: CliResult): string {
  return /: (chatterpipe .+)\n$/.exec(stderr)?.[1] ?? `no command in: ${stderr}`;
}

const places = ['--runs', "Ana's runs", '--voices', 'my voices', '--python', 'my tools/python'];
const typedPlaces = `--runs 'Ana'\\''s runs' --voices 'my voices' --python 'my tools/python'`;
const voice = join('my voices', 'ms_MY-voice-medium.onnx');

/** A dataset, and a trainer, in folders that a shell would take apart. */
async function scene() {
  const folder = await temporaryFolder();
  await writeDataset(join(folder, 'my clips'));
  await mkdir(join(folder, 'my tools'));
  const script = (told: TrainerScript): void => writeScriptedTrainer(join(folder, 'my tools', 'python'), told);
  const argv = ['train', 'Voice', '--dataset', 'my clips', '--language', 'ms', '--model-size', 'tiny', ...places];
  const isThere = (path: string): boolean => existsSync(join(folder, path));
  const runs = join(folder, "Ana's runs");
  const epochs = async (): Promise<number> =>
    JSON.parse(await readFile(join(runs, 'Voice', 'run.json'), 'utf8')).epochs;
  return {folder, argv, script, isThere, epochs, checkpoints: join(runs, 'Voice', 'checkpoints')};
}

describe('the command that train names', () => {
  test('after Ctrl-C goes on with the run, where it lies, as it was asked for', async () => {
    const {folder, argv, script, isThere, epochs, checkpoints} = await scene();
    script({epochMs: 300});
    await writeFile(join(folder, 'my sentences'), 'Hebat sungguh!\n');
    const auditions = ['--audition-share', '0.5', '--audition-phrases', 'my sentences', '--asr', 'off'];
    const more = ['--epochs', '12', '--checkpoint-epochs', '1', '--stall', '20m', '--patience', '50', ...auditions];
    const run = startCli([...argv, ...more], {cwd: folder});
    await expect.poll(() => existsSync(join(checkpoints, 'epoch-00002.json')), {timeout: 30_000}).toBe(true);
    run.child.kill('SIGINT');
    const stopped = await run.result;
    expect(stopped.exitCode).toBe(130);
    expect(named(stopped)).toBe(
      `chatterpipe train Voice --resume ${typedPlaces} --audition-share 0.5 --audition-phrases 'my sentences' --patience 50 --stall 1200 --asr off`,
    );
    const {exitCode, stdout, stderr} = await runTyped(named(stopped), {cwd: folder});
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`${voice}: the voice of epoch 12`);
    expect(await epochs()).toBe(12);
    expect(isThere(voice)).toBe(true);
    expect(isThere('runs') || isThere('voices')).toBe(false);
  });

  test.each([
    [{afterEpoch: 2, happens: 'nan'}, 15],
    [{afterEpoch: 2, happens: 'disk'}, 13],
  ] as const)('after %j goes on from the last checkpoint', async (told, code) => {
    const {folder, argv, script, isThere} = await scene();
    script(told);
    const more = ['--epochs', '4', '--checkpoint-epochs', '1', '--no-auditions', '--tensorboard'];
    const failed = await runCli([...argv, ...more], {cwd: folder});
    expect(failed.exitCode, failed.stderr).toBe(code);
    expect(named(failed)).toBe(`chatterpipe train Voice --resume ${typedPlaces} --no-auditions --tensorboard`);
    script({});
    const {exitCode, stdout, stderr} = await runTyped(named(failed), {cwd: folder});
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`${voice}: the voice of epoch `);
    expect(isThere(voice)).toBe(true);
  });

  test('after a voice that says nothing exports another checkpoint', async () => {
    const {folder, argv, script, isThere} = await scene();
    script({export: 'mute', validation: [1, 2]});
    const more = ['--epochs', '2', '--checkpoint-epochs', '1', '--no-auditions'];
    const mute = await runCli([...argv, ...more], {cwd: folder});
    expect(mute.exitCode, mute.stderr).toBe(15);
    expect(named(mute)).toBe(`chatterpipe export-voice Voice --checkpoint last ${typedPlaces}`);
    script({});
    const {exitCode, stdout, stderr} = await runTyped(named(mute), {cwd: folder});
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`${voice}: the voice of epoch 2`);
    expect(isThere(voice)).toBe(true);
  });

  test('after a voice that says nothing and is of the last checkpoint names no other', async () => {
    const {folder, argv, script} = await scene();
    script({export: 'mute', validation: [2, 1]});
    const more = ['--epochs', '2', '--checkpoint-epochs', '1', '--no-auditions'];
    const mute = await runCli([...argv, ...more], {cwd: folder});
    expect(mute.exitCode, mute.stderr).toBe(15);
    expect(mute.stderr).toMatch(/\n {2}Train longer: more --epochs\.\n$/);
  });

  test('where the run is another voice, goes on with it as it is', async () => {
    const {folder, argv, script} = await scene();
    script({});
    const more = ['--epochs', '1', '--no-auditions'];
    expect((await runCli([...argv, ...more], {cwd: folder})).exitCode).toBe(0);
    const differs = await runCli([...argv, ...more, '--quality', 'high'], {cwd: folder});
    expect(differs.exitCode).toBe(2);
    expect(named(differs)).toBe(`chatterpipe train Voice --resume ${typedPlaces} --no-auditions`);
    const {exitCode, stderr} = await runTyped(named(differs), {cwd: folder});
    expect(exitCode, stderr).toBe(0);
  });

  test('for a dataset that Piper would misread shows what is wrong with it', async () => {
    const {folder, argv, script} = await scene();
    script({});
    await rm(join(folder, 'my clips', 'wavs', 'clip_003.wav'));
    const refused = await runCli([...argv, '--epochs', '1'], {cwd: folder});
    expect(refused.exitCode).toBe(14);
    const {exitCode, stdout} = await runTyped(named(refused), {cwd: folder});
    expect(exitCode).toBe(14);
    expect(stdout).toContain('clip_003.wav');
  });
});

describe('the command that export-voice names', () => {
  test('where there is no checkpoint yet, trains the run', async () => {
    const {folder, argv, script, isThere, checkpoints} = await scene();
    script({});
    expect((await runCli([...argv, '--epochs', '1', '--no-auditions'], {cwd: folder})).exitCode).toBe(0);
    await rm(checkpoints, {recursive: true});
    await rm(join(folder, 'my voices'), {recursive: true});
    const none = await runCli(['export-voice', 'Voice', ...places], {cwd: folder});
    expect(none.exitCode).toBe(2);
    expect(named(none)).toBe(`chatterpipe train Voice --resume ${typedPlaces}`);
    const {exitCode, stderr} = await runTyped(named(none), {cwd: folder});
    expect(exitCode, stderr).toBe(0);
    expect(isThere(voice)).toBe(true);
  });

  test.each([
    ['last', [1, 2], 'best'],
    ['2', [1, 2], 'best'],
    ['1', [1, 2], 'last'],
    ['2', [2, 1], undefined],
    ['last', [2, 1], undefined],
  ] as const)('where checkpoint %s says nothing and the losses are %j, names %s', async (wanted, validation, other) => {
    const {folder, argv, script} = await scene();
    script({validation});
    const more = ['--epochs', '2', '--checkpoint-epochs', '1', '--no-auditions'];
    expect((await runCli([...argv, ...more], {cwd: folder})).exitCode).toBe(0);
    script({export: 'mute'});
    const mute = await runCli(['export-voice', 'Voice', '--checkpoint', wanted, ...places], {cwd: folder});
    expect(mute.exitCode, mute.stderr).toBe(15);
    if (other === undefined) expect(mute.stderr).toMatch(/\n {2}Train longer: more --epochs\.\n$/);
    else expect(named(mute)).toBe(`chatterpipe export-voice Voice --checkpoint ${other} ${typedPlaces}`);
  });

  test('after Ctrl-C exports the same checkpoint', async () => {
    const {folder, argv, script, isThere} = await scene();
    script({validation: [1, 2]});
    const more = ['--epochs', '2', '--checkpoint-epochs', '1', '--no-auditions'];
    expect((await runCli([...argv, ...more], {cwd: folder})).exitCode).toBe(0);
    await rm(join(folder, 'my voices'), {recursive: true});
    script({exportMs: 60_000});
    const run = startCli(['export-voice', 'Voice', '--checkpoint', '2', ...places], {cwd: folder});
    const draft = join(folder, 'my voices', '.tmp-ms_MY-voice-medium.onnx');
    await expect.poll(() => existsSync(draft), {timeout: 30_000}).toBe(true);
    run.child.kill('SIGINT');
    const stopped = await run.result;
    expect(stopped.exitCode).toBe(130);
    expect(named(stopped)).toBe(`chatterpipe export-voice Voice --checkpoint 2 ${typedPlaces}`);
    script({});
    const {exitCode, stdout, stderr} = await runTyped(named(stopped), {cwd: folder});
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`${voice}: the voice of epoch 2`);
    expect(isThere(voice)).toBe(true);
  });
});

describe('the command that clone names', () => {
  async function cloneScene(latencyMs: number) {
    const folder = await temporaryFolder();
    const backend = await startScriptedBackend({speakers: [{id: 'anwar.wav', name: 'Anwar'}], latencyMs});
    onTestFinished(() => backend.close());
    writeTinyVoice(join(folder, 'hum.onnx'));
    await mkdir(join(folder, 'my tools'));
    const script = (told: TrainerScript): void =>
      writeScriptedTrainer(join(folder, 'my tools', 'python'), {voice: join(folder, 'hum.onnx'), ...told});
    await writeFile(join(folder, 'my phrases.txt'), phrases(12));
    const what = ['clone', 'Voice', 'anwar.wav', '--phrases', 'my phrases.txt', '--language', 'ms', '--epochs', '20'];
    const small = ['--checkpoint-epochs', '1', '--model-size', 'tiny', '--audition-count', '1', '--no-auditions'];
    const argv = [...what, ...small, '--datasets', 'my sets', '--backend', backend.url, ...places];
    const typed = `chatterpipe clone Voice anwar.wav --phrases 'my phrases.txt' --language ms --epochs 20 ${small.join(' ')} --datasets 'my sets' --backend ${backend.url} ${typedPlaces}`;
    return {folder, backend, script, argv, typed};
  }

  test('after Ctrl-C in the training is the same command, which goes on there', async () => {
    const {folder, backend, script, argv, typed} = await cloneScene(0);
    script({epochMs: 300});
    const run = startCli(argv, {cwd: folder});
    const checkpoint = join(folder, "Ana's runs", 'Voice', 'checkpoints', 'epoch-00002.json');
    await expect.poll(() => existsSync(checkpoint), {timeout: 50_000}).toBe(true);
    run.child.kill('SIGINT');
    const stopped = await run.result;
    expect(stopped.exitCode).toBe(130);
    expect(stopped.stderr).toMatch(/^chatterpipe: Training stopped at step \d+\.\n {2}Nothing is lost\. Go on with: /m);
    expect(named(stopped)).toBe(typed);
    await backend.goDown();
    const {exitCode, stdout, stderr} = await runTyped(named(stopped), {cwd: folder});
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toContain('[2/6] generate: done before\n');
    expect(stdout).toContain(`${voice}: the voice of epoch 20`);
    expect((await readdir(folder)).sort()).toEqual([
      "Ana's runs",
      'hum.onnx',
      'hum.onnx.json',
      'my phrases.txt',
      'my sets',
      'my tools',
      'my voices',
    ]);
  });

  test('after Ctrl-C among the clips is the same command too', async () => {
    const {folder, backend, script, argv, typed} = await cloneScene(100);
    script({});
    const run = startCli(argv, {cwd: folder});
    await expect.poll(() => backend.speechRequests.length, {timeout: 50_000}).toBeGreaterThan(2);
    run.child.kill('SIGINT');
    const stopped = await run.result;
    expect(stopped.exitCode).toBe(130);
    expect(named(stopped)).toBe(typed);
    const {exitCode, stdout, stderr} = await runTyped(named(stopped), {cwd: folder});
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(`${voice}: the voice of epoch 20`);
  });

  test('after a training that failed is the same command', async () => {
    const {folder, script, argv, typed} = await cloneScene(0);
    script({afterEpoch: 2, happens: 'disk'});
    const failed = await runCli(argv, {cwd: folder});
    expect(failed.exitCode, failed.stderr).toBe(13);
    expect(named(failed)).toBe(typed);
    script({});
    expect((await runTyped(named(failed), {cwd: folder})).exitCode).toBe(0);
  });

  test('where too few clips were kept, asks again for those that were refused', async () => {
    const {folder, backend, script, argv} = await cloneScene(0);
    script({});
    backend.setScript([{answer: {kind: 'speech', wav: 'silent'}}]);
    const short = await runCli([...argv, '--retries', '0', '--pilot', 'off'], {cwd: folder});
    expect(short.exitCode, short.stderr).toBe(3);
    const next = /^Fewer than 95 % were kept\. Next: (.+)$/m.exec(short.stdout)?.[1] ?? '';
    expect(next).toBe(`chatterpipe generate --output 'my sets/Voice' --retry-rejected`);
    backend.setScript([]);
    expect((await runTyped(next, {cwd: folder})).exitCode).toBe(0);
  });

  test('is not named where an address in it holds a password', async () => {
    const {folder, backend, script, argv} = await cloneScene(100);
    script({});
    const secret = backend.url.replace('http://', 'http://ana:geheim@');
    const run = startCli(
      argv.map(word => (word === backend.url ? secret : word)),
      {cwd: folder},
    );
    await expect.poll(() => backend.speechRequests.length, {timeout: 50_000}).toBeGreaterThan(2);
    run.child.kill('SIGINT');
    const {stderr} = await run.result;
    expect(stderr).toMatch(/\n {2}Nothing is lost: the same command goes on\.\n$/);
    expect(stderr).not.toContain('geheim');
  });
});
