import {Buffer} from 'node:buffer';
import {describe, expect, test} from 'vitest';
import type {Phrase} from '../../../src/text/phrase.js';
import {parsePhraseFile} from '../../../src/text/phrase-file/parse-phrase-file.js';

describe('txt', () => {
  test('a phrase a line; blank lines and comments are skipped, hash tags are not comments', async () => {
    expect(await phrasesOf('list.txt', '\n# my list\nApa khabar?\n  \n#jommakan sekarang\n#\n  Ya. \n')).toEqual([
      phrase('Apa khabar?', 'list.txt:3'),
      phrase('#jommakan sekarang', 'list.txt:5'),
      phrase('  Ya. ', 'list.txt:7'),
    ]);
  });

  test('D4 CRLF, CR and no final newline', async () => {
    expect(await textsOf('a.txt', 'satu\r\ndua\rtiga\n\r\nempat')).toEqual(['satu', 'dua', 'tiga', 'empat']);
    expect((await phrasesOf('a.txt', 'satu\r\n\r\nempat')).map(({source}) => source)).toEqual(['a.txt:1', 'a.txt:3']);
  });

  test('D2 U+2028 and U+0085 stay inside a phrase', async () => {
    expect(await textsOf('a.txt', 'satu\u2028dua\u0085tiga\n')).toEqual(['satu\u2028dua\u0085tiga']);
  });

  test('any ending but the known ones is txt', async () => {
    expect(await textsOf('folder.csv/list', 'a,b\n')).toEqual(['a,b']);
  });

  test('a language that is not its default', async () => {
    const phrases = await collect(parsePhraseFile({name: 'a.txt', content: Buffer.from('Hello.'), language: 'en_GB'}));
    expect(phrases).toEqual([{text: 'Hello.', language: 'en', id: undefined, source: 'a.txt:1'}]);
  });
});

describe('csv', () => {
  test('columns by name, in any order and case; others are ignored; empty cells say nothing', async () => {
    const csv = 'ID,note,Language,Text\na1,x,en_US,"Well, hello"\n,,,"Dia kata ""ya"""\n';
    expect(await phrasesOf('list.csv', csv)).toEqual([
      {text: 'Well, hello', language: 'en', id: 'a1', source: 'list.csv:2'},
      {text: 'Dia kata "ya"', language: 'ms', id: undefined, source: 'list.csv:3'},
    ]);
  });

  test.each([
    ['semicolons', 'id;text\n1;Apa, khabar\n'],
    ['tabs', 'text\tid\nApa, khabar\t1\n'],
    ['bars', 'id|text\r\n1|Apa, khabar\r\n'],
    ['a BOM and a blank line first', '\ufeff\n"text",id\n"Apa, khabar",1'],
  ])('with %s', async (_name, csv) => {
    expect(await phrasesOf('list.csv', csv)).toMatchObject([{text: 'Apa, khabar', id: '1'}]);
  });

  test('without a header, one column of text', async () => {
    expect(await textsOf('list.csv', 'Apa khabar?\n"Ya, baik."\n\nDia kata "ya"\n')).toEqual([
      'Apa khabar?',
      'Ya, baik.',
      'Dia kata "ya"',
    ]);
  });

  test('a line break inside quotes, and the right numbers after it', async () => {
    expect(await phrasesOf('list.csv', 'text\n"satu\r\ndua"\ntiga\n')).toEqual([
      phrase('satu\r\ndua', 'list.csv:2'),
      phrase('tiga', 'list.csv:4'),
    ]);
  });

  test('a text may be empty where the row is not: it is refused later, by name', async () => {
    expect(await phrasesOf('list.csv', 'text,id\n,7\n,\n')).toEqual([{...phrase('', 'list.csv:2'), id: '7'}]);
  });

  test.each([
    [
      'list.csv',
      'Apa khabar?,ms\n',
      'list.csv:1: the first row has 2 columns, and none of them is called "text".',
      /^Add a header line such as/,
    ],
    [
      'list.csv',
      'text,id\nYa, baik,1\n',
      'list.csv:2: the row has 3 columns instead of 2.',
      /^Put quotes around a text/,
    ],
    ['list.csv', 'id,text\n7\n', 'list.csv:2: the row has 1 of 2 columns, and no text.', /^Complete the row/],
    [
      'list.csv',
      'text\nsatu\n"dua\ntiga\n',
      'list.csv:3: a quote that opens a cell is never closed.',
      /^Close the quote/,
    ],
  ])('%s %j', async (name, content, message, hint) => {
    expect(await refusal(name, content)).toMatchObject({
      code: 'INPUT_UNREADABLE',
      exitCode: 4,
      message,
      hint: expect.stringMatching(hint),
    });
  });

  test('an unknown language names the line', async () => {
    expect(await refusal('list.csv', 'text,language\nYa.,ms\nHm.,malai\n')).toMatchObject({
      code: 'LANGUAGE_UNKNOWN',
      message: 'list.csv:3: The language tag "malai" is not known.',
      hint: 'Did you mean ms (Malay)?',
    });
  });
});

