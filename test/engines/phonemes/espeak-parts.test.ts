import {expect, test} from 'vitest';
import {findSpelledWords} from '../../../src/engines/phonemes/espeak/find-spelled-words.js';
import {dropLanguageFlags, firstLanguageFlag} from '../../../src/engines/phonemes/espeak/language-flags.js';
import {hasEmptyPhone, restorePalatals} from '../../../src/engines/phonemes/espeak/restore-palatals.js';

test('the linking phone between i and a vowel becomes a palatal, a pause stays empty', () => {
  // What eSpeak NG says of "sorry I am" and of "buses and the arch", in both spellings.
  expect(restorePalatals('s_ˈɑː_ɹ_i_ aɪ_ɐ_m', "s_'A:_r_i_; aI_a#_m")).toBe('s_ˈɑː_ɹ_i_ʲ aɪ_ɐ_m');
  expect(restorePalatals('b_ˈʌ_s_ᵻ_z__ æ_n_d ð_ɪ_ ˈɑːɹ_tʃ', "b_'V_s_I#_z__:__: a_n_d D_I2_; 'A@_tS")).toBe(
    'b_ˈʌ_s_ᵻ_z__ æ_n_d ð_ɪ_ʲ ˈɑːɹ_tʃ',
  );
  expect(restorePalatals('_ð_ɪ_ ˈɛ_n_d', "_:__:D_I2_; 'E_n_d")).toBe('_ð_ɪ_ʲ ˈɛ_n_d');
  expect(restorePalatals('f_ˈɑːɹ__m_ˌɔː_ɹ', "f_'A@___m_,o@_r")).toBe('f_ˈɑːɹ__m_ˌɔː_ɹ');
});

test('spellings that do not match leave the phonemes as they are', () => {
  expect(restorePalatals('i_ a', 'i_;_x a')).toBe('i_ a');
  expect(restorePalatals('i_ a', 'i_;')).toBe('i_ a');
});

test('only a text with an empty phone is worth a second question', () => {
  expect(hasEmptyPhone('ˈa_p_ə x_ˈa_b_a_r')).toBe(false);
  expect(hasEmptyPhone('s_ˈɑː_ɹ_i_ aɪ_ɐ_m')).toBe(true);
});

test('language flags are read and dropped', () => {
  const ipa = 'di (en)_ˈɪ_n_t(ms)_ ɪ_n';
  expect(firstLanguageFlag(ipa)).toBe('en');
  expect(dropLanguageFlags(ipa)).toBe('di _ˈɪ_n_t_ ɪ_n');
  expect(firstLanguageFlag('a_b')).toBeUndefined();
});

const names: Readonly<Record<string, string>> = {
  k: 'kˈe',
  t: 'tˈiː',
  m: 'ˈɛm',
  l: 'ˈɛl',
  e: 'ˈiː',
  П: 'pˈɛː',
  р: 'ˈɛr',
  你: 'tʃˈaɪniːz',
};
const nameOf = (letter: string): string => names[letter.toLowerCase()] ?? names[letter] ?? `<${letter}>`;

test('a word is spelled where the names of its letters are whole words of what is said', () => {
  expect(findSpelledWords('Naik KTM ke KL', 'nˈaɪʔ kˌetˌiːˈɛm kə kˌeəl', nameOf)).toEqual(['KTM', 'KL']);
  expect(findSpelledWords('Naik K.T.M', 'nˈaɪʔ kˌetˌiːˈɛm', nameOf)).toEqual(['K.T.M']);
  expect(findSpelledWords('Пр', 'pˈɛː ˈɛr', nameOf)).toEqual(['Пр']);
});

test('a word that is read is not spelled, nor is a single letter, nor a run inside a longer word', () => {
  expect(findSpelledWords('ketam', 'kˈətam', nameOf)).toEqual([]);
  expect(findSpelledWords('k t', 'kˈe tˈiː', nameOf)).toEqual([]);
  expect(findSpelledWords('KTM', 'xkˌetˌiːˈɛm', nameOf)).toEqual([]);
});

test('Chinese writing is spelled where two of its characters have one name', () => {
  const blind = (letter: string): string => (/\p{Script=Han}/u.test(letter) ? 'tʃˈaɪniːz' : nameOf(letter));
  expect(findSpelledWords('kata 你好', 'kˈata tʃˈaɪniːz tʃˈaɪniːz', blind)).toEqual(['你好']);
  expect(findSpelledWords('你好', 'ni2χˈɑu2', nameOf)).toEqual([]);
});
