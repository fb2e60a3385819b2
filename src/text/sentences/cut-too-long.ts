import type {TextRange} from './enclosed-ranges.js';
import type {WritingHabits} from './habits/writing-habits.js';
import {fitsOnOneLine} from './on-one-line.js';
import type {SentenceLength} from './sentence-length.js';
import {wordEnds} from './word-ends.js';

/**
 * A sentence in parts that are short enough, each about as long as the others: cut at the doubtful ends of sentences that it
 * holds, else behind commas, semicolons and the like, else before conjunctions, else at white space, else between the words of
 * a script without spaces. A word is never cut, so a part can be too long if it is one word.
 */
export function cutTooLong(
  text: string,
  sentence: TextRange,
  doubtfulEnds: readonly number[],
  habits: WritingHabits,
  length: SentenceLength,
): readonly TextRange[] {
  const parts: TextRange[] = [];
  const placesOf = rememberedPlaces(text, sentence, {doubtfulEnds, habits});
  // What is left to do, the first part last; `level` is the kind of place that is tried next.
  const left: {readonly start: number; readonly end: number; readonly level: number}[] = [{...sentence, level: 0}];
  for (let range = left.pop(); range !== undefined; range = left.pop()) {
    const {start, end, level} = range;
    if (level === placeFinders.length || fitsOnOneLine(text.slice(start, end), length.longestCharacters)) {
      parts.push({start, end});
      continue;
    }
    const at = nearestToMiddle(placesOf(level), start, end, marginOf(level, length));
    if (at === undefined) {
      left.push({start, end, level: level + 1});
    } else {
      left.push({start: at, end, level}, {start, end: at, level});
    }
  }
  return parts;
}

/** So much must lie on both sides of a cut, so that `Namun begitu,` is not left alone. */
function marginOf(level: number, {longestCharacters, shortestCharacters}: SentenceLength): number {
  const isForced = level >= 3;
  return isForced ? 1 : level === 0 ? shortestCharacters : Math.max(1, longestCharacters / 5);
}

type Known = {readonly doubtfulEnds: readonly number[]; readonly habits: WritingHabits};
type FindPlaces = (text: string, within: TextRange, known: Known) => readonly number[];

const placeFinders: readonly FindPlaces[] = [
  (_text, _within, {doubtfulEnds}) => doubtfulEnds,
  (text, within) => matchEnds(text, within, clauseEnd),
  (text, {start, end}, {habits}) =>
    [...text.slice(start, end).matchAll(habits.conjunctions)].map(({index}) => start + index),
  (text, within) => matchEnds(text, within, /\s+/g),
  (text, {start, end}) => wordEnds(text.slice(start, end)).map(place => start + place),
];

/** Commas and the like, and dashes with spaces; inside numbers, times and words they are none. */
const clauseEnd =
  /(?:[,;:،؛–—]|(?<=\s)-)["'”’»)\]}]*(?=\s)|(?<!\p{N})[，、；：،؛]["'”’»」』）】》]*|[，、；：](?!\p{N})/gu;

/** Each kind of place is looked for once, when it is first needed. None lies in a tagged span, which would lose its tags. */
function rememberedPlaces(text: string, sentence: TextRange, known: Known): (level: number) => readonly number[] {
  const found = new Map<number, readonly number[]>();
  const spans = [...text.slice(sentence.start, sentence.end).matchAll(taggedSpan)].map(({0: {length}, index}) => ({
    start: sentence.start + index,
    end: sentence.start + index + length,
  }));
  return level => {
    const places = found.get(level) ?? outsideOf(spans, placeFinders[level]?.(text, sentence, known) ?? []);
    found.set(level, places);
    return places;
  };
}

/** The places that lie inside none of the ranges; both are in order. */
function outsideOf(ranges: readonly TextRange[], places: readonly number[]): readonly number[] {
  let next = 0;
  return places.filter(place => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= place) {
      next += 1;
    }
    return place <= (ranges[next]?.start ?? place);
  });
}

/** `[en]check email[/en]` */
const taggedSpan = /\[([a-z]{2})\][^[\]]*\[\/\1\]/g;

function matchEnds(text: string, {start, end}: TextRange, pattern: RegExp): readonly number[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({0: {length}, index}) => start + index + length);
}

/** The place nearest to the middle that leaves `margin` units on both sides. `places` are in order. */
function nearestToMiddle(places: readonly number[], start: number, end: number, margin: number): number | undefined {
  const middle = (start + end) / 2;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((places[half] ?? 0) < middle) {
      low = half + 1;
    } else {
      high = half;
    }
  }
  const near = [places[low - 1], places[low]].filter(
    (place): place is number => place !== undefined && place >= start + margin && place <= end - margin,
  );
  return near.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
}
