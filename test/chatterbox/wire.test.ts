import {describe, expect, test} from 'vitest';
import {speechBody} from '../../src/chatterbox/speech-body.js';
import {defaultVoiceParameters} from '../../src/chatterbox/speech-request.js';
import {errorBodySchema, largestSeed, speechBodySchema} from '../../src/chatterbox/wire.js';

const least = {input: 'Apa khabar?', voice: 'anwar.wav'};

describe('the body of a speech request', () => {
  test('needs text and speaker; the rest has the defaults of the protocol', () => {
    expect(speechBodySchema.parse(least)).toEqual({
      ...least,
      model: 'chatterbox-tts',
      speed: 1,
      preset: 'neutral',
      temperature: 0.8,
      exaggeration: 0.5,
      cfg_weight: 0.5,
    });
    expect(speechBodySchema.safeParse({input: 'x'}).success).toBe(false);
  });

  test('that the client sends is one that the server takes, unchanged', () => {
    const request = {...least, language: 'ms', seed: largestSeed, parameters: defaultVoiceParameters};
    const sent = speechBody(request, new Set());
    expect(speechBodySchema.parse(sent)).toEqual(sent);
    expect(speechBody(request, new Set(['language', 'seed']))).not.toHaveProperty('language');
  });

  test('unknown keys are dropped in silence', () => {
    expect(speechBodySchema.parse({...least, top_p: 1})).not.toHaveProperty('top_p');
  });

  test.each([
    {speed: 0.2},
    {speed: 4.1},
    {temperature: 1.1},
    {exaggeration: -0.1},
    {cfg_weight: 2},
    {response_format: 'opus'},
    {seed: -1},
    {seed: 1.5},
    {seed: largestSeed + 1},
    {language: ''},
    {voice: ''},
    {input: 7},
  ])('%j is refused', change => {
    expect(speechBodySchema.safeParse({...least, ...change}).success).toBe(false);
  });
});

test('an error body carries both shapes', () => {
  const error = {message: 'm', type: 'invalid_request_error', param: null, code: 'speaker_not_found'};
  expect(errorBodySchema.safeParse({error, detail: 'm'}).success).toBe(true);
  expect(errorBodySchema.safeParse({error}).success).toBe(false);
});
