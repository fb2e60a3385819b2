import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type LintCode, lintCodes} from '../../../src/text/lint/lint-codes.js';
import {type LintOptions, lintPhrases} from '../../../src/text/lint/lint-phrases.js';
import type {Phrase} from '../../../src/text/phrase.js';

const clean: readonly (readonly [string, string])[] = [
  ['ms', 'Apa khabar, kawan lama?'],
  ['ms', 'Dia makan nasi, lauk-pauk dan "kuih-muih" (manis) di rumah.'],
  ['ms', 'Team kita memang best, the best in town.'],
  ['ms', 'Bisa ular itu sangat berbahaya kepada manusia.'],
  ['ms', 'Nombornya kosong satu, dua dua tiga.'],
  ['ms-en', 'Tolong [en]check email[/en] tu dulu, ya.'],
  ['ms-en', 'I rasa you better check the meeting link dulu.'],
  ['en', "Don't you know that McCoy said that that was it?"],
  ['en', 'Dan went to Ada with a café owner.'],
  ['en', 'Sri Menanti and Kuala Pilah Banggol Dalam Lagi Besar.'],
  ['zh', '今天天气很好。'],
  ['zh', '我想买一件T恤。'],
  ['ja', '東京都知事選挙。'],
  ['ja', 'コーヒーをください。'],
  ['de', 'Größe ist schön für Mädchen.'],
  ['ru', 'Как у вас дела сегодня?'],
];

test.each(clean)('nothing is found in %s: %s', (language, text) => {
  expect(found(language, text)).toEqual([]);
});

const cases: readonly (readonly [language: string, text: string, code: LintCode, message: string])[] = [
  ['ms', `Dia ${'lari '.repeat(45)}jauh.`, 'too-long', 'It has 234 characters; up to 200 make a good clip.'],
  ['zh', `${'好'.repeat(81)}。`, 'too-long', 'It has 82 characters; up to 80 make a good clip.'],
  ['ms', 'Ya.', 'too-short', 'It has 3 characters; cloning goes well from 8.'],
  ['ms', 'Alhamdulillah!', 'too-short', 'It is a single word; cloning goes well from two.'],
  ['zh', '好。', 'too-short', 'It has 2 characters; cloning goes well from 4.'],
  ['ms', 'Dia minum di café baharu.', 'foreign-characters', 'It holds é (U+00E9).'],
  ['ms', 'Dia kata ya，dan pergi.', 'foreign-characters', 'It holds ， (U+FF0C).'],
  ['zh', '今天はいい天气。', 'foreign-characters', 'It holds は (U+306F), い (U+3044).'],
  ['ms', 'The cat is on the table with you.', 'wrong-language', 'It looks like English: the, is, with, you.'],
  ['ms', 'Mobil itu rusak karena hujan.', 'wrong-language', 'It looks like Indonesian: mobil, rusak, karena.'],
  ['id', 'Kerusi itu patah kerana hujan semalam.', 'wrong-language', 'It looks like Malay: kerusi, kerana.'],
  ['en', 'Saya tidak tahu di mana dia sekarang.', 'wrong-language', 'It looks like Malay: saya, tidak, di, mana.'],
  ['zh', 'Hello my friend.', 'wrong-language', '13 of its 13 letters are not those of Mandarin Chinese.'],
  ['zh', '私はとても元気です。', 'wrong-language', 'It looks like Japanese: 6 of its characters are kana.'],
  ['ja', '你们这里没有人吗？', 'wrong-language', 'It looks like Chinese: no kana, and 们 这 没 吗.'],
  ['ms', '今天天气很好。', 'wrong-language', '6 of its 6 letters are not those of Malay.'],
  ['ms', 'Dia kata "ya sahaja kepada saya.', 'unbalanced-quotes', 'A straight quote has no partner.'],
  ['ja', '彼は「はいと言った。', 'unbalanced-quotes', '」 is missing.'],
  ['ms', 'Dia pergi) ke pasar malam.', 'unbalanced-brackets', ') closes what is not open.'],
  ['ms', 'Dia (pergi [jauh) sekali].', 'unbalanced-brackets', ') closes what is not open.'],
  ['ms', '-Dia pergi ke pasar.', 'csv-injection', 'It begins with -.'],
  ['ms', 'Harganya lima RM sahaja, 20 sen.', 'digits-or-symbols-left', 'It holds 2 0.'],
  ['zh', '价格涨了３％。', 'digits-or-symbols-left', 'It holds ３ ％.'],
  ['ms', 'Dia pergi jauh. Saya tinggal di sini.', 'several-sentences', 'It is 2 sentences.'],
  [
    'ms',
    'Berkilat dapur ibu.Petuanya mudah sahaja.',
    'several-sentences',
    'There is no space between two sentences at "ibu.Petuanya".',
  ],
  ['zh', '你好吗？我很好。', 'several-sentences', 'It is 2 sentences.'],
  ['ms', 'JANGAN LARI!', 'all-capitals', 'All its letters are capitals.'],
  ['ms', 'Dia dia pergi ke pasar.', 'repeated-word', '"Dia" stands twice in a row.'],
  ['ms', 'Saya guna iPhone lama sahaja.', 'mixed-case-word', '"iPhone" has capitals inside.'],
  ['ms', 'Saya pergi ke pasar', 'no-closing-mark', 'It ends with "r".'],
];

