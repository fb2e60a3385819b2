import {existsSync} from 'node:fs';
import {readdir, readFile, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {exportVoice} from '../../../src/jobs/train/export-voice.js';
import {scriptedTrainer} from '../../kit/scripted-trainer.js';
import {trainScene} from './train-kit.js';

const json = async (path: string) => JSON.parse(await readFile(path, 'utf8'));

describe('a training', () => {
  test('ends with a voice under its final name, its config and its card', async () => {
    const scene = await trainScene();
    const {voice, epoch, page} = await scene.train();
    expect(epoch).toBe(2);
    expect((await readdir(join(scene.folder, 'voices'))).sort()).toEqual([
      'ms_MY-voice-medium.MODEL_CARD',
      'ms_MY-voice-medium.onnx',
      'ms_MY-voice-medium.onnx.json',
    ]);
    expect(await json(voice?.config ?? '')).toEqual({
      audio: {sample_rate: 22_050, quality: 'medium'},
      phoneme_type: 'espeak',
      dataset: 'ms_MY-voice-medium',
      language: {
        code: 'ms_MY',
        family: 'ms',
        region: 'MY',
        name_native: 'Bahasa Melayu',
        name_english: 'Malay',
        country_english: 'Malaysia',
      },
    });
    expect(await readFile(voice?.card ?? '', 'utf8')).toContain(
      '* Consent of the speaker: not known: the dataset was made with another tool\n* Base: none, trained from nothing\n',
    );
    expect(await readFile(page ?? '', 'utf8')).toContain('<title>Training of Voice</title>');
  });

  test('more epochs later go on where it ended, truly', async () => {
    const scene = await trainScene();
    await scene.train();
    scene.events.length = 0;
    const {epoch} = await scene.train({epochs: 5});
    expect(epoch).toBe(5);
    const steps = scene.events.flatMap(event => (event.type === 'progress' ? [event.progress.step] : []));
    expect(steps).toEqual([6, 8, 10]);
  });

  test('the same epochs again train nothing and export again', async () => {
    const scene = await trainScene();
    await scene.train();
    await scene.train();
    expect(scene.notices()).toEqual(['All 2 epochs are learned already.']);
  });

  test('a batch that memory does not hold is halved, and remembered', async () => {
    const scene = await trainScene({largestBatch: 2});
    await scene.train({batchSize: 8});
    expect(scene.notices()).toEqual([
      'Memory ran out: going on with a batch of 4.',
      'Memory ran out: going on with a batch of 2.',
    ]);
    expect((await json(join(scene.run, 'run.json'))).batchLimit).toBe(2);
  });

  test('patience ends a training that does not get better, and says so', async () => {
    const validation = [1, 0.8, ...Array<number>(10).fill(0.81)];
    const scene = await trainScene({validation, epochMs: 150});
    const {endedEarly, voice} = await scene.train({epochs: 12, patience: 3});
    expect(endedEarly).toBe(true);
    expect(scene.notices()).toEqual(['Nothing got better for 3 checkpoints: training ends here.']);
    expect(await readFile(voice?.card ?? '', 'utf8')).toContain("with Piper's trainer: epoch 2, step 4\n");
  });

  test('a voice that begins to learn its clips by heart is told', async () => {
    const scene = await trainScene({validation: [1, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6]});
    await scene.train({epochs: 7});
    expect(scene.notices()).toEqual([
      'The voice begins to learn its clips by heart: it was best at clips that were kept back in epoch 2. More clips help; --patience ends such a training.',
    ]);
  });

  test('best, last and two in between stay', async () => {
    const scene = await trainScene({validation: [1, 0.5, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9]});
    await scene.train({epochs: 12});
    const kept = (await readdir(join(scene.run, 'checkpoints'))).filter(name => name.endsWith('.ckpt'));
    expect(kept).toContain('epoch-00002.ckpt');
    expect(kept).toContain('epoch-00012.ckpt');
    expect(kept.length).toBeLessThanOrEqual(4);
  });

  test('another checkpoint can be exported; one that is not there is named with those that are', async () => {
    const scene = await trainScene();
    await scene.train();
    const options = {
      name: 'Voice',
      runs: join(scene.folder, 'runs'),
      voices: join(scene.folder, 'voices'),
      python: await scriptedTrainer(),
    };
    expect(await exportVoice({...options, checkpoint: '1'})).toMatchObject({epoch: 1});
    await expect(exportVoice({...options, checkpoint: '7'})).rejects.toMatchObject({
      code: 'USAGE',
      message: 'The run "Voice" has no checkpoint "7".',
      hint: 'It has those of the epochs 1, 2; "best" and "last" will do as well.',
    });
  });

  test('a run of another language is another voice', async () => {
    const scene = await trainScene();
    await scene.train();
    await expect(scene.train({language: 'en'})).rejects.toMatchObject({
      code: 'SETTINGS_DIFFER',
      message: 'The run "Voice" is another one: language ms → en.',
    });
  });
});

describe('F9 a base is code', () => {
  test('F9 an unknown one is refused without --trust-checkpoint, and nothing reads it', async () => {
    const scene = await trainScene();
    const base = join(scene.folder, 'base.ckpt');
    await writeFile(base, 'a pickle');
    const sha256 = '17c6f9fd97ce67d50c53e5c6a5d2fb54bd8edb4e83b9f6f5bbf4e37a8b0e0f0a';
    const failure = await scene.train({base}).catch(error => error);
    expect(failure).toMatchObject({code: 'TRUST_MISSING', exitCode: 16});
    expect(failure.message).toMatch(
      /^A checkpoint is code, and .*base\.ckpt would be run: its SHA-256 is [0-9a-f]{64}\.$/,
    );
    await expect(scene.train({base, baseSha256: sha256})).rejects.toMatchObject({code: 'TRUST_MISSING'});
    expect(existsSync(scene.run)).toBe(false);
    const known = failure.details.found as string;
    expect((await scene.train({base, baseSha256: known})).voice).toBeDefined();
    expect(scene.notices()).toContain('Began from the base: 712 parameters copied.');
  });
});

describe('H the training child', () => {
  test.each([
    ['exit 1', /^The trainer ended after \d+ s with exit code 1\.\nTraceback .*\nRuntimeError: something broke$/],
    ['exit 137', /^The trainer was killed after \d+ s: most likely the machine ran out of memory\.$/],
    ['segfault', /^The trainer crashed after \d+ s \(segmentation fault\)\.$/],
    ['flood', /^The trainer ended after \d+ s with exit code 1\.\n(x{99}\n){49}x{99}$/],
  ] as const)('H3 %s: exit 15 with the last lines and the cause; the checkpoint stays', async (happens, message) => {
    const scene = await trainScene({afterEpoch: 1, happens});
    const failure = await scene.train().catch(error => error);
    expect(failure).toMatchObject({code: 'TRAINING_FAILED', exitCode: 15});
    expect(failure.message).toMatch(message);
    expect((await json(join(scene.run, 'run.json'))).state).toBe('failed');
    expect((await scene.train({}, {})).epoch).toBe(2);
    expect(scene.events.flatMap(event => (event.type === 'progress' ? [event.progress.step] : []))).toEqual([2, 4]);
  });

  test('H2 a trainer that does not stop is killed after the grace time, and the run goes on from its checkpoint', async () => {
    const scene = await trainScene({isStubborn: true, epochMs: 100});
    const controller = new AbortController();
    const onEvent = ({type}: {type: string}) => void (type === 'checkpoint' && controller.abort());
    const failure = await scene
      .train({epochs: 1000, graceSeconds: 1, signal: controller.signal, onEvent})
      .catch(error => error);
    expect(failure).toMatchObject({code: 'STOPPED'});
    const {folder} = scene;
    expect(failure.hint).toMatch(
      new RegExp(
        `^Go on with: chatterpipe train Voice --resume --runs ${folder}/runs --voices ${folder}/voices --python \\S+ --no-auditions$`,
      ),
    );
    const pid = Number(await readFile(join(scene.run, 'config.json.pid'), 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect((await json(join(scene.run, 'run.json'))).state).toBe('stopped');
    expect((await scene.train({epochs: 40}, {})).epoch).toBe(40);
  });

  test.each(['silence', 'close stdout'] as const)('H3 %s: a warning, then an end', async happens => {
    const scene = await trainScene({afterEpoch: 1, happens});
    const failure = await scene.train({stallSeconds: 3}).catch(error => error);
    expect(failure.message).toMatch(/^The trainer said nothing for too long and was ended, after \d+ s\.$/);
    expect(scene.notices()[0]).toMatch(/^Nothing was heard of the trainer for \d s\.$/);
  });

  test.each([
    [{lightning: '2.6.3'}, 'lightning 2.6.3 is malicious'],
    [{torch: '2.9.1+cu128'}, 'torch 2.9.1+cu128 is too old: 2.10.0 or later is needed'],
    [{'piper-tts': null}, 'piper-tts is not installed there'],
  ])('H4 %j: exit 2 before any work', async (versions, why) => {
    const scene = await trainScene({versions});
    const failure = await scene.train().catch(error => error);
    expect(failure).toMatchObject({code: 'DEPENDENCY_MISSING', exitCode: 2});
    expect(failure.message).toMatch(new RegExp(`: ${why.replaceAll(/[.+]/g, '\\$&')}\\.$`));
    expect(existsSync(scene.run)).toBe(false);
  });

  test('H4 no Python: exit 2 before any work', async () => {
    const scene = await trainScene();
    await expect(scene.train({python: '/nonexistent/python'})).rejects.toMatchObject({
      code: 'DEPENDENCY_MISSING',
      message: 'Cannot start /nonexistent/python: there is no such program.',
    });
    expect(existsSync(scene.run)).toBe(false);
  });

  test('H5 a truncated last checkpoint: the newest whole one is gone on from, and it says so', async () => {
    const scene = await trainScene();
    await scene.train({epochs: 3});
    await truncate(join(scene.run, 'checkpoints', 'epoch-00003.ckpt'), 5);
    scene.events.length = 0;
    await scene.train({epochs: 4});
    expect(scene.notices()).toContain('The checkpoint epoch-00003.ckpt is damaged: going on from epoch 2.');
    expect(scene.events.flatMap(event => (event.type === 'progress' ? [event.progress.step] : []))).toEqual([6, 8]);
  });

  test('H5 one whose bytes changed counts as damaged too', async () => {
    const scene = await trainScene();
    await scene.train({epochs: 3});
    const path = join(scene.run, 'checkpoints', 'epoch-00003.ckpt');
    await writeFile(path, (await readFile(path, 'utf8')).replace('3', '4'));
    await scene.train({epochs: 4});
    expect(scene.notices()).toContain('The checkpoint epoch-00003.ckpt is damaged: going on from epoch 2.');
  });

  test('H6 the disk is full while checkpointing: exit 13, earlier checkpoints intact', async () => {
    const scene = await trainScene({afterEpoch: 1, happens: 'disk'});
    const failure = await scene.train().catch(error => error);
    expect(failure).toMatchObject({code: 'DISK_FULL', exitCode: 13});
    expect(failure.message).toBe(
      'Training failed: The checkpoint epoch-00002.ckpt cannot be written: [Errno 28] No space left on device',
    );
    expect(existsSync(join(scene.run, 'checkpoints', 'epoch-00001.ckpt'))).toBe(true);
  });

  test('H7 a loss that is not a number: exit 15', async () => {
    const scene = await trainScene({afterEpoch: 1, happens: 'nan'});
    await expect(scene.train()).rejects.toMatchObject({
      code: 'TRAINING_FAILED',
      exitCode: 15,
      message: 'Training failed: The loss loss_g is not a number any more, at step 4.',
    });
  });

  test('H7 a skipped utterance is told', async () => {
    const scene = await trainScene({afterEpoch: 1, happens: 'warning'});
    await scene.train();
    expect(scene.notices()).toEqual(['Piper warns: Missing audio file: wavs/x.wav']);
  });

  test('H7 D7 fewer utterances than rows: exit 14', async () => {
    const scene = await trainScene({utterances: 11});
    await expect(scene.train()).rejects.toMatchObject({
      code: 'DATASET_CORRUPT',
      exitCode: 14,
      message: 'Training failed: Piper loads 11 utterances, but metadata.csv should give 12.',
    });
  });

  test.each(['dies', 'mute'] as const)('H8 an export that %s: nothing under the final name', async how => {
    const scene = await trainScene({export: how});
    const failure = await scene.train().catch(error => error);
    expect(failure).toMatchObject({code: 'TRAINING_FAILED', exitCode: 15});
    expect(await readdir(join(scene.folder, 'voices'))).toEqual([]);
    // The voice of an earlier export stays as it was.
    await scene.train({}, {});
    const before = await readFile(join(scene.folder, 'voices', 'ms_MY-voice-medium.onnx'), 'utf8');
    await scene.train({epochs: 3}).catch(() => {});
    expect(await readFile(join(scene.folder, 'voices', 'ms_MY-voice-medium.onnx'), 'utf8')).toBe(before);
  });
});
