import {cutTooLong} from './cut-too-long.js';
import type {TextRange} from './enclosed-ranges.js';
import {type WritingHabits, writingHabits} from './habits/writing-habits.js';
import {joinShort} from './join-short.js';
import {lineBlocks} from './line-blocks.js';
import {onOneLine} from './on-one-line.js';
import {sentenceEnds} from './sentence-ends.js';
import {resolveSentenceLength, type SentenceLength} from './sentence-length.js';

/** A sentence on one line, and where it stands in the text it was cut from, in UTF-16 units; `end` is the first unit after it. */
export type Sentence = {readonly text: string; readonly start: number; readonly end: number};

/** How to cut. Lengths that are not given are those of the language: 8 to 200 characters, 4 to 80 of Chinese, Japanese, Korean. */
export type SentenceOptions = Partial<SentenceLength> & {
  /** A tag that `parseLanguage` knows. */
  readonly language: string;
};

/**
 * The sentences of a text, in order, for a clip each. It is cut at the ends of paragraphs and sentences; a sentence that is too
 * long at commas and the like, then at conjunctions, then at white space, then between the words of a script without spaces.
 * Very short ones are joined with a neighbour of their paragraph. Nothing is lost but white space, and none is longer than
 * `longestCharacters` unless it is one word. What stands in quotes or brackets stays whole if it is not too long.
 *
 * An abbreviation, initial, decimal, time or address ends no sentence; what is known of these is in `habits/`.
 * Throws LANGUAGE_UNKNOWN, and USAGE for a length that is not a whole number from 1.
 */
export function cutSentences(text: string, options: SentenceOptions): readonly Sentence[] {
  return cutterOf(options)(text);
}

/** {@link cutSentences} with its options resolved once. */
export function cutterOf(options: SentenceOptions): (text: string) => readonly Sentence[] {
  const habits = writingHabits(options.language);
  const length = resolveSentenceLength(options);
  return text => paragraphsOf(text).flatMap(paragraph => cutParagraph(text, paragraph, habits, length));
}

/** A blank line, or U+2029: the end of a paragraph, with the white space that follows. */
export const paragraphEnd = /(?:(?:\r\n|\r(?!\n)|[\n\u2028])[^\S\n\r\u2028]*(?:\r\n|\r(?!\n)|[\n\u2028])|\u2029)\s*/g;

function paragraphsOf(text: string): readonly TextRange[] {
  const paragraphs: TextRange[] = [];
  let start = 0;
  for (const {0: gap, index} of text.matchAll(paragraphEnd)) {
    paragraphs.push({start, end: index});
    start = index + gap.length;
  }
  return [...paragraphs, {start, end: text.length}];
}

function cutParagraph(
  text: string,
  paragraph: TextRange,
  habits: WritingHabits,
  length: SentenceLength,
): readonly Sentence[] {
  const paragraphText = text.slice(paragraph.start, paragraph.end);
  return lineBlocks(paragraphText).flatMap(block => {
    const offset = paragraph.start + block.start;
    const blockText = paragraphText.slice(block.start, block.end);
    return cutBlock(blockText, habits, length).map(({start, end}) => sentenceAt(blockText, start, end, offset));
  });
}

function cutBlock(block: string, habits: WritingHabits, length: SentenceLength): readonly TextRange[] {
  const ends = sentenceEnds(block, habits);
  const doubtful = ends.filter(({isCertain}) => !isCertain).map(({at}) => at);
  const certain = [...ends.filter(({isCertain}) => isCertain).map(({at}) => at), block.length];
  const sentences = certain.map((end, number) => ({start: certain[number - 1] ?? 0, end}));
  const parts = sentences.flatMap(sentence => cutTooLong(block, sentence, doubtful, habits, length));
  return joinShort(block, parts, length);
}

function sentenceAt(block: string, start: number, end: number, offset: number): Sentence {
  const part = block.slice(start, end);
  const from = offset + start + (part.length - part.trimStart().length);
  const text = onOneLine(part);
  return {text, start: from, end: from + part.trim().length};
}
