import {expect, test} from 'vitest';
import {mergeVowelClusters} from '../../../src/engines/piper/merge-vowel-clusters.js';
import {parseVoiceConfig} from '../../../src/engines/piper/voice-config.js';
import {voiceLanguage} from '../../../src/engines/piper/voice-language.js';
import {configOf} from './fixtures.js';

const least = {audio: {sample_rate: 16_000}, espeak: {voice: 'ms'}, phoneme_id_map: {_: [0], '^': [1], $: [2]}};

test('what a config does not say is as Piper has it', () => {
  expect(parseVoiceConfig(JSON.stringify(least), 'a.onnx.json')).toEqual({
    sampleRateHz: 16_000,
    phonemeType: 'espeak',
    espeakVoice: 'ms',
    phonemeIds: new Map([
      ['_', [0]],
      ['^', [1]],
      ['$', [2]],
    ]),
    vowelClusters: [],
    scales: {noiseScale: 0.667, lengthScale: 1, noiseWScale: 0.8},
    speakerCount: 1,
    speakerIds: new Map(),
    defaultSpeaker: 0,
    languageTag: undefined,
  });
});

test('older ways of writing, nulls and unknown keys are understood', () => {
  const {phonemeIds, phonemeType, speakerIds} = parseVoiceConfig(
    JSON.stringify({
      ...least,
      phoneme_type: 'PhonemeType.TEXT',
      phoneme_id_map: {_: 0, '^': 1, $: [2]},
      speaker_id_map: null,
      inference: null,
      newest: {},
    }),
    'a.onnx.json',
  );
  expect([phonemeType, phonemeIds.get('^'), speakerIds.size]).toEqual(['text', [1], 0]);
});

test.each([
  ['{', 'it is no JSON'],
  [JSON.stringify({...least, audio: {}}), 'audio.sample_rate: Invalid input: expected number, received undefined'],
  [JSON.stringify({...least, espeak: null}), 'espeak.voice: missing'],
  [JSON.stringify({...least, phoneme_id_map: {_: [0], '^': [1]}}), 'phoneme_id_map: no id for "$"'],
  [
    JSON.stringify({...least, phoneme_type: 'klingon'}),
    'phoneme_type: "klingon" is none of espeak, text, pinyin, hebrew, japanese, thai',
  ],
])('%s is MODEL_FAILED', (text, why) => {
  expect(() => parseVoiceConfig(text, 'a.onnx.json')).toThrow(
    expect.objectContaining({
      code: 'MODEL_FAILED',
      message: `Cannot use the voice config a.onnx.json: ${why}.`,
      hint: 'Take the .onnx.json that belongs to the .onnx, as Piper exported it.',
    }),
  );
});

test.each([
  [{language: {code: 'ms_MY'}}, 'ms', 'MY'],
  [{language: {code: 'en_GB'}}, 'en', 'GB'],
  [{espeak: {voice: 'en-us'}}, 'en', 'US'],
  [{espeak: {voice: 'cmn'}}, 'zh', 'CN'],
  [{espeak: {voice: 'qya'}}, 'qya', ''],
])('the language of %o is %s', (change, code, region) => {
  expect(voiceLanguage(configOf(change))).toMatchObject({code, region});
});

test('vowels that a voice has as one are joined, the longest first', () => {
  const clusters = [
    ['a', 'ɪ'],
    ['a', 'ɪ', 'ə'],
  ];
  expect(mergeVowelClusters(['f', 'a', 'ɪ', 'ə', 'a', 'ɪ', 'a'], clusters)).toEqual(['f', 'aɪə', 'aɪ', 'a']);
  expect(mergeVowelClusters(['a', 'ɪ'], [])).toEqual(['a', 'ɪ']);
});