test.each(cases)('%s: %s → %s', (language, text, code, message) => {
  const findings = found(language, text);
  expect(findings).toContainEqual({
    code,
    severity: lintCodes[code].severity,
    place: 0,
    source: 'list.txt:1',
    message,
    fix: lintCodes[code].fix,
  });
  expect(found(language, text, {except: [code]}).map(finding => finding.code)).not.toContain(code);
});

test('every code has a case', () => {
  const seen = new Set<string>([...cases.map(([, , code]) => code), 'duplicate', 'near-duplicate', 'profanity']);
  expect([...seen].sort()).toEqual(Object.keys(lintCodes).sort());
});

test('what ChatterBox does not take is an error', () => {
  const [finding] = found('ms', `Dia ${'lari '.repeat(60)}jauh.`);
  expect(finding).toMatchObject({
    code: 'too-long',
    severity: 'error',
    message: 'It has 309 characters, more than the 300 that ChatterBox takes.',
  });
});

describe('profanity', () => {
  const profanity = ['sial', 'kepala batu', '混蛋', 'c++', ' '];

  test.each([
    ['ms', 'Memang SIAL betul!', 'It holds "sial".'],
    ['ms', 'Dia kepala  batu betul.', 'It holds "kepala batu".'],
    ['zh', '你这个混蛋走开！', 'It holds "混蛋".'],
    ['en', 'They write c++ all day.', 'It holds "c++".'],
  ])('%s: %s', (language, text, message) => {
    expect(found(language, text, {profanity})).toContainEqual(expect.objectContaining({code: 'profanity', message}));
  });

  test('only whole words', () => {
    expect(found('ms', 'Hadiah sialan itu istimewa.', {profanity})).toEqual([]);
  });
});

test('duplicates are found after normalisation, language by language, and name the first', () => {
  const phrases = [
    phrase('Apa khabar, kawan?', 0),
    phrase('  apa   khabar kawan!', 1),
    phrase('Apa khabar, kawan?', 2, 'en'),
    phrase('Cafe\u0301 itu besar.', 3, 'en'),
    phrase('CAFÉ itu besar', 4, 'en'),
    phrase('...', 5),
    phrase('!!!', 6),
  ];
  const findings = lintPhrases(phrases).filter(({code}) => code === 'duplicate');
  expect(findings.map(({place, message}) => [place, message])).toEqual([
    [1, 'It says the same as list.txt:1.'],
    [4, 'It says the same as list.txt:4.'],
  ]);
});

describe('near duplicates', () => {
  test('over 0.8 of runs of three words, the most similar one named; not 0.8 itself', () => {
    const words = 'satu dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas'.split(' ');
    const phrases = [
      words.join(' '),
      [...words, 'belas'].join(' '),
      [...words, 'belas', 'ribu'].join(' '),
      words.slice(0, 6).join(' '),
      words.slice(0, 7).join(' '),
    ].map((text, place) => phrase(`${text}.`, place));
    const findings = lintPhrases(phrases).filter(({code}) => code === 'near-duplicate');
    // 9 of 10 runs; 10 of 11; 4 of 5 is not more than 0.8.
    expect(findings.map(({place, message}) => [place, message])).toEqual([
      [1, 'It is much like list.txt:1: 0.90 of their runs of three words are the same.'],
      [2, 'It is much like list.txt:2: 0.91 of their runs of three words are the same.'],
    ]);
  });

  test('as comparing every pair finds them', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(fc.array(word, {minLength: 1, maxLength: 14}), {maxLength: 30}), lists => {
        const phrases = lists.map((words, place) => phrase(words.join(' '), place));
        const findings = lintPhrases(phrases);
        const duplicates = new Set(findings.filter(({code}) => code === 'duplicate').map(({place}) => place));
        const near = findings.filter(({code}) => code === 'near-duplicate').map(({place}) => place);
        expect(near).toEqual(nearByEveryPair(lists, duplicates));
      }),
      {numRuns: 300},
    );
  });

  test('by the character in Chinese', () => {
    const findings = lintPhrases([
      phrase('我们今天下午要去学校图书馆看书。', 0, 'zh'),
      phrase('我们今天下午要去学校图书馆看书吧。', 1, 'zh'),
    ]);
    expect(findings).toMatchObject([{code: 'near-duplicate', place: 1}]);
  });
});

test('any text is linted without an error, and findings are in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({unit: 'binary', maxLength: 40}), {maxLength: 8}),
      fc.constantFrom('ms', 'en', 'zh', 'ja', 'de'),
      (texts, language) => {
        const places = lintPhrases(texts.map((text, place) => phrase(text, place, language))).map(({place}) => place);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      },
    ),
    {numRuns: 500},
  );
});

test('an unknown language', () => {
  expect(() => found('xx', 'Ya.')).toThrow('The language tag "xx" is not known.');
});

function found(language: string, text: string, options?: LintOptions) {
  return lintPhrases([phrase(text, 0, language)], options);
}

function phrase(text: string, place: number, language = 'ms'): Phrase {
  return {text, language, id: undefined, source: `list.txt:${place + 1}`};
}

function nearByEveryPair(lists: readonly (readonly string[])[], skipped: ReadonlySet<number>): number[] {
  const sets = lists.map(words => new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)));
  return sets.flatMap((set, place) => {
    const isNear = sets.some((other, earlier) => {
      const shared = [...set].filter(run => other.has(run)).length;
      return earlier < place && !skipped.has(earlier) && shared / (set.size + other.size - shared) > 0.8;
    });
    return isNear && !skipped.has(place) ? [place] : [];
  });
}
