import {cutStream} from '../sentences/cut-stream.js';
import {isMarkdown} from './phrase-format.js';
import type {PhraseRecord} from './phrase-record.js';
import {openMarkdown} from './plain-markdown.js';
import {splitLines} from './split-lines.js';

/**
 * The sentences of prose, each with the line it begins on: paragraphs apart by blank lines or a line each, wrapped lines joined,
 * long sentences cut for a clip each. Markdown is freed of its marks. Lines without a letter or digit (`* * *`) are left out.
 */
export async function* readProse(
  name: string,
  pieces: AsyncIterable<string>,
  language: string,
): AsyncGenerator<PhraseRecord> {
  const prose = isMarkdown(name) ? plainLines(name, pieces) : pieces;
  for await (const {text, line} of cutStream(prose, {language})) {
    if (/[\p{L}\p{N}]/u.test(text)) {
      yield {line, fields: {text, language: undefined, id: undefined}};
    }
  }
}

async function* plainLines(name: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const plain = openMarkdown();
  for await (const {text} of splitLines(name, pieces)) {
    yield `${plain(text)}\n`;
  }
}
