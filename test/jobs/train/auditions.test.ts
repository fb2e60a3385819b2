import {existsSync, readFileSync} from 'node:fs';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {exportVoice} from '../../../src/jobs/train/export-voice.js';
import type {TrainOptions} from '../../../src/jobs/train/train-options.js';
import {sendJson, serverForTest} from '../../engines/transcription/server/scripted-server.js';
import {scriptedTrainer, type TrainerScript} from '../../kit/scripted-trainer.js';
import {type TrainScene, trainScene} from './train-kit.js';

/** A run whose checkpoints speak two sentences, each of them, as the script has them sound. */
async function auditionScene(script: TrainerScript) {
  const whole: TrainerScript = {waitsForAuditions: true, ...script};
  const scene = await trainScene(whole);
  const phrases = join(scene.folder, 'phrases.txt');
  await writeFile(phrases, 'Ke mana perginya kunci kereta?\nHebat sungguh!\n');
  const usual = {hasAuditions: true, auditionShare: 1, auditionPhrases: phrases} as const;
  return {
    ...scene,
    train: (extra: Partial<TrainOptions> = {}, other: TrainerScript = whole) =>
      scene.train({...usual, ...extra}, other),
    card: () => JSON.parse(readFileSync(join(scene.run, 'run.json'), 'utf8')),
    auditions: () =>
      scene.events.flatMap(event => (event.type === 'audition' ? [{...event.audition, isBest: event.isBest}] : [])),
  };
}

/** The epochs of the checkpoints that were exported to be auditioned. */
function exported({run}: TrainScene): readonly number[] {
  const lines = readFileSync(join(run, 'config.json.exports'), 'utf8').trim().split('\n');
  const exports = lines.map(line => JSON.parse(line) as {epoch: number; output: string});
  return exports.filter(({output}) => output.endsWith('/.audition.onnx')).map(({epoch}) => epoch);
}

const noRecognition =
  'No model that writes down speech is on this machine: auditions judge the sound, and not the words. See: chatterpipe models list';

