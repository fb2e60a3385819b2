import {expect, test} from 'vitest';
import {voiceStem} from '../../src/train/export/voice-name.js';

test.each([
  ['MalayVoice', 'ms_MY-malayvoice-medium'],
  ['my-voice 2', 'ms_MY-myvoice2-medium'],
  ['Añwar', 'ms_MY-anwar-medium'],
])('a voice called %s is %s', (name, stem) => {
  expect(voiceStem('ms_MY', name, 'medium')).toBe(stem);
});

test('a name without a letter is refused', () => {
  expect(() => voiceStem('ms_MY', '声音', 'medium')).toThrow(
    '"声音" cannot be the name of a voice: it has no letter from a to z.',
  );
});
