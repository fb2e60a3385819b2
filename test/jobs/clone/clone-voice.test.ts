import {existsSync} from 'node:fs';
import {readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {sha256} from '../../../src/base/content-id.js';
import type {CloneSummary} from '../../../src/jobs/clone/clone-events.js';
import {sendJson, serverForTest} from '../../engines/transcription/server/scripted-server.js';
import {sendFile, startFileServer} from '../../io/download/file-server.js';
import {wavOf} from '../../kit/scripted-backend.js';
import {cloneScene, phrases} from './clone-kit.js';

function stepsOf({stages}: CloneSummary): number | undefined {
  return stages.find(({stage}) => stage === 'train')?.figures.steps;
}

const everyStage = ['check', 'generate', 'verify', 'train', 'export', 'audition'];

describe('a clone', () => {
  test('goes from a speaker to a voice that was listened to, and says what each stage cost', async () => {
    const scene = await cloneScene();
    const summary = await scene.clone();
    expect(scene.stages()).toEqual({begun: everyStage, skipped: []});
    const model = join(scene.folder, 'voices', 'ms_MY-malayvoice-medium.onnx');
    expect(summary.voice).toMatchObject({model, config: `${model}.json`, epoch: 2});
    expect(summary.isShort).toBe(false);
    const page = join(scene.folder, 'runs', 'MalayVoice', 'audition.html');
    expect(summary.audition).toMatchObject({page, of: 2, language: 'ms'});
    expect(await readFile(page, 'utf8')).toContain('Audition of ms_MY-malayvoice-medium');
    expect(await readdir(page.replace('.html', '-sounds'))).toEqual(['001.wav', '002.wav']);
    const costs = Object.fromEntries(summary.stages.map(({stage, figures}) => [stage, figures]));
    expect(costs).toEqual({
      check: {},
      generate: {clips: 12, takes: scene.backend.speechRequests.length, failedRequests: 0},
      verify: {},
      train: {steps: 4, checkpoints: 2},
      export: {},
      audition: {sentences: 2},
    });
    const disk = Object.fromEntries(summary.stages.map(({stage, diskBytes}) => [stage, diskBytes]));
    expect(disk['export']).toBe((await stat(model)).size);
    expect(disk['generate']).toBeGreaterThan(12 * 22_050);
    const seconds = summary.stages.reduce((sum, stage) => sum + stage.seconds, 0);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(summary.seconds + 0.01);
    expect(await readFile(join(scene.folder, 'voices', 'ms_MY-malayvoice-medium.MODEL_CARD'), 'utf8')).toContain(
      '* Consent of the speaker: not stated\n',
    );
  });

  test('the same call again makes nothing and needs no backend and no trainer; more epochs need no backend', async () => {
    const scene = await cloneScene();
    await scene.clone();
    await scene.backend.goDown();
    const model = join(scene.folder, 'voices', 'ms_MY-malayvoice-medium.onnx');
    const before = await stat(model);
    const again = await scene.clone({training: {python: '/nonexistent/python'}});
    expect(scene.stages()).toEqual({
      begun: ['check', 'audition'],
      skipped: ['generate', 'verify', 'train', 'export'],
    });
    expect(again).toMatchObject({generation: undefined, isShort: false, voice: {model, epoch: 2}});
    expect((await stat(model)).mtimeMs).toBe(before.mtimeMs);
    const more = await scene.clone({training: {epochs: 5}});
    expect(scene.stages()).toEqual({begun: ['check', 'verify', 'train', 'export', 'audition'], skipped: ['generate']});
    expect(stepsOf(more)).toBe(6);
    expect(more.voice?.epoch).toBe(5);
  });

  test('the voice is named by the epoch of its checkpoint, which is not always the last, in this call and the next', async () => {
    const scene = await cloneScene();
    scene.script({sounds: ['babble', 'mute'], waitsForAuditions: true});
    const training = {hasAuditions: true, auditionShare: 1};
    expect((await scene.clone({training})).voice?.epoch).toBe(1);
    expect((await scene.clone({training})).voice?.epoch).toBe(1);
  });

  test('what was lost is made again, a voice, a clip; phrases that come later are learned only with more epochs', async () => {
    const scene = await cloneScene();
    await scene.clone();
    await rm(join(scene.folder, 'voices'), {recursive: true});
    expect(stepsOf(await scene.clone())).toBe(0);
    expect(scene.stages().skipped).toEqual(['generate']);
    expect(existsSync(join(scene.folder, 'voices', 'ms_MY-malayvoice-medium.onnx'))).toBe(true);

    await rm(join(scene.folder, 'datasets', 'MalayVoice', 'wavs', 'voice_00003.wav'));
    expect((await scene.clone()).generation?.kept).toBe(12);
    expect(scene.stages().begun).toEqual(everyStage);

    await writeFile(join(scene.folder, 'phrases.txt'), phrases(14));
    const {stages} = await scene.clone();
    expect(stages.find(({stage}) => stage === 'generate')?.figures.clips).toBe(2);
    expect(scene.notices()).toContain(
      'The run has learned all its epochs: new clips are learned only with more of them (--epochs).',
    );
  });

  test('fewer kept than wanted: nothing is trained', async () => {
    const scene = await cloneScene({script: [{textIncludes: 'Semalam', answer: {kind: 'speech', wav: 'silent'}}]});
    const summary = await scene.clone({generation: {retries: 0, pilot: false}});
    expect(summary).toMatchObject({isShort: true, voice: undefined, audition: undefined, generation: {kept: 9}});
    expect(scene.stages().begun).toEqual(['check', 'generate']);
    expect(existsSync(join(scene.folder, 'runs'))).toBe(false);
    expect((await scene.clone({generation: {retries: 0}, minKept: 0.5})).voice).toBeDefined();
  });

  test('a stage that fails is named, and the same call goes on from there', async () => {
    const scene = await cloneScene();
    scene.script({afterEpoch: 1, happens: 'exit 1'});
    await expect(scene.clone()).rejects.toMatchObject({code: 'TRAINING_FAILED'});
    expect(scene.events.at(-1)).toEqual({type: 'broken', stage: 'train'});
    scene.script({export: 'dies'});
    await expect(scene.clone()).rejects.toMatchObject({code: 'TRAINING_FAILED'});
    expect(scene.events.at(-1)).toEqual({type: 'broken', stage: 'export'});
    scene.script({});
    const {stages} = await scene.clone();
    expect(stages.find(({stage}) => stage === 'train')?.figures).toEqual({steps: 0, checkpoints: 2});
    expect(scene.backend.speechRequests.length).toBe(12);
  });

  test('a training that failed names no command of its own: the clone goes on, and no address is shown', async () => {
    const scene = await cloneScene();
    scene.script({afterEpoch: 1, happens: 'disk'});
    await expect(scene.clone()).rejects.toMatchObject({
      code: 'DISK_FULL',
      hint: 'Make room on the disk, then go on from the last checkpoint: the same command',
    });
  });

  test('a stop ends it in any stage', async () => {
    const scene = await cloneScene();
    const stopAt = (stage: string) => {
      const controller = new AbortController();
      return scene.clone({
        signal: controller.signal,
        onEvent: event => void (event.type === 'stage' && event.stage === stage && controller.abort()),
      });
    };
    for (const stage of ['check', 'generate', 'verify', 'train', 'export', 'audition']) {
      await expect(stopAt(stage), stage).rejects.toMatchObject({code: 'STOPPED'});
    }
    expect((await scene.clone()).voice).toBeDefined();
  });
});

describe('what speaks against a clone is said before the first clip', () => {
  const nothingMade = (folder: string): void => {
    for (const name of ['datasets', 'runs', 'voices']) expect(existsSync(join(folder, name)), name).toBe(false);
  };

  test.each([
    ['a base that nobody vouches for', {training: {base: 'BASE'}}, 'TRUST_MISSING'],
    ['a base that is not there', {training: {base: 'nobody'}}, 'USAGE'],
    ['no trainer', {training: {python: '/nonexistent/python'}}, 'DEPENDENCY_MISSING'],
    ['a speaker that nobody knows', {voice: 'anwat.wav'}, 'SPEAKER_NOT_FOUND'],
    ['a recording without a consent', {voice: 'RECORDING'}, 'CONSENT_MISSING'],
    ['a file that is no recording', {voice: 'BASE', generation: {consent: 'self'}}, 'AUDIO_UNREADABLE'],
    ['a name that is none', {name: 'Ké/..'}, 'USAGE'],
    ['a language that is none', {language: 'malayish'}, 'LANGUAGE_UNKNOWN'],
    ['audition phrases that are not there', {audition: {phrases: 'nowhere.txt'}}, 'INPUT_UNREADABLE'],
    ['a share that is none', {minKept: 2}, 'USAGE'],
  ] as const)('%s', async (_what, extra, code) => {
    const scene = await cloneScene();
    const base = join(scene.folder, 'base.ckpt');
    const recording = join(scene.folder, 'me.wav');
    await writeFile(base, 'a pickle');
    await writeFile(recording, wavOf('pcm16', {input: phrases(2), voice: 'me.wav', seed: 1}));
    const paths = JSON.parse(
      JSON.stringify(extra).replace('"BASE"', `"${base}"`).replace('"RECORDING"', `"${recording}"`),
    );
    await expect(scene.clone(paths)).rejects.toMatchObject({code});
    expect(scene.backend.requests.some(({method}) => method === 'POST')).toBe(false);
    nothingMade(scene.folder);
  });

  test('a known base is fetched before the first clip, or nothing is made', async () => {
    const bytes = Buffer.alloc(50_000, 'base');
    const server = await startFileServer((request, response) => sendFile(request, response, bytes));
    const scene = await cloneScene();
    const facts = {licence: 'CC0', language: 'ms_MY', quality: 'medium', sampleRateHz: 22_050};
    const base = {
      name: 'ours',
      url: `${server.url}/ours.ckpt`,
      sha256: sha256(bytes),
      sizeBytes: bytes.length,
      ...facts,
    };
    const known = join(scene.folder, 'known-bases.json');
    await writeFile(known, JSON.stringify([base]));
    vi.stubEnv('CHATTERPIPE_BASES', join(scene.folder, 'bases'));
    vi.stubEnv('CHATTERPIPE_KNOWN_BASES', known);
    onTestFinished(() => void vi.unstubAllEnvs());
    const training = {base: 'ours', mayDownload: async () => false};
    await expect(scene.clone({training})).rejects.toMatchObject({code: 'STOPPED'});
    expect(scene.backend.speechRequests).toEqual([]);
    nothingMade(scene.folder);
    const {host} = new URL(server.url);
    const path = join(scene.folder, 'bases', 'ours.ckpt');
    const planned = {base, path};
    expect((await scene.preview({training})).baseSource).toEqual({...planned, host, isHere: false});
    expect(server.seen).toHaveLength(0);

    const isFetched: boolean[] = [];
    const mayDownload = async (): Promise<boolean> => {
      isFetched.push(scene.backend.speechRequests.length > 0);
      return true;
    };
    expect((await scene.clone({training: {base: 'ours', mayDownload}})).voice?.epoch).toBe(2);
    expect(isFetched).toEqual([false]);
    expect(server.seen).toHaveLength(1);
    const other = await scene.preview({name: 'Other', training});
    expect(other.baseSource).toEqual({...planned, host: undefined, isHere: true});
    // It has learned from it, and wants it no more.
    expect((await scene.preview({training: {...training, epochs: 3}})).baseSource).toBeNull();
  });

  test('no GPU: the hours, and --cpu', async () => {
    const scene = await cloneScene();
    const training = {python: scene.trainer, runs: join(scene.folder, 'runs')};
    const {modelSize: _tiny, ...real} = {modelSize: 'tiny', ...training};
    const clone = scene.clone({training: {...real, ...({modelSize: undefined} as object)}});
    await expect(clone).rejects.toMatchObject({code: 'USAGE', hint: 'To train on the CPU all the same, add --cpu.'});
    nothingMade(scene.folder);
  });

  test.each([
    ['the clips are there', {training: {epochs: 3}}, 12],
    ['the voice is there as well, and is to be heard', {}, 12],
    ['clips are missing', {}, 14],
  ] as const)('a model that the card names and that is not here, where %s', async (_what, extra, count) => {
    const scene = await cloneScene();
    await scene.clone();
    await writeFile(join(scene.folder, 'phrases.txt'), phrases(count));
    const card = join(scene.folder, 'datasets', 'MalayVoice', 'dataset.json');
    const known = JSON.parse(await readFile(card, 'utf8'));
    known.judging.evidence = {...known.judging.evidence, recognition: 'nowhere'};
    await writeFile(card, JSON.stringify(known));
    await expect(scene.clone(extra)).rejects.toMatchObject({code: 'MODEL_MISSING'});
    expect(scene.stages()).toEqual({begun: ['check'], skipped: []});
  });

  test('a backend that is not there', async () => {
    const scene = await cloneScene();
    await scene.backend.goDown();
    await expect(scene.clone()).rejects.toMatchObject({code: 'BACKEND_UNREACHABLE'});
    nothingMade(scene.folder);
  });
});

test('what contradicts what is there is refused as the stages do it', async () => {
  const speakers = ['anwar.wav', 'suraya.wav'].map(id => ({id, name: id}));
  const scene = await cloneScene({speakers});
  await scene.clone();
  const asked = scene.backend.speechRequests.length;
  await expect(scene.clone({generation: {seed: 7}})).rejects.toMatchObject({code: 'SETTINGS_DIFFER'});
  await expect(scene.clone({quality: 'low'})).rejects.toMatchObject({code: 'SETTINGS_DIFFER'});
  await expect(scene.clone({voice: 'suraya.wav'})).rejects.toMatchObject({code: 'BACKEND_CHANGED'});
  expect(scene.backend.speechRequests.length).toBe(asked);
});

test('an own recording is uploaded with its consent, checked first, and held against the voice', async () => {
  const scene = await cloneScene();
  const recording = join(scene.folder, 'me.wav');
  await writeFile(recording, wavOf('pcm16', {input: 'Pendek sahaja.', voice: 'me.wav', seed: 1}));
  const {voice} = await scene.clone({voice: recording, generation: {consent: 'self'}});
  expect(await readFile(voice?.card ?? '', 'utf8')).toContain('the maker says that the voice is their own');
  expect(scene.notices().some(message => message.startsWith(`${recording}: `))).toBe(true);
  // The consent stands in the card.
  expect((await scene.clone({voice: recording})).voice).toBeDefined();
});

test('the checkpoints and the voice are heard by whoever hears the clips, also where only the card says who that is', async () => {
  const server = await serverForTest((_, response) => sendJson(response, {text: 'Esok pagi kami menulis ayat.'}));
  const recognition = `${server.url}/v1/audio/transcriptions whisper-1`;
  const scene = await cloneScene();
  scene.script({sounds: ['babble'], waitsForAuditions: true});
  const auditionPhrases = join(scene.folder, 'said.txt');
  await writeFile(auditionPhrases, 'Hebat sungguh!\n');
  const training = {hasAuditions: true, auditionShare: 1, auditionPhrases};
  const heardBy = (): readonly unknown[] =>
    scene.events.flatMap(event =>
      event.type === 'training' && event.event.type === 'audition' ? [event.event.models['recognition']] : [],
    );
  // The server hears the same of every clip: that refuses none.
  const ofWords = ['mostCharacterErrorRate', 'mostPhonemeErrorRate', 'longestWrongRun', 'leastFirstWordRight'];
  const limitChanges = Object.fromEntries([...ofWords, 'leastLastWordRight'].map(name => [name, null]));
  const generation = {evidence: {recognition: server.url}, limitChanges};
  const {audition} = await scene.clone({generation, training});
  expect(heardBy()).toEqual([recognition, recognition]);
  expect(audition?.models).toMatchObject({recognition});
  const again = await scene.clone({training: {...training, epochs: 3}});
  expect(heardBy()).toEqual([recognition]);
  expect(again.audition?.models).toMatchObject({recognition});
});

test('a preview asks no backend and makes nothing', async () => {
  const scene = await cloneScene();
  expect(await scene.preview()).toMatchObject({
    isGenerated: false,
    generation: {clips: 12, alreadyKept: 0, probe: null},
    training: {trainClips: 12, stepsPerEpoch: 6, steps: 12},
    exported: undefined,
    model: join(scene.folder, 'voices', 'ms_MY-malayvoice-medium.onnx'),
    audition: {sentences: 2, obstacle: null},
  });
  expect(scene.backend.requests).toEqual([]);
  expect(existsSync(join(scene.folder, 'datasets'))).toBe(false);
  expect(existsSync(join(scene.folder, 'runs'))).toBe(false);
});

describe('a voice that cannot be heard here', () => {
  test('is made all the same, and that is said before the first clip', async () => {
    const scene = await cloneScene();
    const {audition, stages} = await scene.clone({language: 'id'});
    expect(audition).toBeUndefined();
    expect(stages.map(({stage}) => stage)).toEqual(everyStage.slice(0, 5));
    expect(scene.notices()).toContain(
      'The voice will not be heard at the end: there are no audition sentences in Indonesian: give some with --audition-phrases FILE.',
    );
  });

  test('is one whose phonemes only Piper can make, or whose language has no sentences', async () => {
    const scene = await cloneScene();
    expect((await scene.preview({language: 'ja'})).audition.obstacle).toBe(
      "the phonemes of Japanese can only be made by Piper's own Python",
    );
    const audition = {phrases: join(scene.folder, 'phrases.txt')};
    expect((await scene.preview({language: 'id', audition})).audition).toMatchObject({sentences: 12, obstacle: null});
  });
});
