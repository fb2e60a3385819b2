import {cutterOf, paragraphEnd, type Sentence, type SentenceOptions} from './cut-sentences.js';

/** A sentence, its place in the whole of what was streamed, and the number of the line it begins on, from 1. */
export type StreamedSentence = Sentence & {readonly line: number};

/** So much of a paragraph is held at most, in UTF-16 units; a longer one is cut at the last end of a sentence within. */
export const longestParagraphUnits = 1_048_576;

/**
 * {@link cutSentences} of a text of any size that comes in pieces. It gives the same sentences whatever the pieces, and holds
 * at most a paragraph, or {@link longestParagraphUnits} and a piece. Throws as `cutSentences` does.
 */
export async function* cutStream(
  pieces: AsyncIterable<string>,
  options: SentenceOptions,
): AsyncGenerator<StreamedSentence> {
  const cut = cutterOf(options);
  const position = {offset: 0, line: 1};
  let held = '';
  let seen = 0;
  for await (const batch of batches(pieces)) {
    held += batch;
    const wholeEnd = lastParagraphEnd(held, seen);
    if (wholeEnd > 0) {
      yield* place(cut(held.slice(0, wholeEnd)), held.slice(0, wholeEnd), position);
      held = held.slice(wholeEnd);
    }
    if (held.length > longestParagraphUnits) {
      const sentences = cut(held);
      const last = sentences.at(-1)?.start ?? held.length;
      const isOne = sentences.length < 2;
      const done = held.slice(0, isOne ? lengthOfWholeCharacters(held) : last);
      yield* place(isOne ? cut(done) : sentences.slice(0, -1), done, position);
      held = held.slice(done.length);
    }
    seen = held.trimEnd().length;
  }
  yield* place(cut(held), held, position);
}

type Position = {offset: number; line: number};

/** Moves sentences to their place in the whole, and the position behind the text they were cut from. */
function* place(sentences: readonly Sentence[], text: string, position: Position): Generator<StreamedSentence> {
  let at = 0;
  for (const {text: sentence, start, end} of sentences) {
    position.line += countLineEnds(text.slice(at, start));
    at = start;
    yield {text: sentence, start: position.offset + start, end: position.offset + end, line: position.line};
  }
  position.line += countLineEnds(text.slice(at));
  position.offset += text.length;
}

/** Small pieces made larger, so that the text held is not looked through for each; a CR waits for the LF that may follow. */
async function* batches(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let batch = '';
  for await (const piece of pieces) {
    batch += piece;
    if (batch.length >= 65_536 && !batch.endsWith('\r')) {
      yield batch;
      batch = '';
    }
  }
  yield batch;
}

/** Where the last whole paragraph ends, or 0; before `from` there is no end of one. */
function lastParagraphEnd(text: string, from: number): number {
  let end = 0;
  const gaps = new RegExp(paragraphEnd);
  gaps.lastIndex = from;
  for (let gap = gaps.exec(text); gap !== null; gap = gaps.exec(text)) {
    end = gaps.lastIndex;
  }
  return end;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function lengthOfWholeCharacters(text: string): number {
  return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
}
