import {dirname} from 'node:path';
import {describe, expect, test} from 'vitest';
import {createEngine} from '../../../src/engines/create-engine.js';
import {describeSpeechEngine} from '../../contract/speech-engine.js';
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
