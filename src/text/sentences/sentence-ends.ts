import {enclosedRanges} from './enclosed-ranges.js';
import type {WritingHabits} from './habits/writing-habits.js';
import {isAbbreviation} from './is-abbreviation.js';

/** A place where a sentence may end: behind its closing marks, quotes and brackets. */
export type SentenceEnd = {
  readonly at: number;
  /** False where one may only cut if the whole is too long: inside quotes and brackets, before a small letter. */
  readonly isCertain: boolean;
};

/** The places in one paragraph of text where sentences end, in order; its own end is not among them. Takes linear time. */
export function sentenceEnds(text: string, habits: WritingHabits): readonly SentenceEnd[] {
  const hasCapitals = /\p{Lu}/u.test(text);
  const enclosed = enclosedRanges(text);
  let next = 0;
  const ends: SentenceEnd[] = [];
  for (const match of text.matchAll(closing)) {
    const end = endAt(text, match, habits, hasCapitals);
    if (end !== undefined) {
      while ((enclosed[next]?.end ?? Number.POSITIVE_INFINITY) <= end.at) {
        next += 1;
      }
      ends.push({at: end.at, isCertain: end.isCertain && (enclosed[next]?.start ?? end.at) >= end.at});
    }
  }
  return ends;
}

const closing = /([.!?…。．！？｡؟۔।॥]+)(["'”’»)\]}」』）】》〉］]*(?:\[\/[a-z]{2}\]["'”’»)\]}]*)?)/gu;
const spaceless = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;

function endAt(
  text: string,
  match: RegExpExecArray,
  habits: WritingHabits,
  hasCapitals: boolean,
): SentenceEnd | undefined {
  const [{length}, marks = '', closers = ''] = match;
  const at = match.index + length;
  const next = nextNonSpace(text, at);
  const rest = text.slice(next, next + 64);
  if (rest === '' || (marks === '．' && /^\p{Nd}/u.test(rest))) {
    return undefined;
  }
  if (/[。．！？｡]/.test(marks)) {
    return {at, isCertain: closers === '' || !goesOnAfterQuote.test(rest)};
  }
  if (next === at) {
    const isAfterIdeograph = afterIdeograph.test(text.slice(Math.max(0, match.index - 2), match.index));
    const isEnd = beforeIdeograph.test(rest) && (/[!?]/.test(marks) || (marks === '.' && isAfterIdeograph));
    return isEnd ? {at, isCertain: true} : undefined;
  }
  const [, word = '', stop] = firstWord.exec(rest) ?? [];
  const isOneStop = marks === '.' && closers === '';
  if (isOneStop && isAbbreviation(text, match.index, {word, isInitial: stop === '.'}, habits)) {
    return undefined;
  }
  return {at, isCertain: !(hasCapitals && /^\p{Ll}/u.test(word))};
}

/** Behind quotes, brackets and the tag of a span: `[en]`. */
const firstWord = /^(?:\[[a-z]{2}\]|[^\p{L}\p{N}])*([\p{L}\p{N}\p{M}'’-]*)(\.?)/u;

/** After a closing quote: a particle of Japanese, or a verb of speaking of Chinese a few characters on. */
const goesOnAfterQuote = /^(?:と|って|という|など|の|は|が|を|に|へ|で|も|や|[^。！？，、,!?\s]{0,6}[说說问問道喊叫])/u;
const beforeIdeograph = new RegExp(`^[「『（《“]?${spaceless}`, 'u');
const afterIdeograph = new RegExp(`${spaceless}$`, 'u');

function nextNonSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) {
    at += 1;
  }
  return at;
}
