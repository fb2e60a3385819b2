import {expect, test} from 'vitest';
import {defaultVoiceParameters} from '../../../src/chatterbox/speech-request.js';
import {escalate} from '../../../src/jobs/generate/escalate.js';

const asked = {input: 'Selamat pagi, apa khabar hari ini, semua?', parameters: defaultVoiceParameters};

test('the first takes differ by their seeds alone', () => {
  expect(escalate(asked, 0, 1)).toEqual({...asked, changed: undefined});
  expect(escalate(asked, 1, 1)).toEqual({...asked, changed: undefined});
  expect(escalate(asked, 3, 3)).toEqual({...asked, changed: undefined});
});

test('later ones are calmer, and every second has stops for commas', () => {
  const calmer = {temperature: 0.6, exaggeration: 0.4};
  expect(escalate(asked, 2, 1)).toEqual({
    input: asked.input,
    parameters: {...asked.parameters, ...calmer},
    changed: calmer,
  });
  expect(escalate(asked, 3, 1)).toEqual({
    input: 'Selamat pagi. apa khabar hari ini. semua?',
    parameters: {...asked.parameters, ...calmer},
    changed: {...calmer, commas: 'stops'},
  });
  expect(escalate(asked, 4, 1).changed).toEqual({temperature: 0.48, exaggeration: 0.4});
  expect(escalate({...asked, input: 'Tiada koma.'}, 3, 1)).toMatchObject({input: 'Tiada koma.', changed: calmer});
});

test('nothing is turned up', () => {
  const quiet = {...asked, parameters: {...asked.parameters, temperature: 0.2, exaggeration: 0.1}};
  expect(escalate(quiet, 6, 1).parameters.exaggeration).toBe(0.1);
  expect(escalate(quiet, 6, 1).parameters.temperature).toBeLessThanOrEqual(0.3);
});
