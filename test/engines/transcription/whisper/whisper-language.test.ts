import {expect, test} from 'vitest';
import {languageFamily, whisperLanguage} from '../../../../src/engines/transcription/whisper/whisper-language.js';

test('of a code-switched pair the first is heard, and regions do not matter', () => {
  expect(['ms-en', 'ms', 'en-GB', 'zh_TW'].map(whisperLanguage)).toEqual(['ms', 'ms', 'en', 'zh']);
});

test('where Whisper has its own code, it gets that', () => {
  expect(['jv', 'nb', 'fil', 'cmn'].map(whisperLanguage)).toEqual(['jw', 'no', 'tl', 'zh']);
});

test('Malay and Indonesian are one, Mandarin and Cantonese are one, others stand alone', () => {
  expect(languageFamily('ms')).toEqual(languageFamily('id'));
  expect(languageFamily('zh')).toEqual(languageFamily('yue'));
  expect(languageFamily('en')).toEqual(['en']);
});
