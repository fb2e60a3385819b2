import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {isChatterpipeError} from '../../src/base/error.js';
import {knownLanguages, parseLanguage} from '../../src/text/language.js';
import {languageTable} from '../../src/text/language-table.js';
import {hasProgram} from '../kit/programs.js';

const malay = {
  code: 'ms',
  englishName: 'Malay',
  nativeName: 'Bahasa Melayu',
  region: 'MY',
  espeakVoice: 'ms',
  piperCode: 'ms_MY',
};

describe('tags that are one language', () => {
  test.each(['ms', 'MS', 'ms_MY', 'ms-MY', 'MS-my', ' ms_my ', 'zsm', 'msa-MY', 'ms-Latn-MY'])('%s is Malay', tag => {
    expect(parseLanguage(tag)).toEqual(malay);
  });

  test.each([
    ['en', 'en', 'US', 'en-us', 'en_US'],
    ['en_GB', 'en', 'GB', 'en-gb', 'en_GB'],
    ['zh', 'zh', 'CN', 'cmn', 'zh_CN'],
    ['cmn', 'zh', 'CN', 'cmn', 'zh_CN'],
    ['zh-Hant-TW', 'zh', 'TW', 'cmn', 'zh_TW'],
    ['ja-JP', 'ja', 'JP', 'ja', 'ja_JP'],
    ['ms-en', 'ms-en', 'MY', 'ms', 'ms_MY'],
    ['MS_EN', 'ms-en', 'MY', 'ms', 'ms_MY'],
    ['ms-en-MY', 'ms-en', 'MY', 'ms', 'ms_MY'],
    ['nb', 'no', 'NO', 'nb', 'no_NO'],
    ['pt', 'pt', 'BR', 'pt-br', 'pt_BR'],
  ])('%s', (tag, code, region, espeakVoice, piperCode) => {
    expect(parseLanguage(tag)).toMatchObject({code, region, espeakVoice, piperCode});
  });
});

describe('tags that are none', () => {
  test.each([
    ['malay', 'The language tag "malay" is not known.', 'Did you mean ms (Malay)?'],
    ['jp', 'The language tag "jp" is not known.', 'Did you mean ja (Japanese)?'],
    ['', 'The language tag "" is not known.', 'Give a tag such as ms, en, zh, ja or ms-en.'],
    ['constructor', 'The language tag "constructor" is not known.', 'Give a tag such as ms, en, zh, ja or ms-en.'],
    [
      'ms-XX',
      'The language tag "ms-XX" names no region that Malay is known in.',
      'Give ms alone, or one of ms-MY, ms-BN, ms-SG.',
    ],
    [
      'ms-MY-extra',
      'The language tag "ms-MY-extra" names no region that Malay is known in.',
      'Give ms alone, or one of ms-MY, ms-BN, ms-SG.',
    ],
  ])('%j', (tag, message, hint) => {
    expect(thrownBy(() => parseLanguage(tag))).toMatchObject({code: 'LANGUAGE_UNKNOWN', exitCode: 2, message, hint});
  });
});

test('every known language is found by its code, its Piper code and its Piper code in lower case', () => {
  const languages = knownLanguages();
  expect(languages.slice(0, 5).map(({code}) => code)).toEqual(['ms', 'en', 'zh', 'ja', 'ms-en']);
  expect(new Set(languages.map(({code}) => code)).size).toBe(languages.length);
  for (const language of languages) {
    expect(parseLanguage(language.code)).toEqual(language);
    if (!language.code.includes('-')) {
      expect(parseLanguage(language.piperCode.toLowerCase())).toEqual(language);
    }
  }
});

test.skipIf(!hasProgram('espeak-ng'))('eSpeak NG has every voice of the table', () => {
  const voices = new Set(languageTable.flatMap(({regions}) => Object.values(regions)));
  const refused = [...voices].filter(
    voice => spawnSync('espeak-ng', ['-v', voice, '-q', '--ipa', 'a'], {stdio: 'ignore'}).status !== 0,
  );
  expect(refused).toEqual([]);
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    expect(isChatterpipeError(error)).toBe(true);
    return error;
  }
  throw new Error('nothing was thrown');
}
