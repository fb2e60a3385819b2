import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Phrase} from '../../../src/text/phrase.js';
import {parsePhraseFile} from '../../../src/text/phrase-file/parse-phrase-file.js';
import {toJsonLines} from '../../../src/text/phrase-file/to-json-lines.js';
import {writePromptsTsv} from '../../../src/text/phrase-file/write-prompts-tsv.js';

describe('prompts of the recorder', () => {
  test('own ids where they can be names of files, else ten digits; no two the same', async () => {
    const phrases = [
      phrase('Apa\tkhabar?\n', 'a1'),
      phrase('Ya.', undefined),
      phrase('Tidak.', '../../etc/1'),
      phrase('"Ya," katanya.', 'A1'),
      phrase('Mari.', '0000000006'),
      phrase('Pergi.', undefined),
    ];
    expect(await joined(writePromptsTsv(phrases))).toBe(
      [
        'a1\tApa khabar?',
        '0000000002\tYa.',
        '0000000003\tTidak.',
        'A1_2\t"""Ya,"" katanya."',
        '0000000006\tMari.',
        '0000000006_2\tPergi.',
        '',
      ].join('\n'),
    );
  });

  test('read back as they were, but for white space', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, fc.option(fc.string(), {nil: undefined})), {minLength: 1}),
        async pairs => {
          const phrases = pairs.map(([value, id]) => phrase(value, id));
          const tsv = await joined(writePromptsTsv(phrases));
          const read = await readBack('prompts/Malay_ms-MY/a.txt', tsv);
          expect(read.map(one => one.text)).toEqual(phrases.map(one => one.text.replace(/\s+/gu, ' ').trim()));
          expect(new Set(read.map(one => one.id?.toLowerCase())).size).toBe(phrases.length);
        },
      ),
    );
  });
});

describe('jsonl', () => {
  test('a line a phrase', async () => {
    const stream = (async function* () {
      yield phrase('Ya, "baik".\n', 'a1');
      yield {...phrase('Well.', undefined), language: 'ms-en'};
    })();
    expect(await joined(toJsonLines(stream))).toBe(
      '{"text":"Ya, \\"baik\\".\\n","language":"ms","id":"a1"}\n{"text":"Well.","language":"ms-en"}\n',
    );
  });

  test('read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({unit: 'binary'}), fc.option(fc.string({minLength: 1}), {nil: undefined})), {
          minLength: 1,
        }),
        async pairs => {
          const phrases = pairs.map(([value, id]) => phrase(value, id));
          const read = await readBack('a.jsonl', await joined(toJsonLines(phrases)));
          expect(read.map(({source: _source, ...rest}) => rest)).toEqual(
            phrases.map(({source: _source, ...rest}) => rest),
          );
        },
      ),
    );
  });
});

/** What a phrase may hold that was read from a file: no NUL, and something besides white space. */
const text = fc
  .string({unit: fc.constantFrom('a', 'Ä', '好', '"', "'", ' ', '\t', '\n', '\u2028', '|', '#')})
  .map(value => `${value}x`);

function phrase(value: string, id: string | undefined): Phrase {
  return {text: value, language: 'ms', id, source: 'a.txt:1'};
}

async function joined(lines: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const line of lines) {
    all += line;
  }
  return all;
}

async function readBack(name: string, content: string): Promise<Phrase[]> {
  const all: Phrase[] = [];
  for await (const one of parsePhraseFile({name, content: Buffer.from(content), language: 'ms'})) {
    all.push(one);
  }
  return all;
}
