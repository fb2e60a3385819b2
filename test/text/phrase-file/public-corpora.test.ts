import {Buffer} from 'node:buffer';
import {describe, expect, test} from 'vitest';
import type {Phrase} from '../../../src/text/phrase.js';
import {type PhraseFile, parsePhraseFile} from '../../../src/text/phrase-file/parse-phrase-file.js';

describe('Common Voice', () => {
  const header =
    'client_id\tpath\tsentence_id\tsentence\tsentence_domain\tup_votes\tdown_votes\tage\tgender\taccents\tvariant\tlocale\tsegment';

  test('sentence, locale and sentence_id by its header', async () => {
    const tsv = `${header}\nab12\tcommon_voice_en_1.mp3\t9f3c\tHe said "no".\t\t2\t0\t\t\t\t\ten\t\nab12\tcommon_voice_hk_2.mp3\t\t你好\t\t2\t0\t\t\t\t\tzh-HK\t\n`;
    expect(await phrasesOf('validated.tsv', tsv)).toEqual([
      {text: 'He said "no".', language: 'en', id: '9f3c', source: 'validated.tsv:2'},
      {text: '你好', language: 'yue', id: undefined, source: 'validated.tsv:3'},
    ]);
  });

  test('the older header, without locale or sentence_id', async () => {
    const tsv = 'client_id\tpath\tsentence\tup_votes\tdown_votes\nab\tclip_7.mp3\tApa khabar?\t2\t0\n';
    expect(await phrasesOf('train.tsv', tsv)).toEqual([
      {text: 'Apa khabar?', language: 'ms', id: 'clip_7.mp3', source: 'train.tsv:2'},
    ]);
  });

  test('a text column wins over a sentence column', async () => {
    expect(await phrasesOf('a.csv', 'sentence,text\nraw,spoken\n')).toMatchObject([{text: 'spoken'}]);
  });

  test('a row that is cut, a locale that nobody knows', async () => {
    expect(await refusal({name: 'train.tsv', content: 'path\tlocale\tsentence\na.mp3\tms\n'})).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: 'train.tsv:2: the row has 2 of 3 columns, and no text.',
      hint: 'Complete the row, or remove it.',
    });
    expect(await refusal({name: 'train.tsv', content: 'path\tlocale\tsentence\na.mp3\tkab\tAzul\n'})).toMatchObject({
      code: 'LANGUAGE_UNKNOWN',
      message: 'train.tsv:2: The language tag "kab" is not known.',
    });
  });
});

describe('Tatoeba', () => {
  const tsv = [
    '1276\teng\tLet\'s try "something".',
    '77\tdeu\tLass uns etwas versuchen!',
    '5\tcmn\t我們試試看！\tsysko\t2010-01-01 00:00:00\t2010-01-02 00:00:00',
    '4703\tjpn\tきみにちょっとしたものをもってきたよ。',
    '9\tzsm\tSaya tidak tahu.',
    '11\t\\N\t???',
    '78\tdeu\tIch muss schlafen gehen.',
    '',
  ].join('\n');

  test.each(['sentences.csv', 'zsm_sentences.tsv', 'tatoeba.txt'])(
    '%s: our languages, the others counted',
    async name => {
      const skipped: ReadonlyMap<string, number>[] = [];
      expect(await phrasesOf(name, tsv, {onSkipped: counts => skipped.push(counts)})).toEqual([
        {text: 'Let\'s try "something".', language: 'en', id: '1276', source: `${name}:1`},
        {text: '我們試試看！', language: 'zh', id: '5', source: `${name}:3`},
        {text: 'きみにちょっとしたものをもってきたよ。', language: 'ja', id: '4703', source: `${name}:4`},
        {text: 'Saya tidak tahu.', language: 'ms', id: '9', source: `${name}:5`},
      ]);
      expect(skipped).toEqual([
        new Map([
          ['deu', 2],
          ['\\N', 1],
        ]),
      ]);
    },
  );

  test('the language that was asked for is taken too', async () => {
    const phrases = await phrasesOf('sentences.csv', tsv, {language: 'de'});
    expect(phrases.filter(({language}) => language === 'de').map(({id}) => id)).toEqual(['77', '78']);
  });

  test('where nothing is skipped, nobody is told', async () => {
    let isTold = false;
    const onSkipped = () => {
      isTold = true;
    };
    await phrasesOf('sentences.csv', '9\tzsm\tSaya tidak tahu.\n', {onSkipped});
    expect(isTold).toBe(false);
  });

  test('only other languages', async () => {
    expect(await refusal({name: 'deu_sentences.tsv', content: '77\tdeu\tLass uns!\n'})).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: 'deu_sentences.tsv holds no phrase that is wanted, only deu.',
      hint: 'Name the language of the sentences with --language.',
      details: {skipped: {deu: 1}},
    });
  });

  test('a line that is cut', async () => {
    expect(await refusal({name: 'sentences.csv', content: '9\tzsm\tYa.\n10\tzsm\n'})).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: 'sentences.csv:2: the line has no id, language and text between tabs.',
      hint: 'Complete the line, or remove it; the others are as Tatoeba exports them.',
    });
  });
});