test('tsv: named columns, quotes only around whole cells', async () => {
  expect(await phrasesOf('list.tsv', 'text\tid\n"Ya" katanya\t1\n"Dia kata ""ya"""\t2\n')).toEqual([
    {...phrase('"Ya" katanya', 'list.tsv:2'), id: '1'},
    {...phrase('Dia kata "ya"', 'list.tsv:3'), id: '2'},
  ]);
  expect(await textsOf('list.tsv', 'Satu, dua\nTiga\n')).toEqual(['Satu, dua', 'Tiga']);
});

describe('id|text of Piper and LJSpeech', () => {
  test('the id is the first field, the text the last; quotes are text', async () => {
    const csv = 'LJ001|In 1450|In fourteen fifty\nLJ002|"Quoted, he said.\n\nLJ003|Last';
    expect(await phrasesOf('metadata.csv', csv)).toEqual([
      {...phrase('In fourteen fifty', 'metadata.csv:1'), id: 'LJ001'},
      {...phrase('"Quoted, he said.', 'metadata.csv:2'), id: 'LJ002'},
      {...phrase('Last', 'metadata.csv:4'), id: 'LJ003'},
    ]);
  });

  test('a list of recordings in a txt is one too', async () => {
    expect(await phrasesOf('train.txt', 'wavs/a b.wav|Satu|Dua\nwavs/c.wav|Tiga\n')).toMatchObject([
      {id: 'wavs/a b.wav', text: 'Dua'},
      {id: 'wavs/c.wav', text: 'Tiga'},
    ]);
  });

  test('a line without a bar', async () => {
    expect(await refusal('metadata.csv', 'a|Satu\nDua\n')).toMatchObject({
      message: 'metadata.csv:2: the line has no "|" between id and text.',
    });
  });
});

describe('jsonl', () => {
  test('text, and language and id where given', async () => {
    const jsonl = '{"text":"Ya.\\n","language":"ms-en","id":7,"more":[]}\n\n{"id":null,"text":"Tidak."}';
    expect(await phrasesOf('list.jsonl', jsonl)).toEqual([
      {text: 'Ya.\n', language: 'ms-en', id: '7', source: 'list.jsonl:1'},
      phrase('Tidak.', 'list.jsonl:3'),
    ]);
  });

  test.each([
    ['{"text":"Ya."', 'list.jsonl:1: the line is not JSON.'],
    ['["Ya."]', 'list.jsonl:1: the line is not a JSON object.'],
    ['{"sentence":"Ya."}', 'list.jsonl:1: the object has no string "text".'],
    ['{"text":"Ya.","language":1}', 'list.jsonl:1: "language" is not a string.'],
    ['{"text":"Ya.","id":{}}', 'list.jsonl:1: "id" is neither a string nor a number.'],
  ])('%s', async (content, message) => {
    expect(await refusal('list.jsonl', content)).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message,
      hint: 'Write lines such as {"text": "Apa khabar?", "language": "ms", "id": "a1"}.',
    });
  });
});

