import {expect, test} from 'vitest';
import {chooseModel} from '../../../src/chatterbox/dialects/choose-model.js';

test.each([
  [undefined, 'tts-1'],
  [[], 'tts-1'],
  [['gpt-6', 'whisper-1', 'tts-1', 'tts-1-hd', 'gpt-4o-mini-tts'], 'tts-1-hd'],
  [['chatterbox-tts', 'espeak'], 'chatterbox-tts'],
  [['llama-9', 'whisper-large-v3', 'canopylabs/orpheus-v1-english'], 'canopylabs/orpheus-v1-english'],
  [['gpt-4o-transcribe', 'kokoro'], 'kokoro'],
  [['anything'], 'anything'],
  [['llama-9', 'gpt-6'], 'tts-1'],
])('of %j it is %s', (models, chosen) => {
  expect(chooseModel(models)).toBe(chosen);
});