describe('MASSIVE', () => {
  test('utt, locale and id', async () => {
    const jsonl =
      '{"id":"0","locale":"ms-MY","partition":"test","utt":"kejutkan saya pukul lima pagi","annot_utt":"x"}\n' +
      '{"id":"1","locale":"nb-NO","partition":"test","utt":"vekk meg"}\n';
    expect(await phrasesOf('ms-MY.jsonl', jsonl, {language: 'en'})).toEqual([
      {text: 'kejutkan saya pukul lima pagi', language: 'ms', id: '0', source: 'ms-MY.jsonl:1'},
      {text: 'vekk meg', language: 'no', id: '1', source: 'ms-MY.jsonl:2'},
    ]);
  });

  test('a locale that is no string', async () => {
    expect(await refusal({name: 'a.jsonl', content: '{"utt":"ya","locale":5}'})).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: 'a.jsonl:1: "locale" is not a string.',
    });
  });
});

test('LJSpeech: the normalised text, the raw one where there is none', async () => {
  const csv = 'LJ001-0001|In 1450 it|In fourteen fifty it\nLJ001-0002|Only raw text|\nLJ001-0003|anwar|\n';
  expect(await phrasesOf('metadata.csv', csv)).toMatchObject([
    {id: 'LJ001-0001', text: 'In fourteen fifty it'},
    {id: 'LJ001-0002', text: 'Only raw text'},
    {id: 'LJ001-0003', text: ''},
  ]);
});

describe('piper-recording-studio', () => {
  test.each([
    ['prompts/Malay (Malaysia)_ms-MY/3000000001_3000000300_Chat.txt', 'ms'],
    ['C:\\prompts\\Norwegian (Bokmål)_nb-NO\\general.txt', 'no'],
    ['prompts/Filipino_fil-PH/general.txt', 'en'],
    ['general.txt', 'en'],
  ])('%s is %s', async (name, language) => {
    const tsv = '3000000001\tSaya akan pergi.\nafr_8148_14\t"Dia ""ya"" sahaja."\nTanpa nombor\n';
    expect(await phrasesOf(name, tsv, {language: 'en'})).toEqual([
      {text: 'Saya akan pergi.', language, id: '3000000001', source: `${name}:1`},
      {text: 'Dia "ya" sahaja.', language, id: 'afr_8148_14', source: `${name}:2`},
      {text: 'Tanpa nombor', language, id: undefined, source: `${name}:3`},
    ]);
  });
});

test('each is read the same in pieces of any size', async () => {
  const files: readonly (readonly [string, string])[] = [
    ['a.tsv', 'path\tsentence\r\na.mp3\tCafé 😀\r\n'],
    ['b.csv', '9\tzsm\tCafé 😀\r\n10\tdeu\tSchön\r\n'],
    ['c.jsonl', '{"id":"0","locale":"ms-MY","utt":"café 😀"}\r\n'],
    ['d.txt', 'x1\tCafé 😀\r\nx2\tSatu\r\n'],
  ];
  for (const [name, content] of files) {
    const whole = await phrasesOf(name, content);
    for (const size of [1, 3, 7]) {
      expect(await collect(parsePhraseFile({name, content: piecesOf(content, size), language: 'ms'}))).toEqual(whole);
    }
  }
});

type Given = Partial<Pick<PhraseFile, 'language' | 'onSkipped'>>;

function phrasesOf(name: string, content: string, given: Given = {}): Promise<Phrase[]> {
  return collect(parsePhraseFile({name, content: Buffer.from(content), language: 'ms', ...given}));
}

async function refusal({name, content}: {name: string; content: string}): Promise<unknown> {
  try {
    await phrasesOf(name, content);
  } catch (error) {
    return error;
  }
  throw new Error('the file was read without an error');
}

async function collect(phrases: AsyncIterable<Phrase>): Promise<Phrase[]> {
  const all: Phrase[] = [];
  for await (const one of phrases) {
    all.push(one);
  }
  return all;
}

async function* piecesOf(content: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}
