import {join} from 'node:path';
import {expect, test} from 'vitest';
import {createEngine} from '../../src/engines/create-engine.js';
import {temporaryFolder} from '../kit/temporary-folder.js';
import {writeTinyVoice} from '../kit/tiny-voice.js';
import {postSpeech, startBackend} from './server.js';

test('a voice is spoken with in its own language where a request names none, and refuses another', async () => {
  const folder = await temporaryFolder();
  writeTinyVoice(join(folder, 'en_US-first-low.onnx'), {espeakVoice: 'en-us', languageTag: 'en_US'});
  writeTinyVoice(join(folder, 'ms_MY-second-low.onnx'));
  const {url} = await startBackend({engine: await createEngine('piper', {modelsDir: folder})});
  const order = {model: 'chatterbox-tts', input: 'Satu dua.', voice: 'ms_MY-second-low.wav'};
  const spoken = await postSpeech(url, order);
  expect(spoken.status).toBe(200);
  expect(Buffer.from(await spoken.arrayBuffer()).toString('latin1', 0, 4)).toBe('RIFF');
  const foreign = await postSpeech(url, {...order, language: 'en'});
  expect(foreign.status).toBe(422);
  expect(await foreign.text()).toContain('The voice ms_MY-second-low.wav speaks ms, not \\"en\\".');
});
