import type {TextRange} from './enclosed-ranges.js';
import {fitsOnOneLine} from './on-one-line.js';
import type {SentenceLength} from './sentence-length.js';

/**
 * Joins what is too short to be spoken alone with what follows it, else with what is before it, where both together are not too
 * long. Parts without a letter or digit go with what is before them. `parts` are in order and follow one another.
 */
export function joinShort(text: string, parts: readonly TextRange[], length: SentenceLength): readonly TextRange[] {
  const joined: TextRange[] = [];
  const fits = (start: number, end: number): boolean => fitsOnOneLine(text.slice(start, end), length.longestCharacters);
  for (const part of parts) {
    const last = joined.at(-1);
    const goesBack = last !== undefined && (isShort(text, last, length) || !hasWord(text, part));
    if (goesBack && fits(last.start, part.end)) {
      joined[joined.length - 1] = {start: last.start, end: part.end};
    } else {
      joinLastBack(text, joined, length, fits);
      joined.push(part);
    }
  }
  joinLastBack(text, joined, length, fits);
  return joined;
}

function joinLastBack(
  text: string,
  joined: TextRange[],
  length: SentenceLength,
  fits: (start: number, end: number) => boolean,
): void {
  const [before, last] = joined.slice(-2);
  if (before !== undefined && last !== undefined && isShort(text, last, length) && fits(before.start, last.end)) {
    joined.splice(-2, 2, {start: before.start, end: last.end});
  }
}

function isShort(text: string, {start, end}: TextRange, {shortestCharacters}: SentenceLength): boolean {
  return fitsOnOneLine(text.slice(start, end), shortestCharacters - 1) || !hasWord(text, {start, end});
}

function hasWord(text: string, {start, end}: TextRange): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
