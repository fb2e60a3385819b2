import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {decodeWav} from '../../src/audio/wav/decode-wav.js';
import {runCli, startCli} from '../kit/run-cli.js';
import {temporaryFolder} from '../kit/temporary-folder.js';

/** The Python of an environment with Piper's trainer; these tests are skipped where it is not said. */
const python = process.env['CHATTERPIPE_TEST_TRAINER_PYTHON'];
const root = join(import.meta.dirname, '..', '..');

/** What a script of traps tells: a line of JSON each. */
async function tryTraps(name: string): Promise<unknown[]> {
  const folder = await temporaryFolder();
  const script = join(import.meta.dirname, name);
  const {stdout} = await promisify(execFile)(python as string, [script, folder, join(root, 'python')], {
    cwd: folder,
    env: {...process.env, OMP_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1'},
    maxBuffer: 1e8,
  });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}

describe.skipIf(python === undefined)("with Piper's real trainer (CHATTERPIPE_TEST_TRAINER_PYTHON)", () => {
  test('its traps are there, and our mends mend them', {timeout: 600_000}, async () => {
    expect(await tryTraps('traps.py')).toEqual([
      {trap: 'aligner', alone: 'ModuleNotFoundError', mended: ['supplied', true]},
      {trap: 'aligners', alone: null, mended: 50},
      {trap: 'cache', alone: true, mended: 5},
      {trap: 'resume after a warm start', alone: true, mended: [null, true]},
      {trap: 'warm start that does not fit', alone: 'no error', mended: [true, 0, 16_000]},
      {trap: 'export', alone: true, mended: 'exported'},
    ]);
  });

  test('what goes wrong in a training is there, and does not go wrong in ours', {timeout: 600_000}, async () => {
    expect(await tryTraps('traps_of_training.py')).toEqual([
      {trap: 'an unbalanced quote', alone: 1, mended: ['utterances', []]},
      {trap: 'a byte order mark', alone: 4, mended: ['utterances', ['\ufeff1']]},
      {trap: 'a blank line', alone: 'IndexError', mended: ['dataset', null]},
      {trap: 'more phonemes than frames', alone: null, mended: 5},
      {trap: 'callbacks of the trainer', alone: 'MisconfigurationException', mended: [2, true, true]},
      {trap: 'SIGTERM without clips to validate by', alone: 0, mended: true},
      {trap: 'a training has no end', alone: -1, mended: 2},
      {trap: 'a checkpoint with a parameter of older versions', alone: ['went on', 'SystemExit'], mended: 2e-4},
      {trap: 'a checkpoint with a path in it', alone: 'UnpicklingError', mended: 2e-4},
      {trap: 'another learning rate', alone: 2e-4, mended: 1e-5},
      {trap: 'a base of another sample rate', alone: 'no error', mended: ['base', 16_000]},
    ]);
  });

  test('a tiny voice is trained on clips of the robot, interrupted, resumed, exported, and speaks', {
    timeout: 900_000,
  }, async () => {
    const folder = await temporaryFolder();
    const cli = (...argv: string[]) => runCli(argv, {cwd: folder, env: {HOME: folder}});
    const robot = ['--backend', 'embedded', '--voice', 'robot-low.wav', '--language', 'ms', '--count', '12'];
    const generated = await cli('generate', ...robot, '--output', 'ds', '--quiet');
    expect(generated.exitCode, generated.stderr).toBe(0);
    const tiny = ['--model-size', 'tiny', '--batch-size', '4', '--python', python as string];

    const run = startCli(
      [
        'train',
        'Robot',
        '--dataset',
        'ds',
        '--epochs',
        '500',
        '--checkpoint-epochs',
        '1',
        '--validation',
        '0.25',
        ...tiny,
      ],
      {cwd: folder, env: {HOME: folder}},
    );
    const checkpoints = join(folder, 'runs', 'Robot', 'checkpoints');
    await expect.poll(() => existsSync(join(checkpoints, 'epoch-00001.json')), {timeout: 400_000}).toBe(true);
    run.child.kill('SIGTERM');
    const stopped = await run.result;
    expect(stopped.exitCode, stopped.stderr).toBe(143);
    const saved = (await readdir(checkpoints)).filter(name => name.endsWith('.ckpt') && !name.startsWith('.'));
    expect(saved.length).toBeGreaterThan(0);
    const step = Number(/stopped at step ([\d,]+)/.exec(stopped.stderr)?.[1]?.replaceAll(',', ''));

    const epochs = Math.floor(step / 2) + 2;
    const resumed = await cli('train', 'Robot', '--resume', '--epochs', String(epochs), '--json', ...tiny);
    expect(resumed.exitCode, resumed.stdout + resumed.stderr).toBe(0);
    const events = resumed.stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
    const steps = events.filter(({event}) => event === 'progress').map(({progress}) => progress.step);
    expect(steps[0]).toBeGreaterThan(step);
    const trained = events.find(({event}) => event === 'trained');
    expect(trained.voice.spokenSeconds).toBeGreaterThan(0.1);
    // The bar is 1 % of a step; a tiny model's steps are a hundredth of a real one's.
    expect(trained.ownShare).toBeLessThan(0.05);
    // Beside the training, Piper's own export gave a voice that our runtime spoke with, and nothing of it is left.
    const auditions = events.filter(({event}) => event === 'audition');
    expect(auditions.length).toBeGreaterThan(0);
    const {audition} = auditions.at(-1);
    expect(audition).toMatchObject({of: 12, epoch: epochs});
    expect(audition.previews).toHaveLength(3);
    const {auditions: kept} = JSON.parse(await readFile(join(folder, 'runs', 'Robot', 'run.json'), 'utf8'));
    expect(Object.values(kept)).toContainEqual(audition);
    expect(existsSync(join(folder, 'runs', 'Robot', '.audition.onnx'))).toBe(false);
    const voice = join(folder, 'voices', 'ms_MY-robot-medium.onnx');
    expect(JSON.parse(await readFile(`${voice}.json`, 'utf8'))).toMatchObject({
      dataset: 'ms_MY-robot-medium',
      espeak: {voice: 'ms'},
      audio: {sample_rate: 22_050, quality: 'medium'},
      language: {code: 'ms_MY', country_english: 'Malaysia'},
    });
    const page = await readFile(join(folder, 'runs', 'Robot', 'training.html'), 'utf8');
    expect(page).toContain('id="val_mel-title"');
    expect(page).toContain('src="data:audio/mpeg;base64,');

    // Piper's Python has spoken with it before it got its name; Node does as well.
    const said = await cli('say', '--model', voice, 'Apa khabar?', '--output', 'said.wav');
    expect(said.exitCode, said.stderr).toBe(0);
    expect(decodeWav(await readFile(join(folder, 'said.wav'))).pcm.sampleRateHz).toBe(22_050);

    // Fewer epochs than are learned: Lightning would raise.
    const learned = await cli('train', 'Robot', '--resume', '--epochs', '1', '--json', ...tiny);
    expect(learned.exitCode, learned.stdout + learned.stderr).toBe(0);
    expect(learned.stdout).toContain('"learned"');

    // A recording of no length ends Piper's trainer when it comes to it; ours does not begin.
    const [clip = ''] = await readdir(join(folder, 'ds', 'wavs'));
    await writeFile(join(folder, 'ds', 'wavs', clip), '');
    const spoilt = await cli('train', 'Spoilt', '--dataset', 'ds', '--epochs', '1', ...tiny);
    expect(spoilt.exitCode, spoilt.stderr).toBe(14);
  });
});