describe('auditions of checkpoints', () => {
  test('the best checkpoint is the one that speaks best, and not the one with the least loss', async () => {
    const scene = await auditionScene({sounds: ['mute', 'babble', 'hum'], validation: [3, 2, 1]});
    const {voice, epoch, voiceEpoch} = await scene.train({epochs: 3});
    expect({epoch, voiceEpoch}).toEqual({epoch: 3, voiceEpoch: 2});
    expect(await readFile(voice?.card ?? '', 'utf8')).toContain("with Piper's trainer: epoch 2, step 4\n");
    const [mute, babble, hum] = scene.auditions();
    expect(mute).toMatchObject({epoch: 1, kept: 0, of: 2, score: 0, isBest: true});
    expect(babble).toMatchObject({epoch: 2, kept: 2, of: 2, isBest: true});
    expect(babble?.score).toBeGreaterThan(2.9);
    expect(hum).toMatchObject({epoch: 3, kept: 0, isBest: false});
    expect(hum?.score).toBeGreaterThan(0);
    expect(hum?.score).toBeLessThan(1);
    expect(scene.notices()).toEqual([noRecognition]);
    expect(await readdir(scene.run)).not.toContain('.audition.onnx');

    const page = await readFile(join(scene.run, 'training.html'), 'utf8');
    expect(page).toContain('<h3 class="apart">Epoch 2, the best</h3>\n<p>2 of 2 sentences would do, score ');
    expect(page).toContain('id="audition-score-title"');
    expect(
      page.match(/<audio controls preload="none" src="data:audio\/mpeg;base64,[A-Za-z0-9+/=]{2000,}"/g),
    ).toHaveLength(6);
    expect(page).not.toMatch(/<audio[^>]*src="(?!data:)/);
  });

  test('the listeners that were asked for listen; what was asked to be off is not missed', async () => {
    const server = await serverForTest((_, response) => sendJson(response, {text: 'Hebat sungguh!'}));
    const scene = await auditionScene({sounds: ['babble']});
    await scene.train({epochs: 2, evidence: {recognition: server.url}});
    const recognition = `${server.url}/v1/audio/transcriptions whisper-1`;
    const heardBy = scene.events.flatMap(event => (event.type === 'audition' ? [event.models['recognition']] : []));
    expect(heardBy).toEqual([recognition, recognition]);
    expect(server.requests).toHaveLength(4);
    expect(scene.notices()).toEqual([]);
    await scene.train({name: 'Other', epochs: 1, evidence: {recognition: 'off'}});
    expect(scene.notices()).toEqual([]);
    expect(server.requests).toHaveLength(4);
  });

  test('listeners that cannot be are refused before anything is trained', async () => {
    const scene = await auditionScene({sounds: ['babble']});
    const train = scene.train({evidence: {recognition: 'nowhere'}});
    await expect(train).rejects.toMatchObject({code: 'MODEL_MISSING'});
    expect(existsSync(scene.run)).toBe(false);
  });

  test('a resumed run auditions no checkpoint again, and export-voice knows the scores', async () => {
    const scene = await auditionScene({sounds: ['babble', 'hum']});
    await scene.train({epochs: 2});
    const before = scene.card().auditions;
    await scene.train({epochs: 3});
    expect(exported(scene)).toEqual([1, 2, 3]);
    expect(scene.card().auditions).toMatchObject(before);
    await scene.train({epochs: 3});
    expect(exported(scene)).toEqual([1, 2, 3]);
    const options = {
      name: 'Voice',
      runs: join(scene.folder, 'runs'),
      voices: join(scene.folder, 'voices'),
      python: await scriptedTrainer({sounds: ['babble', 'hum']}),
    };
    expect((await exportVoice(options)).epoch).toBe(1);
    expect((await exportVoice({...options, checkpoint: 'last'})).epoch).toBe(3);
    expect((await exportVoice({...options, checkpoint: '2'})).epoch).toBe(2);
  });

  test('where others listen from now on, the best of before is heard again; without auditions losses decide', async () => {
    const scene = await auditionScene({sounds: ['mute', 'babble', 'hum'], validation: [3, 2, 1, 0.9, 0.8]});
    await scene.train({epochs: 3});
    const {auditions, ...card} = scene.card();
    const others = Object.entries(auditions as Record<string, object>).map(([hash, audition]) => [
      hash,
      {...audition, measuredBy: 'another listener'},
    ]);
    await writeFile(join(scene.run, 'run.json'), JSON.stringify({...card, auditions: Object.fromEntries(others)}));
    expect((await scene.train({epochs: 4})).voiceEpoch).toBe(2);
    expect(exported(scene)).toEqual([1, 2, 3, 4, 2]);
    expect((await scene.train({epochs: 5, hasAuditions: false}, {validation: [3, 2, 1, 0.9, 0.8]})).voiceEpoch).toBe(5);
  });

  test('patience ends a training whose auditions do not get better, and says so', async () => {
    const scene = await auditionScene({sounds: ['hum', 'babble', 'hum'], validation: [9, 8, 7, 6, 5, 4, 3, 2, 1]});
    const {endedEarly, voice} = await scene.train({epochs: 9, patience: 2});
    expect(endedEarly).toBe(true);
    expect(exported(scene)).toEqual([1, 2, 3, 4]);
    expect(scene.notices()).toEqual([noRecognition, 'Nothing got better for 2 auditions: training ends here.']);
    expect(await readFile(voice?.card ?? '', 'utf8')).toContain('epoch 2, step 4\n');
  });

  test('an export that fails is told, and losses decide', async () => {
    const scene = await auditionScene({
      sounds: ['hum'],
      failingExports: [1, 2],
      validation: [1, 2],
      waitsForAuditions: false,
    });
    // The voice itself cannot be exported either.
    await expect(scene.train({epochs: 2})).rejects.toMatchObject({code: 'TRAINING_FAILED'});
    expect(scene.notices()[0]).toBe(
      'The audition of epoch 1 failed, this checkpoint counts by its losses: Training failed: GuardOnDataDependentSymNode: cannot be traced',
    );
    const done = await scene.train({epochs: 2}, {});
    expect(await readFile(done.voice?.card ?? '', 'utf8')).toContain('epoch 1, step 2\n');
  });

  test('what lacks a package is not tried again in that sitting', async () => {
    const scene = await auditionScene({sounds: ['hum'], lacksExporter: true, waitsForAuditions: false});
    await expect(scene.train({epochs: 3})).rejects.toMatchObject({code: 'DEPENDENCY_MISSING'});
    expect(exported(scene)).toHaveLength(1);
    expect(scene.notices()).toEqual([
      expect.stringMatching(
        /^The audition of epoch \d failed, checkpoints count by their losses: Training failed: No module named 'onnx' Install the trainer: chatterpipe install trainer$/,
      ),
    ]);
  });

  test('a voice that our runtime cannot speak is told, and does not end the training', async () => {
    const scene = await auditionScene({waitsForAuditions: false});
    const {voice} = await scene.train({epochs: 1});
    expect(voice).toBeDefined();
    expect(scene.notices()).toEqual([
      expect.stringMatching(
        /^The audition of epoch 1 failed, this checkpoint counts by its losses: Cannot use the voice config .*: phoneme_id_map: /,
      ),
      expect.stringMatching(/^The audition of epoch 1 failed/),
    ]);
  });

  test('H2 a stop in the middle of an audition is heard at once, leaves nothing of it, and the run goes on', async () => {
    const scene = await auditionScene({sounds: ['babble'], slowExports: [1]});
    const controller = new AbortController();
    const running = scene.train({epochs: 2, signal: controller.signal}).catch(error => error);
    await expect.poll(() => existsSync(join(scene.run, '.audition.onnx')), {timeout: 20_000}).toBe(true);
    controller.abort();
    expect(await running).toMatchObject({code: 'STOPPED'});
    expect((await readdir(scene.run)).filter(name => name.startsWith('.'))).toEqual([]);
    expect(scene.card()).toMatchObject({state: 'stopped', auditions: {}});
    const [line = ''] = readFileSync(join(scene.run, 'config.json.exports'), 'utf8').split('\n');
    expect(() => process.kill(JSON.parse(line).pid, 0)).toThrow('ESRCH');
    expect((await scene.train({epochs: 2}, {sounds: ['babble'], waitsForAuditions: true})).epoch).toBe(2);
  });

  test('where auditions are dear, the first and the last checkpoint have one, and it is told', async () => {
    const scene = await auditionScene({sounds: ['hum'], waitsForAuditions: 'first'});
    await scene.train({epochs: 6, auditionShare: 0});
    expect(exported(scene)).toEqual([1, 6]);
    expect(scene.notices()).toContain(
      'Not every checkpoint is auditioned: it would take more than 0 % of the time (--audition-share).',
    );
  });

  test('--no-auditions exports nothing but the voice', async () => {
    const scene = await auditionScene({sounds: ['babble'], waitsForAuditions: false});
    await scene.train({hasAuditions: false});
    expect(exported(scene)).toEqual([]);
    expect(await readFile(join(scene.run, 'training.html'), 'utf8')).toContain('No checkpoint was auditioned yet.');
  });

  test('a language without sentences of ours is told what to give', async () => {
    const scene = await trainScene({sounds: ['babble']});
    await scene.train({hasAuditions: true, language: 'de'});
    expect(scene.notices()).toEqual([
      'We have no audition sentences in German: checkpoints count by their losses. Give some: --audition-phrases FILE',
    ]);
  });
});