describe('D4 encodings', () => {
  const text = 'Café 好 😀\nSatu\n';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with BOM', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE with BOM', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s, whole and byte by byte', async (_name, bytes) => {
    expect(await textsOf('a.txt', bytes)).toEqual(['Café 好 😀', 'Satu']);
    expect(await textsOf('a.txt', piecesOf(bytes, 1))).toEqual(['Café 好 😀', 'Satu']);
  });

  test.each([
    [
      'Latin-1',
      Buffer.from('satu\ncaf\u00e9\n', 'latin1'),
      'a.txt:2: the byte 0xe9 at offset 8 is not UTF-8.',
      'Save the file as UTF-8. If it is Latin-1: iconv -f latin1 -t utf8 a.txt > new.txt',
    ],
    [
      'a surrogate in UTF-8',
      Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x0a]),
      'a.txt:1: the byte 0xed at offset 1 is not UTF-8.',
      'Save the file as UTF-8. If it is Latin-1: iconv -f latin1 -t utf8 a.txt > new.txt',
    ],
    [
      'a character cut at the end',
      Buffer.from([0x61, 0x0a, 0xe5, 0xa5]),
      'a.txt:2: the byte 0xe5 at offset 2 is not UTF-8.',
      'Save the file as UTF-8. If it is Latin-1: iconv -f latin1 -t utf8 a.txt > new.txt',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('satu\n', 'utf16le'),
      'a.txt:1: the byte at offset 1 is NUL: the file is binary, or UTF-16 without a byte order mark.',
      'Give a text file in UTF-8. If it is UTF-16: iconv -f utf-16le -t utf8 a.txt > new.txt',
    ],
    [
      'UTF-16 cut inside a character',
      Buffer.from('\ufeffsatu\nd', 'utf16le').subarray(0, -1),
      'a.txt:2: the UTF-16 text ends in the middle of a character, at byte 12.',
      'The file was cut: copy it again from where it comes from.',
    ],
    [
      'zip',
      Buffer.from('PK\u0003\u0004 and more'),
      'a.txt:1: the file is a zip archive (perhaps a spreadsheet or a document), not text.',
      'Give a text file: txt, csv, tsv or jsonl.',
    ],
  ])('%s is refused, whole and byte by byte', async (_name, bytes, message, hint) => {
    expect(await refusal('a.txt', bytes)).toMatchObject({code: 'INPUT_UNREADABLE', exitCode: 4, message, hint});
    expect(await refusal('a.txt', piecesOf(bytes, 1))).toMatchObject({message, hint});
  });

  test('a csv that is not UTF-8 says so, not that it is bad CSV', async () => {
    expect(await refusal('a.csv', Buffer.from('text\nsatu\ncaf\u00e9\n', 'latin1'))).toMatchObject({
      message: 'a.csv:3: the byte 0xe9 at offset 13 is not UTF-8.',
    });
  });

  test('a quote that is never closed does not swallow a large file', async () => {
    const file = Buffer.from(`text\nsatu\n"dua\n${'tiga\n'.repeat(1_000_000)}`);
    expect(await refusal('a.csv', piecesOf(file, 65_536))).toMatchObject({
      message: 'a.csv:3: a record is longer than 1048576 characters.',
      hint: 'Look for a quote that is never closed.',
    });
  });

  test('/dev/zero stops at its first piece', async () => {
    let asked = 0;
    const zeros = (async function* () {
      for (;;) {
        asked += 1;
        yield new Uint8Array(65_536);
      }
    })();
    expect(await refusal('/dev/zero', zeros)).toMatchObject({
      message: '/dev/zero:1: the byte at offset 0 is NUL: the file is binary, or UTF-16 without a byte order mark.',
    });
    expect(asked).toBe(1);
  });

  test('a line without an end is not held for ever', async () => {
    let asked = 0;
    const letters = (async function* () {
      for (;;) {
        asked += 1;
        yield new Uint8Array(65_536).fill(0x61);
      }
    })();
    expect(await refusal('a.txt', letters)).toMatchObject({
      message: 'a.txt:1: the line is longer than 1048576 characters.',
    });
    expect(asked).toBeLessThan(30);
  });

  test.each(['', '\ufeff', '\n \n# nothing\n'])('a file without a phrase: %j', async content => {
    expect(await refusal('a.txt', content)).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: 'a.txt holds no phrase.',
      hint: 'Write one phrase a line.',
    });
  });
});

test('every format reads the same in pieces of any size', async () => {
  const files: readonly (readonly [string, string])[] = [
    ['a.txt', 'Café\r\n\r\nsatu\rdua'],
    ['a.csv', 'id,text\r\n1,"Café, 好"\r\n2,"a\r\nb"\r\n'],
    ['a.tsv', 'id\ttext\r\n1\tCafé 😀\r\n'],
    ['a.jsonl', '{"text":"Café"}\r\n{"text":"satu"}\r\n'],
  ];
  for (const [name, content] of files) {
    const whole = await phrasesOf(name, content);
    for (const size of [1, 2, 3, 7]) {
      expect(await phrasesOf(name, piecesOf(Buffer.from(content), size))).toEqual(whole);
    }
  }
});

test.each(['a.txt', 'a.csv', 'a.jsonl'])(
  '%s: who stops early finds the source closed, and the rest unread',
  async name => {
    let asked = 0;
    let isClosed = false;
    const source = (async function* () {
      try {
        for (;;) {
          asked += 1;
          yield Buffer.from('{"text":"x"}\n'.repeat(5000));
        }
      } finally {
        isClosed = true;
      }
    })();
    for await (const {text} of parsePhraseFile({name, content: source, language: 'ms'})) {
      expect(text).toBeTruthy();
      break;
    }
    await expect.poll(() => isClosed).toBe(true);
    expect(asked).toBeLessThan(10);
  },
);

function phrase(text: string, source: string): Phrase {
  return {text, language: 'ms', id: undefined, source};
}

type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

function phrasesOf(name: string, content: Content): Promise<Phrase[]> {
  return collect(
    parsePhraseFile({name, content: typeof content === 'string' ? Buffer.from(content) : content, language: 'ms'}),
  );
}

async function textsOf(name: string, content: Content): Promise<string[]> {
  return (await phrasesOf(name, content)).map(({text}) => text);
}

async function refusal(name: string, content: Content): Promise<unknown> {
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

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  // One buffer used again for every piece, as a file reader may.
  const piece = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    piece.set(part);
    yield piece.subarray(0, part.length);
  }
}
