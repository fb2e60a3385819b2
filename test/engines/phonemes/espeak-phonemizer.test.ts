import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {isChatterpipeError} from '../../../src/base/error.js';
import {openPhonemizer} from '../../../src/engines/phonemes/open-phonemizer.js';
import type {Phonemizer} from '../../../src/engines/phonemes/phonemizer.js';

let malay: Phonemizer;
beforeAll(async () => {
  malay = await openPhonemizer({language: 'ms', espeakVoice: 'ms'});
});
afterAll(() => malay.close());

test('units are code points with stress, spaces and marks', async () => {
  const {units} = await malay.phonemize('Apa khabar, baik?');
  expect(units).toEqual([...'ˈapə xˈabar, bˈaɪʔ?']);
});

test('units are in NFD: an accent is a unit of its own', async () => {
  const vietnamese = await openPhonemizer({language: 'vi', espeakVoice: 'vi'});
  const {units} = await vietnamese.phonemize('Chào buổi sáng, bạn khỏe không?');
  await vietnamese.close();
  expect(units.join('')).toBe(units.join('').normalize('NFD'));
  for (const unit of units) expect([...unit]).toHaveLength(1);
});

test('words that are read by the rules of another language are named, and their flags are gone', async () => {
  const {units, switches} = await malay.phonemize('Talian internet di pejabat lambat, kata Иван.');
  expect(switches).toEqual([
    {word: 'internet', language: 'en'},
    {word: 'Иван', language: 'en'},
  ]);
  expect(units).not.toContain('(');
});

test('words that are spelled are named: an abbreviation, and writing that the voice cannot read', async () => {
  expect((await malay.phonemize('Naik KTM ke KL, tonton TV; 你好 PETRONAS.')).spelled).toEqual([
    'KTM',
    'KL',
    'TV',
    '你好',
  ]);
  expect((await malay.phonemize('Saya suka nasi lemak dan teh tarik.')).spelled).toEqual([]);
});

test('eSpeak NG reads Mandarin where it is asked to', async () => {
  const fallback = await openPhonemizer({language: 'zh', espeakVoice: 'cmn', kind: 'espeak'});
  const {units, switches, spelled} = await fallback.phonemize('你好。');
  await fallback.close();
  expect(units.join('')).toBe('ni2χˈɑu2'.normalize('NFD'));
  expect([switches, spelled]).toEqual([[], []]);
});

test('a voice that there is none of is LANGUAGE_UNKNOWN; the two with other file names are found', async () => {
  await expect(openPhonemizer({language: 'xx', espeakVoice: 'xx-none'})).rejects.toMatchObject({
    code: 'LANGUAGE_UNKNOWN',
    message: 'eSpeak NG has no voice "xx-none".',
  });
  for (const espeakVoice of ['fr-fr', 'en-gb']) await (await openPhonemizer({language: 'xx', espeakVoice})).close();
});

test('a text of more than 65,535 bytes is TEXT_REFUSED, and the next is done', async () => {
  const tooLong = await malay.phonemize('kata '.repeat(14_000)).catch((error: unknown) => error);
  expect(isChatterpipeError(tooLong, 'TEXT_REFUSED')).toBe(true);
  expect((await malay.phonemize('kata')).units.join('')).toBe('kˈatə');
});

test('whatever the text, the marks among the units are the marks of its clauses, in their order', async () => {
  const word = fc.constantFrom('apa', 'Khabar', 'baik', 'semua', 'Anak-anak', "Dato'", 'KTM');
  const mark = fc.constantFrom('. ', ', ', '? ', '! ', '; ', ': ', ' ');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(word, mark), {minLength: 1, maxLength: 12}), async parts => {
      const text = `${parts.map(([spoken, end]) => spoken + end).join('')}Tamat.`;
      const {units} = await malay.phonemize(text);
      const expected = text.replace(/\.(?= \p{Ll})/gu, '').match(/[.,?!;:]/g);
      expect(units.filter(unit => /[.,?!;:]/.test(unit))).toEqual(expected);
    }),
    {numRuns: 100},
  );
});
