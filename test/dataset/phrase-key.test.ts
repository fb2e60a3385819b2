import {expect, test} from 'vitest';
import {contentId} from '../../src/base/content-id.js';
import {type KeyParts, phraseKey, phraseKeyer} from '../../src/dataset/phrase-key.js';

const parts: KeyParts = {
  spokenText: 'Cafe\u0301 "sedap"',
  speakerId: 'anwar.wav',
  referenceSha256: undefined,
  language: 'ms',
  model: 'chatterbox-tts',
  parameters: {temperature: 0.8, cfgWeight: 0.5, fields: {b: '1', a: '2'}},
};

test.each([undefined, 'ab12'])(
  'a key is the beginning of the content id of its parts (reference %s)',
  referenceSha256 => {
    const {spokenText, speakerId: speaker, ...others} = parts;
    const {language, model, parameters} = others;
    const reference = referenceSha256 ?? null;
    const id = contentId({text: spokenText.normalize('NFC'), speaker, reference, language, model, parameters});
    expect(phraseKey({...parts, referenceSha256})).toBe(id.slice(0, 32));
  },
);

test('a keyer gives the same keys for many phrases', () => {
  const {spokenText, language, ...shared} = parts;
  const keyOf = phraseKeyer(shared);
  expect(keyOf(spokenText, language)).toBe(phraseKey(parts));
  expect(keyOf('Jauh.', 'en')).toBe(phraseKey({...parts, spokenText: 'Jauh.', language: 'en'}));
});
