import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createEngine} from '../../../src/engines/create-engine.js';
import type {SpeechEngine, SpeechOrder} from '../../../src/engines/speech-engine.js';
import {describeSpeechEngine} from '../../contract/speech-engine.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {writeTinyVoice} from '../../kit/tiny-voice.js';
import {joeFile} from './test-voice.js';

describe.skipIf(joeFile === undefined)('with a real voice', () => {
  const modelsDir = dirname(joeFile ?? '');
  describeSpeechEngine('piper', {
    create: () => createEngine('piper', {modelsDir}),
    language: 'en',
    sentence: 'The quick brown fox jumps over the lazy dog.',
    unspokenLanguage: 'ms',
    takesReferences: false,
  });

  test('a recording is refused with what to do', async () => {
    const engine = await createEngine('piper', {modelsDir});
    const recording = {samples: new Float32Array(24_000), sampleRateHz: 24_000};
    await expect(engine.addSpeaker({id: 'a.wav', name: 'Anwar', recording})).rejects.toMatchObject({
      code: 'USAGE',
      message: 'The engine piper cannot add the speaker "Anwar": a Piper voice does not clone.',
      hint: `Serve an engine that clones, or put a trained voice into ${modelsDir} and start anew.`,
    });
    await engine.close();
  });
});

test('without a folder of voices it says how to name one', async () => {
  await expect(createEngine('piper')).rejects.toMatchObject({
    code: 'USAGE',
    message: 'The engine piper needs a folder of voices.',
    hint: 'Name it: --models voices',
  });
});

describe('a folder of voices in two languages', () => {
  let folder: string;
  let engine: SpeechEngine;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chatterpipe-voices-'));
    writeTinyVoice(join(folder, 'ms_MY-malayvoice-medium.onnx'));
    writeTinyVoice(join(folder, 'en_US-many-low.onnx'), {
      speakers: ['p225', 'Ann/Lee'],
      espeakVoice: 'en-us',
      languageTag: 'en_US',
    });
    engine = await createEngine('piper', {modelsDir: folder});
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, {recursive: true});
  });

  const speak = (change: Partial<SpeechOrder>) =>
    engine.speak({
      text: 'Satu dua. Tiga!',
      speakerId: 'ms_MY-malayvoice-medium.wav',
      language: 'ms',
      speed: 1,
      temperature: 0,
      exaggeration: 0.5,
      cfgWeight: 0.5,
      seed: 1,
      ...change,
    });

  test('each speaker of each voice is one of the engine, with its language', () => {
    expect(engine.speakers()).toEqual([
      {id: 'en_US-many-low#p225.wav', name: 'en_US-many-low, p225', language: 'en'},
      {id: 'en_US-many-low#Ann_Lee.wav', name: 'en_US-many-low, Ann/Lee', language: 'en'},
      {id: 'ms_MY-malayvoice-medium.wav', name: 'ms_MY-malayvoice-medium', language: 'ms'},
    ]);
    expect(engine.languages).toEqual(['en', 'ms', 'ms-en']);
  });

  test('a Malay voice reads Malay with English in it, and a voice of one language no other', async () => {
    expect((await speak({language: 'ms-en'})).samples.length).toBeGreaterThan(0);
    await expect(speak({language: 'en'})).rejects.toMatchObject({
      code: 'LANGUAGE_UNKNOWN',
      message: 'The voice ms_MY-malayvoice-medium.wav speaks ms, not "en".',
      hint: 'For en take en_US-many-low#p225.wav or en_US-many-low#Ann_Lee.wav.',
    });
  });

  test('two speakers of one voice speak otherwise; several sentences are one sound', async () => {
    const [one, other] = await Promise.all(
      ['p225', 'Ann_Lee'].map(name => speak({language: 'en', speakerId: `en_US-many-low#${name}.wav`})),
    );
    expect(other).not.toEqual(one);
    const whole = await speak({});
    const parts = await Promise.all(['Satu dua.', 'Tiga!'].map(text => speak({text})));
    expect(whole.samples.length).toBe(parts.reduce((sum, {samples}) => sum + samples.length, 0));
  });
});

test('a folder without a voice says so', async () => {
  const modelsDir = await temporaryFolder();
  await expect(createEngine('piper', {modelsDir})).rejects.toMatchObject({
    code: 'MODEL_MISSING',
    message: `There is no Piper voice in ${modelsDir}.`,
    hint: 'Put NAME.onnx and NAME.onnx.json there, or name another folder with --models.',
  });
});
