import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cutSentences} from '../../../src/text/sentences/cut-sentences.js';
import {cutStream, longestParagraphUnits, type StreamedSentence} from '../../../src/text/sentences/cut-stream.js';

const options = {language: 'ms'};

test('pieces of any size give what the whole text gives, with places and lines', async () => {
  const text = 'Pada suatu hari.\r\n\r\n\r\nDr. Ali datang.\rDia duduk di sini.\n \nTamat sudah, kawan.';
  for (const size of [1, 2, 5, 1000]) {
    const sentences = await streamed(piecesOf(text, size));
    expect(sentences.map(({line, text: sentence}) => [line, sentence])).toEqual([
      [1, 'Pada suatu hari.'],
      [4, 'Dr. Ali datang.'],
      [5, 'Dia duduk di sini.'],
      [7, 'Tamat sudah, kawan.'],
    ]);
    expect(sentences.map(({line: _line, ...sentence}) => sentence)).toEqual(cutSentences(text, options));
  }
});

test('any text in any pieces', async () => {
  const part = fc.constantFrom(
    'Ya. ',
    'Dia pergi. ',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    ' \n',
    '\u2029',
    'kata ',
    '好。',
    '\ud842',
    '\udfb7',
    '“',
    '”',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, {maxLength: 30}), fc.integer({min: 64_000, max: 67_000}), async (parts, filler) => {
      // What is longer than a batch, so that there is more than one.
      const text = `${'Kami pulang.\n\n'.repeat(filler / 14)}${parts.join('')}${'kata'.repeat(300)}\n\n${parts.join('')}`;
      const pieces = [text.slice(0, 65_537), text.slice(65_537, 65_540), text.slice(65_540)];
      const sentences = await streamed(asyncOf(pieces));
      expect(sentences.map(({line: _line, ...sentence}) => sentence)).toEqual(cutSentences(text, options));
    }),
    {numRuns: 25},
  );
});

test('a paragraph without an end is not held: it is cut at the ends of sentences', async () => {
  const sentence = 'Kami pulang ke rumah bersama-sama petang itu. ';
  const text = sentence.repeat(100_000);
  let given = 0;
  let most = 0;
  let count = 0;
  const pieces = (async function* () {
    for (let at = 0; at < text.length; at += 50_000) {
      given = Math.min(text.length, at + 50_000);
      yield text.slice(at, given);
    }
  })();
  for await (const {end, text: cut} of cutStream(pieces, options)) {
    expect(cut).toBe(sentence.trim());
    most = Math.max(most, given - end);
    count += 1;
  }
  expect(count).toBe(100_000);
  expect(most).toBeLessThan(longestParagraphUnits + 200_000);
});

test('a word of megabytes is handed on in parts that break no character', async () => {
  const text = `x${'𠮷'.repeat(1_500_000)}`;
  const sentences = await streamed(piecesOf(text, 100_001));
  expect(sentences.length).toBeGreaterThan(1);
  expect(sentences.map(sentence => sentence.text).join('')).toBe(text);
  expect(sentences.every(sentence => !/^[\udc00-\udfff]/.test(sentence.text))).toBe(true);
});

test('who stops early finds the source closed', async () => {
  let isClosed = false;
  const pieces = (async function* () {
    try {
      for (;;) {
        yield 'Satu ayat.\n\n'.repeat(10_000);
      }
    } finally {
      isClosed = true;
    }
  })();
  for await (const {text} of cutStream(pieces, options)) {
    expect(text).toBe('Satu ayat.');
    break;
  }
  expect(isClosed).toBe(true);
});

async function streamed(pieces: AsyncIterable<string>): Promise<StreamedSentence[]> {
  const all: StreamedSentence[] = [];
  for await (const sentence of cutStream(pieces, options)) {
    all.push(sentence);
  }
  return all;
}

function piecesOf(text: string, size: number): AsyncIterable<string> {
  return asyncOf(
    Array.from({length: Math.ceil(text.length / size)}, (_none, number) =>
      text.slice(number * size, (number + 1) * size),
    ),
  );
}

async function* asyncOf(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}
