import {afterAll, expect, test} from 'vitest';
import {toPhonemeIds} from '../../../src/engines/piper/phoneme-ids.js';
import {openSentencePhonemizer, type SentencePhonemizer} from '../../../src/engines/piper/sentence-phonemes.js';
import {readCases} from '../../text/normalise/read-cases.js';
import {brief, configOf, configOfType, readFixture} from './fixtures.js';

type Row = {readonly text?: string; readonly phonemes: readonly string[]; readonly ids: readonly number[]};

const {pinyin, pinyinIds, japanese} = readFixture<{
  readonly pinyin: readonly Row[];
  readonly pinyinIds: Readonly<Record<string, readonly number[]>>;
  readonly japanese: readonly Row[];
}>('ids');

const opened = new Map<string, SentencePhonemizer>();
afterAll(() => Promise.all([...opened.values()].map(each => each.close())));

function phonemizerOf(voice: string): SentencePhonemizer {
  const phonemizer = opened.get(voice) ?? openSentencePhonemizer(configOf({espeak: {voice}}));
  opened.set(voice, phonemizer);
  return phonemizer;
}

test('ids are begin, pad, each phoneme and a pad, end', () => {
  expect(toPhonemeIds(['a', 'b'], configOf())).toEqual({ids: [1, 0, 14, 0, 15, 0, 2], unknown: new Map()});
});

test('phonemes without an id are left out and counted', () => {
  expect(toPhonemeIds(['a', '☃', 'b', '☃', '♞'], configOf())).toEqual({
    ids: [1, 0, 14, 0, 15, 0, 2],
    unknown: new Map([
      ['☃', 2],
      ['♞', 1],
    ]),
  });
});

test('a phoneme of several ids gives them all before its pad', () => {
  const config = configOf({phoneme_id_map: {_: [0], '^': [1], $: [2], a: [5, 6]}});
  expect(toPhonemeIds(['a', 'a'], config).ids).toEqual([1, 0, 5, 6, 0, 5, 6, 0, 2]);
});

test.each(pinyin)('zh: the ids of $phonemes are those of Piper, a pad a syllable', ({phonemes, ids}) => {
  expect(toPhonemeIds(phonemes, configOfType('pinyin', pinyinIds)).ids).toEqual(ids);
});

test.each(japanese)('ja: the ids of $text, read by OpenJTalk, are those of Piper', ({phonemes, ids}) => {
  expect(toPhonemeIds(phonemes, configOfType('japanese'))).toEqual({ids, unknown: new Map()});
});

const cases = readFixture<Readonly<Record<string, Readonly<Record<string, string>>>>>('cases');

/** Spoken texts of the cases of which Piper makes other ids, whose eSpeak NG has newer rules for some English words: none of these. */
const knownToDiffer: Readonly<Record<string, readonly string[]>> = {ms: [], 'en-us': []};

test.each([
  ['ms', ['ms', 'ms-en']],
  ['en-us', ['en']],
] as const)('%s: the cases of the text room have the ids that Piper gives them', async (voice, files) => {
  const known = cases[voice] ?? {};
  const spoken = files.flatMap(readCases).map(({expected}) => expected);
  const texts = [...new Set(spoken)].filter(text => known[brief(text)] !== undefined);
  expect(texts.length).toBeGreaterThan(0.9 * new Set(spoken.filter(text => !text.startsWith('!'))).size);
  const phonemizer = phonemizerOf(voice);
  const different: string[] = [];
  for (const text of texts) {
    const sentences = await phonemizer.phonemize(text);
    const ids = sentences.map(({phonemes}) => toPhonemeIds(phonemes, configOf()).ids);
    if (brief(ids) !== known[brief(text)]) different.push(text);
  }
  expect(different).toEqual(knownToDiffer[voice]);
});

const sentencesOf =
  readFixture<Readonly<Record<string, readonly {readonly text: string; readonly sentences: readonly string[]}[]>>>(
    'sentences',
  );

test.each(Object.entries(sentencesOf).flatMap(([voice, rows]) => rows.map(row => ({voice, ...row}))))(
  '$voice: $text is cut into the sentences that Piper speaks one by one',
  async ({voice, text, sentences}) => {
    const ours = await phonemizerOf(voice).phonemize(text);
    expect(ours.map(({phonemes}) => phonemes.join(''))).toEqual(sentences);
  },
);
